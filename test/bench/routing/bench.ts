import { writeFileSync } from 'node:fs';
import { compare, markdown, type Row } from '../../../collector/simulation/compare.ts';
import { picture } from '../../../collector/simulation/picture.ts';
import { longestIdle } from '../../../collector/simulation/policies.ts';
import {
  boundOf,
  policiesFor,
  productPolicy,
  type Scenario,
} from '../../../collector/simulation/scenario.ts';
import { coverageOf } from '../../../shared/routing/told-waits.ts';
import { deployedPolicy, REACTION } from './deployed.ts';
import { deskOf } from './desks.ts';
import { publishedScenario, statedBound } from './published.ts';
import { SHAPES } from './shapes.ts';
import { speedTables } from './speed.ts';
import * as validators from './validators.ts';
import { rampedDesk, tellWaits } from './wait-coverage.ts';

/** npm run bench:routing [policies|deployed|validators|waits|speed …] — everything the routing claims, measured again. REPLICATIONS, CASES, LOADS, SEEDS, DESK (a part of a desk's name) and REACTION (times as long as agents usually take to react) in the environment make a run shorter or another. */

const LENGTH = { warmUp: 1000, cases: 5000 };
const REPLICATIONS = Number(process.env['REPLICATIONS'] ?? 20);
/** The collector has run for a few days before it is measured. */
const DEPLOYED = { warmUp: 3000, cases: Number(process.env['CASES'] ?? 5000) };
const REACTION_FACTOR = Number(process.env['REACTION'] ?? 1);
const LOADS = (process.env['LOADS'] ?? '0.85,0.92').split(',').map(Number);
const SEEDS = (process.env['SEEDS'] ?? '77').split(',').map(Number);

function policies(): void {
  for (const load of LOADS) {
    const scenario = publishedScenario(load);
    const levelsOnly = {
      ...productPolicy(publishedScenario(load, false)),
      name: 'Overdesk, skill levels only',
    };
    const all = [...policiesFor(scenario), { name: levelsOnly.name, of: () => levelsOnly }];
    const rows = [
      ...compare(scenario, LENGTH, REPLICATIONS, 1, all),
      deployedRow(publishedScenario(load, false)),
    ];
    const note = `Published instance, 20 agents × 8 topics, load ${load}: ${REPLICATIONS} replications of ${LENGTH.cases} cases`;
    console.log(`${note}\n\n${markdown(rows, statedBound(load))}\n`);
    if (load === 0.85) {
      const file = new URL('./policies.svg', import.meta.url);
      writeFileSync(
        file,
        picture(
          'Who takes which case?',
          `${note}; whiskers: ± 2 standard errors`,
          rows,
          statedBound(load),
          'Overdesk',
        ),
      );
    }
  }
}

/** The product in the collector's own timing, on a desk where only the lead's levels are known at first. */
function deployedRow(scenario: Scenario): Row {
  const reaction = { ...REACTION, meanMinutes: REACTION.meanMinutes * REACTION_FACTOR };
  const answering = { ...scenario, model: { ...scenario.model, reaction } };
  const policy = { name: 'Overdesk, as deployed', of: (seed: number) => deployedPolicy(answering, seed) };
  const [row] = compare(answering, DEPLOYED, REPLICATIONS, 1, [policy]);
  if (!row) throw new Error('One policy gives one row.');
  return row;
}

/** The deployed product alone beside greedy and ring + best: the published desk, and desks nothing was chosen on. */
function deployed(): void {
  const desks: [string, (load: number) => Scenario, (of: Scenario, load: number) => number][] = [
    ['published', (load) => publishedScenario(load, false), (_, load) => statedBound(load)],
    ...SHAPES.flatMap((shape) =>
      SEEDS.map((seed): [string, (load: number) => Scenario, (of: Scenario) => number] => [
        `${shape.name}, seed ${seed}`,
        (load) => deskOf(shape, load, seed),
        boundOf,
      ]),
    ),
  ];
  for (const [name, of, boundAt] of desks.filter(([desk]) => desk.includes(process.env['DESK'] ?? '')))
    for (const load of LOADS) {
      const scenario = of(load);
      const beside = policiesFor(scenario).filter((one) =>
        ['greedy best skill', 'greedy among the able', 'ring + best'].includes(one.name),
      );
      const rows = [...compare(scenario, DEPLOYED, REPLICATIONS, 1, beside), deployedRow(scenario)];
      console.log(`${name}, load ${load}\n\n${markdown(rows, boundAt(scenario, load))}\n`);
    }
}

function validate(): void {
  const effort = { replications: 40, length: { warmUp: 5000, cases: 20_000 } };
  const checks = [
    ...[
      [0.5, 1],
      [1.5, 2],
      [4, 5],
      [8, 10],
      [18, 20],
      [45, 50],
      [84, 90],
      [190, 200],
    ].flatMap(([lambda = 0, s = 0]) => validators.checkErlang(lambda, 1, s, effort)),
    ...[
      [48, 50, 0.5],
      [9, 10, 0.5],
      [12, 10, 1],
      [100, 100, 1],
    ].flatMap(([lambda = 0, s = 0, theta = 0]) => validators.checkErlangA(lambda, 1, s, theta, effort)),
    ...[
      [2, 2, 5],
      [4, 5, 10],
      [10, 35, 50],
    ].flatMap(([one = 0, two = 0, c = 0]) => validators.checkPriorities([one, two], 1, c, effort)),
    ...validators.checkCobham(
      [
        { lambda: 0.3, mu: 1 },
        { lambda: 0.3, mu: 0.75 },
      ],
      effort,
    ),
    ...validators.checkCobham(
      [
        { lambda: 0.2, mu: 0.5 },
        { lambda: 0.5, mu: 2 },
      ],
      effort,
    ),
    ...[
      [1, 1, 0.5],
      [1.2, 1, 0.5],
      [1.5, 1.2, 0.8],
    ].flatMap(([lambda = 0, mu1 = 0, mu2 = 0]) => validators.checkTwoServers(lambda, mu1, mu2, effort)),
    ...validators.checkWallaceWhitt({ ...effort, length: { warmUp: 10_000, cases: 40_000 } }),
    ...[2, 5, 20].flatMap((n) => validators.checkAssignment(n, 2000)),
  ];
  const off = (check: validators.Check) => (check.mean - check.exact) / check.error;
  console.log('| check | exact | simulated | off by |\n| --- | --: | --: | --: |');
  for (const check of checks)
    console.log(
      `| ${check.name} | ${check.exact.toFixed(4)} | ${check.mean.toFixed(4)} ± ${(2 * check.error).toFixed(4)} | ${off(check).toFixed(1)} SE |`,
    );
  const far = checks.filter((check) => Math.abs(off(check)) > 3).length;
  console.log(`\n${checks.length} checks, ${far} more than three standard errors off.\n`);
}

function waits(): void {
  const loads = [
    ['stationary', 0.9, 0.9, undefined],
    ['growing', 0.6, 1.1, 20],
    ['falling', 1.1, 0.6, 20],
  ] as const;
  console.log('| desk | load | told | range held | median bias |\n| --- | --- | --: | --: | --: |');
  const row = (desk: string, load: string, told: ReturnType<typeof tellWaits>): void => {
    const { n, share, interval, bias } = coverageOf(told);
    const percent = (x: number | undefined | null) => (100 * (x ?? Number.NaN)).toFixed(1);
    console.log(
      `| ${desk} | ${load} | ${n} | ${percent(share)} % (${percent(interval?.low)}–${percent(interval?.high)}) | ${percent(bias)} % |`,
    );
  };
  for (const servers of [3, 8, 20])
    for (const [name, from, to, patience] of loads) {
      const model = rampedDesk(servers, from, to, patience);
      row(
        `${servers} agents, in order`,
        name,
        tellWaits(model, longestIdle(), { ...LENGTH, cases: 20_000 }, 1, true),
      );
    }
  for (const load of [0.85, 0.92]) {
    const scenario = publishedScenario(load);
    row(
      'published, Overdesk',
      `stationary ${load}`,
      tellWaits(scenario.model, productPolicy(scenario), LENGTH, 1, true),
    );
  }
  console.log('');
}

const parts = { policies, deployed, validators: validate, waits, speed: () => console.log(speedTables(200)) };
const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !Object.hasOwn(parts, name));
if (unknown.length > 0) {
  console.error(
    `No such part: ${unknown.join(', ')}. There are ${Object.keys(parts).join(', ')}; none named runs all.`,
  );
  process.exit(2);
}
for (const [name, part] of Object.entries(parts)) if (wanted.length === 0 || wanted.includes(name)) part();
