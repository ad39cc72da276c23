import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';

/** What Chromium is called on the systems we know. */
const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];

const PATIENCE_MS = 20_000;

/**
 * An installed Chromium that runs: the one CHROMIUM_PATH names, one on the PATH, or Playwright's own.
 * @returns its path; undefined where there is none
 */
export function installedChromium(environment: NodeJS.ProcessEnv = process.env): string | undefined {
  const folders = (environment.PATH ?? '').split(delimiter);
  const candidates = [
    environment.CHROMIUM_PATH,
    ...NAMES.flatMap((name) => folders.map((folder) => join(folder, name))),
    chromium.executablePath(),
  ];
  return candidates.find((path) => path !== undefined && path !== '' && existsSync(path) && runs(path));
}

/** A file of that name is not enough: some systems put a script there that only says what to install. */
function runs(path: string): boolean {
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: PATIENCE_MS });
  return status === 0 && /chrom|edge/i.test(stdout);
}
