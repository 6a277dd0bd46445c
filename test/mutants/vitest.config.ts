import { defineConfig } from 'vitest/config';

/** The unit tests of the domain alone: what a mutant of `shared` has to get past. */
export default defineConfig({
  test: {
    include: ['**/*.test.ts'],
    environment: 'node',
    testTimeout: 120_000,
    setupFiles: ['test/mutants/same-draws.ts'],
  },
});
