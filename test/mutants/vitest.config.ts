import { defineConfig } from 'vitest/config';

/** The unit tests of one folder of the domain, which a mutant of it has to get past; the folder is given by the caller. */
export default defineConfig({
  resolve: { alias: [{ find: /^fast-check$/, replacement: `${import.meta.dirname}/few-draws.ts` }] },
  test: { include: ['**/*.test.ts'], environment: 'node', testTimeout: 120_000 },
});
