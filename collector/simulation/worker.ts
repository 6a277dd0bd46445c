import { parentPort, workerData } from 'node:worker_threads';
import { nobodyFor, SimulationConfig, scenarioOf } from './config.ts';
import { changesBetween } from './pairs.ts';
import { ableOf } from './scenario.ts';

/** Simulates two desks for the console in a thread of its own. What nobody may take is counted, and left out of both. */

const [before, after] = [workerData.before, workerData.after].map((config) => SimulationConfig.parse(config));
if (!(before && after)) throw new Error('This file is a thread; give it two desks.');
const impossible = (config: SimulationConfig): string[] => nobodyFor(config, ableOf(scenarioOf(config)));
const [never, neverAfter] = [impossible(before), impossible(after)];
const perHour = (cases: SimulationConfig['cases']): number => cases.reduce((sum, of) => sum + of.perHour, 0);
const shareOf = (names: readonly string[]): number =>
  perHour(before.cases.filter(({ name }) => names.includes(name))) / perHour(before.cases);
const possible = before.cases.filter(({ name }) => !never.includes(name) && !neverAfter.includes(name));
parentPort?.postMessage({
  nobody: { before: shareOf(never), after: shareOf(neverAfter) },
  changes:
    possible.length === 0
      ? null
      : changesBetween({ ...before, cases: possible }, { ...after, cases: possible }),
});
