import { mkdir } from 'node:fs/promises';
import { Stryker } from '@stryker-mutator/core';
import { told } from './told.ts';

/**
 * Changes the domain's code in small ways, one at a time, and looks whether a test notices.
 * `npm run mutants` does every folder, `npm run mutants -- shared/stats` one; what is known from an earlier run is not
 * tried again.
 */
const FOLDERS = ['shared/stats', 'shared/session', 'shared/kpi', 'shared/routing'];
const KEPT = 'dist/mutants';

const asked = process.argv.slice(2);
await mkdir(KEPT, { recursive: true });
for (const folder of asked.length > 0 ? asked : FOLDERS) {
  const mutants = await new Stryker({
    mutate: [folder.endsWith('.ts') ? folder : `${folder}/**/*.ts`],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'test/mutants/vitest.config.ts', dir: `test/unit/${folder.split('/')[1]}` },
    ignorePatterns: ['/dist', '/public', '/findings', '/docs', '/.wxt', '/test/real', '/test/bench/widget'],
    concurrency: 1,
    // Another program's work may slow a test down; a loop that never ends is still found.
    timeoutMS: 15_000,
    incremental: true,
    incrementalFile: `${KEPT}/${folder.replaceAll('/', '-')}.json`,
    tempDirName: `${KEPT}/sandbox-${folder.replaceAll('/', '-')}`,
    reporters: ['progress-append-only'],
    allowEmpty: true,
    // It rewrites the TypeScript configuration through an interface that TypeScript 7 does not have; vitest needs none.
    tsconfigFile: 'none',
  }).runMutationTest();
  console.log(told(folder, mutants));
}
