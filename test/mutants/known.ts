import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Changes of numbers and rules that once went through every test: each on its own, in the tests' eyes only; no file is
 * touched. What Stryker does not change (a constant) is here too.
 */
export const KNOWN = [
  ['P90 told as P95', 'shared/kpi/measure/durations.ts', 'quantile(sorted, 0.9)', 'quantile(sorted, 0.95)'],
  ['intervals at 90 %', 'shared/stats/bounds.ts', 'LEVEL = 0.95', 'LEVEL = 0.9'],
  ['abandonment from 15 s', 'shared/kpi/kpis/abandonment.ts', 'SHORT = 10_000', 'SHORT = 15_000'],
  ['three-point CSAT by its top two', 'shared/kpi/samples/good.ts', 'points > 3', 'points > 2'],
  ['NPS switch at 12', 'shared/kpi/measure/net-points.ts', 'SCORE_BELOW = 20', 'SCORE_BELOW = 12'],
  [
    'the queue of the creation, whatever came later',
    'shared/session/fold.ts',
    "event.kind === 'transfer'",
    "event.kind === 'none'",
  ],
  [
    'the next reply’s promise held to the first',
    'shared/session/service-level.ts',
    '.filter(({ first }) => !first)',
    '.filter(({ first }) => first)',
  ],
  // Built once, so that Stryker's changes of it come too late.
  ['a time of day after other digits', 'shared/session/schedule.ts', '/^(?:[01]', '/(?:[01]'],
  ['a time of day before other digits', 'shared/session/schedule.ts', '[0-5]\\d$', '[0-5]\\d'],
] as const;

const root = join(import.meta.dirname, '../..');

/** Runs the folder's unit tests on each change; true when tests failed on every one of them. */
export async function knownAreNoticed(): Promise<boolean> {
  let all = true;
  for (const [index, [name, file, from]] of KNOWN.entries()) {
    if (!(await readFile(join(root, file), 'utf8')).includes(from))
      throw new Error(`${file} has no "${from}" any more: say again what "${name}" changes`);
    const failed = failuresUnder(index, `test/unit/${file.split('/')[1]}`);
    all &&= failed.length > 0;
    console.log(failed.length > 0 ? `noticed: ${name} (${failed.length}: ${failed[0]} …)` : `LIVES: ${name}`);
  }
  return all;
}

/** A process for each: workers keep what they have loaded. */
function failuresUnder(index: number, folder: string): string[] {
  const vitest = join(root, 'node_modules/vitest/vitest.mjs');
  const config = join(import.meta.dirname, 'known.config.ts');
  const report = join(root, `dist/mutants/known-${index}.json`);
  mkdirSync(dirname(report), { recursive: true });
  spawnSync(
    process.execPath,
    [vitest, 'run', '--config', config, '--dir', folder, '--reporter', 'json', '--outputFile', report],
    {
      cwd: root,
      stdio: 'ignore',
      env: { ...process.env, KNOWN_MUTANT: String(index) },
    },
  );
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as {
    testResults: { assertionResults: { status: string; fullName: string }[] }[];
  };
  return testResults.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
  );
}
