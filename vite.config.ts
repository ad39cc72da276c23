import { existsSync } from 'node:fs';
import { sveltekit } from '@sveltejs/kit/vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { devDoor } from './scripts/dev-door.ts';
import { programs } from './scripts/program-plugin.ts';
import { AT_ONCE } from './tests/e2e/support/at-once.ts';
import { threads } from './scripts/thread-plugin.ts';

/** The oldest browser meant: domestic desktops still carry Chromium 90. */
const OLDEST_BROWSER = 'chrome90';

/** Suites that `npm test` has no time for: `npm run test:long`. */
const LONG = 'tests/**/*.long.test.ts';

/**
 * Rooms of the house that keep nothing between two calls: their tests share what they import, which costs more than they do.
 * Suites that run for minutes in full keep a process to themselves.
 */
const PURE = 'tests/{domain,query,text,charts,export,import}/**/!(*.faults).test.ts';

/** Real extracts stand beside some checkouts, never in the project: their tests belong to the suite where they do. */
const REAL_EXTRACTS = new URL('../shared/real/extracts/', import.meta.url);
const WITHOUT_REAL = existsSync(REAL_EXTRACTS) ? [] : ['tests/import/real*.test.ts'];

const UNIT = { testTimeout: 60_000, hookTimeout: 60_000 };

/** Tests beside the built program, each of so many at once beside its own. */
const BESIDE_PROGRAMS = {
  globalSetup: ['tests/e2e/support/server.ts'],
  maxWorkers: AT_ONCE,
  testTimeout: 60_000,
  hookTimeout: 60_000,
};

export default defineConfig({
  plugins: [threads(), programs(OLDEST_BROWSER), devDoor(), sveltekit()],
  build: { target: OLDEST_BROWSER, cssTarget: OLDEST_BROWSER },
  ssr: { external: ['@duckdb/node-api'] },
  server: { host: '127.0.0.1' },
  test: {
    allowOnly: false,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['tests/**/*.test.ts'],
          exclude: ['tests/ui/**', 'tests/e2e/**', PURE, LONG],
          ...UNIT,
        },
      },
      {
        extends: true,
        test: {
          name: 'unit-pure',
          environment: 'node',
          isolate: false,
          include: [PURE],
          exclude: [LONG, ...WITHOUT_REAL],
          ...UNIT,
        },
      },
      {
        extends: true,
        test: {
          name: 'component',
          include: ['tests/ui/**/*.test.ts'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                ...(process.env.CHROMIUM_PATH ? { executablePath: process.env.CHROMIUM_PATH } : {}),
                args: ['--no-sandbox', '--disable-background-networking'],
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        extends: true,
        test: {
          name: 'e2e',
          environment: 'node',
          include: ['tests/e2e/**/*.test.ts'],
          exclude: [LONG],
          ...BESIDE_PROGRAMS,
        },
      },
      {
        extends: true,
        test: { name: 'long', environment: 'node', include: [LONG], ...BESIDE_PROGRAMS },
      },
    ],
  },
});
