import { defineConfig } from 'vitest/config';

const jsx = { oxc: { jsx: { runtime: 'automatic' as const, importSource: 'preact' } } };

/** What is about the embedded engine itself, by why it is. */
const EMBEDDED_ONLY = Object.values({
  'the file: its versions, its damage, its bytes': [
    'store',
    'data-folder',
    'backup',
    'scrub',
    'erased-words',
    'tidy-words',
    'cli/doctor',
  ],
  'its plans and the packed columns its reader keeps': ['query-plans', 'columns'],
  'its rows, read one by one beside what the collector tells': ['scores', 'console/export-bytes'],
  'it copies the folder, and with it the store': ['console/two-worlds'],
  'operations on a store in memory': [
    'offer-ids',
    'imported-rows',
    'answers-of-one-instant',
    'team-tickets',
    'mail/summary-addresses',
  ],
})
  .flat()
  .map((name) => `test/integration/collector/${name}.test.ts`);

export default defineConfig({
  test: {
    projects: [
      // No server, no build, no browser: what a person runs while writing.
      {
        ...jsx,
        test: {
          name: 'unit',
          include: ['test/unit/**/*.test.{ts,tsx}'],
          environment: 'node',
          setupFiles: ['test/patience.ts', 'test/unit/extension/setup.ts'],
          expect: { poll: { timeout: 20_000 } },
          // Property tests take as long as the machine takes: time is measured in test/bench, never judged here.
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      // A collector on a real socket and a real disk.
      {
        ...jsx,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['test/patience.ts', 'test/unit/extension/setup.ts'],
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      // The same collector with its store in PostgreSQL.
      {
        ...jsx,
        test: {
          name: 'postgres',
          include: ['test/postgres/**/*.test.ts', 'test/integration/collector/**/*.test.ts'],
          exclude: EMBEDDED_ONLY,
          environment: 'node',
          globalSetup: 'test/integration/collector/postgres.ts',
          setupFiles: ['test/patience.ts', 'test/unit/extension/setup.ts'],
          expect: { poll: { timeout: 20_000 } },
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      // What was built: bytes, packages, the stores' own linter.
      {
        ...jsx,
        test: {
          name: 'size',
          include: ['test/size/**/*.test.ts'],
          environment: 'node',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        ...jsx,
        test: {
          name: 'real',
          include: ['test/real/**/*.test.ts'],
          environment: 'node',
          setupFiles: ['test/real/give-up.ts'],
          // Real helpdesks, browsers and what is compared with them take the same hour for midnight, wherever it runs.
          env: { TZ: 'UTC' },
          fileParallelism: false,
          expect: { poll: { timeout: 120_000 } },
          // Long enough for a machine with other work; a wait that comes true costs none of it.
          testTimeout: 300_000,
          hookTimeout: 600_000,
        },
      },
    ],
  },
});
