import { spawnSync } from 'node:child_process';
import { packagePath, packageRoot } from '../../src/lib/server/root';
import type { TerminalTexts } from '../../src/lib/text/terminal';
import { installedChromium } from './installed';

/** There is no Chromium and none could be got. */
export class ChromiumMissing extends Error {
  override readonly name = 'ChromiumMissing';
}

/** One way to get a Chromium: its commands, in turn, each with a limit of time. */
interface Way {
  readonly shown: string;
  readonly commands: readonly (readonly [command: string, ...parameters: string[]])[];
}

const DOWNLOAD_LIMIT_MS = 240_000;

/**
 * The path of a Chromium, got where none is installed, which is said.
 * @throws ChromiumMissing
 */
export function chromiumPath(texts: TerminalTexts, say: (sentence: string) => void): string {
  const installed = installedChromium();
  if (installed !== undefined) return installed;
  for (const way of waysToGet()) {
    say(texts.checks.chromiumFetching(way.shown));
    const done = way.commands.every(([command, ...parameters]) => succeeds(command, parameters));
    const got = done ? installedChromium() : undefined;
    if (got !== undefined) return got;
  }
  throw new ChromiumMissing(texts.checks.chromiumMissing);
}

/** As root on Debian or Ubuntu the system's own, with Chinese fonts; else Playwright's download. */
function waysToGet(): Way[] {
  const debian: Way = {
    shown: 'apt-get install chromium fonts-noto-cjk',
    commands: [
      ['apt-get', 'update'],
      ['apt-get', 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'],
    ],
  };
  const download: Way = {
    shown: 'playwright install chromium',
    commands: [
      [process.execPath, packagePath('node_modules', 'playwright', 'cli.js'), 'install', 'chromium'],
    ],
  };
  const root = process.getuid?.() === 0;
  return root && succeeds('apt-get', ['--version']) ? [debian, download] : [download];
}

function succeeds(command: string, parameters: readonly string[]): boolean {
  const { status } = spawnSync(command, parameters, {
    cwd: packageRoot(),
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: 'ignore',
    timeout: DOWNLOAD_LIMIT_MS,
  });
  return status === 0;
}
