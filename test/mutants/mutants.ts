import { mkdir } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { Stryker } from '@stryker-mutator/core';
import { knownAreNoticed } from './known.ts';
import { filesOf, stretchesOf } from './stretches.ts';
import { told } from './told.ts';

/**
 * Changes the domain's code in small ways, one at a time, and looks whether a test notices.
 * `npm run mutants` does every folder, `npm run mutants -- shared/stats` one, `npm run mutants -- shared/kpi/team` a part
 * of one; what is known from an earlier run is not tried again. `npm run mutants -- --quick shared/kpi` leaves out the
 * tests that draw for seconds: a fraction of the time, and what lives then those may notice.
 * `npm run mutants -- --near shared/kpi/team` runs the tests of that very folder alone: seconds to begin, and stricter.
 * `npm run mutants -- --sample 5 shared/routing` changes one stretch of lines in five, the same ones each time.
 * `npm run mutants -- --known` tries the changes that once went through every test.
 */
const FOLDERS = ['shared/stats', 'shared/session', 'shared/kpi', 'shared/routing'];
const KEPT = 'dist/mutants';

const { values, positionals: parts } = parseArgs({
  allowPositionals: true,
  options: {
    known: { type: 'boolean' },
    quick: { type: 'boolean' },
    near: { type: 'boolean' },
    sample: { type: 'string', default: '1' },
  },
});
if (values.known) process.exit((await knownAreNoticed()) ? 0 : 1);
await mkdir(KEPT, { recursive: true });

// For the tests' configuration, which another process reads.
if (values.quick) process.env['MUTANTS_QUICK'] = 'yes';
const sample = Number(values.sample);
const run = [values.quick && 'quick', values.near && 'near', sample > 1 && `${sample}`].filter(Boolean);

/** Of a file: those of its folder. */
function testsOf(part: string): string {
  const [, first = '', second = ''] = part.split('/').filter((name) => !name.endsWith('.ts'));
  return join('test/unit', first, values.near ? second : '');
}

for (const folder of parts.length > 0 ? parts : FOLDERS) {
  const kept = [...run, ...folder.split('/')].join('-');
  const mutants = await new Stryker({
    mutate: sample > 1 ? stretchesOf(folder, sample) : filesOf(folder),
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner', './test/mutants/ignore.ts'],
    ignorers: ['thrown-words'],
    // What is evaluated once, when a file is loaded, wants every test of the folder each time: types and `--known` guard it.
    ignoreStatic: true,
    vitest: { configFile: 'test/mutants/vitest.config.ts', dir: testsOf(folder) },
    ignorePatterns: ['/dist', '/public', '/findings', '/.wxt', '/test/real', '/test/bench/widget'],
    // One core stays with whoever works meanwhile.
    concurrency: Math.max(1, availableParallelism() - 1),
    // A loop that never ends is found by how often it goes round, or so late: it may fill the memory until then.
    timeoutMS: 20_000,
    incremental: true,
    incrementalFile: `${KEPT}/${kept}.json`,
    tempDirName: `${KEPT}/sandbox-${kept}`,
    reporters: ['progress-append-only'],
    allowEmpty: true,
    // It rewrites the TypeScript configuration through an interface that TypeScript 7 does not have; vitest needs none.
    tsconfigFile: 'none',
  }).runMutationTest();
  console.log(told(folder, mutants));
}
