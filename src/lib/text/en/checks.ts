import type { TerminalTexts } from '../terminal';

export const checks: TerminalTexts['checks'] = {
  lockCompleted: (count) =>
    count === 0 ? 'The lock file is complete.' : `The lock file was completed with ${count} entries.`,
  step: (name) => `▶ ${name}`,
  stepPassed: (name, passed, seconds) => `✔ ${name}: ${passed} passed in ${seconds} s`,
  stepFailed: (name, failed, seconds) => `✘ ${name}: ${failed} failed in ${seconds} s`,
  stepEmpty: (name) => `✘ ${name}: ran no test, which counts as a failure`,
  steps: {
    types: 'Types',
    lint: 'Lint',
    format: 'Format',
    build: 'Build',
    unit: 'Unit, architecture and picture tests',
    component: 'Component tests (Chromium)',
    e2e: 'End-to-end tests (Chromium)',
    long: 'Long end-to-end tests and tests of files (Chromium)',
  },
  chromiumFound: (path) => `Chromium: ${path}`,
  chromiumFetching: (way) => `No Chromium is installed; getting one: ${way}`,
  chromiumMissing:
    'There is no Chromium and none could be got: install one (Debian/Ubuntu: apt-get install chromium) or name it with CHROMIUM_PATH.',
};
