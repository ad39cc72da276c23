/** What the commands for developers say in the terminal: tests, lock file, browser, bench, pictures. */
export const checks = {
  lockCompleted: (count: number) => (count === 0 ? '锁定文件已完整。' : `锁定文件补全了 ${count} 项。`),
  step: (name: string) => `▶ ${name}`,
  stepPassed: (name: string, passed: number, seconds: number) =>
    `✔ ${name}：${passed} 项通过，用时 ${seconds} 秒`,
  stepFailed: (name: string, failed: number, seconds: number) =>
    `✘ ${name}：${failed} 项失败，用时 ${seconds} 秒`,
  stepEmpty: (name: string) => `✘ ${name}：没有运行任何测试，按失败计`,
  steps: {
    types: '类型检查',
    lint: '代码规范',
    format: '格式检查',
    build: '构建',
    unit: '单元、结构与图形测试',
    component: '组件测试（Chromium）',
    e2e: '端到端测试（Chromium）',
    long: '长时端到端与文件测试（Chromium）',
  },
  chromiumFound: (path: string) => `使用 Chromium：${path}`,
  chromiumFetching: (way: string) => `未找到 Chromium，正在获取：${way}`,
  chromiumMissing:
    '找不到 Chromium，也无法获取：请安装 Chromium（Debian/Ubuntu：apt-get install chromium），或用 CHROMIUM_PATH 指出其位置。',
};
