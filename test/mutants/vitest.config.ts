import { defineConfig } from 'vitest/config';
import { QuickFirst, SLOW } from './sequence.ts';

/** The unit tests of one folder of the domain, which a mutant of it has to get past; the folder is given by the caller. */
export default defineConfig({
  resolve: { alias: [{ find: /^fast-check$/, replacement: `${import.meta.dirname}/few-draws.ts` }] },
  test: {
    include: ['**/*.test.ts'],
    // Simulations of years, and what asks of every function there is that it ranks nobody: seconds a mutant. What they would
    // notice the other tests of the folder have to notice.
    exclude: [
      ...['tracing', 'simulate', 'simulator', 'no-ranking'],
      ...(process.env['MUTANTS_QUICK'] ? SLOW : []),
    ].map((name) => `**/${name}.test.ts`),
    environment: 'node',
    testTimeout: 120_000,
    isolate: false,
    fileParallelism: false,
    sequence: { sequencer: QuickFirst },
  },
});
