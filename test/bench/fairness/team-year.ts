import type { Kpi } from '../../../shared/kpi/kpi.ts';
import { kpiById } from '../../../shared/kpi/kpis/registry.ts';
import { seeded } from '../../../shared/routing/random.ts';

/** Seeded chance. */
interface Chance {
  uniform(): number;
  normal(): number;
  /** A whole number from 0 to below `n`. */
  below(n: number): number;
}

function chanceOf(seed: number): Chance {
  const uniform = seeded(seed);
  return {
    uniform,
    normal: () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform()),
    below: (n) => Math.floor(uniform() * n),
  };
}

/** A made-up team over a year and the quarter before: what everybody is really like, and which cases they had. */

export const TOPICS = ['mac', 'windows', 'linux'] as const;
export const WEEK = 7 * 86_400_000;
/** Monday; the first month told is January 2026. */
const FIRST_WEEK = Date.UTC(2025, 8, 22);
const WEEKS = 68;
/** Within the year. */
const LEAVES = [30, 42] as const;
const SUCCESSOR_AFTER = 6;

/** A kind of number, and its twin over the same tickets. */
export interface Kind {
  readonly name: 'share' | 'time';
  readonly kpi: Kpi;
  readonly twin: Kpi;
  readonly usual: number;
  readonly twinUsual: number;
  /** How far people really are apart. */
  readonly spread: number;
}

const known = (id: string): Kpi => {
  const kpi = kpiById(id);
  if (!kpi) throw new RangeError(`no KPI "${id}"`);
  return kpi;
};

export const KINDS: readonly Kind[] = [
  {
    name: 'share',
    kpi: known('first-contact-resolution'),
    twin: known('reopen-rate'),
    usual: 0.72,
    twinUsual: 0.093,
    spread: 0.09,
  },
  {
    name: 'time',
    kpi: known('first-resolution-time'),
    twin: known('full-resolution-time'),
    usual: Math.log(8 * 3600),
    twinUsual: Math.log(8 * 3600) + 0.04,
    spread: 0.5,
  },
];

/** Cases of one agent, week and topic, and what they came to: of the KPI and of its twin. */
export interface Cell {
  readonly n: number;
  readonly sum: number;
  readonly twin: number;
}

export interface Person {
  readonly id: string;
  /** First and last week at the desk. */
  readonly from: number;
  readonly to: number;
  readonly away: ReadonlySet<number>;
  /** What their cases truly come to by week, in the unit voices have. */
  readonly level: readonly number[];
  /** How far off the team their own topics are. */
  readonly own: readonly number[];
  readonly cells: readonly (readonly Cell[])[];
}

export interface TeamYear {
  readonly kind: Kind;
  readonly people: readonly Person[];
  /** The one to be traced, who leaves; others may leave in the same week. */
  readonly target: Person;
  /** Two colleagues who attack together. */
  readonly coalition: readonly [Person, Person];
}

export const weekStart = (week: number): number => FIRST_WEEK + week * WEEK;
export const isThere = ({ from, to, away }: Person, week: number): boolean =>
  week >= from && week <= to && !away.has(week);

/** A team of `size` in which `leavers` leave in one week, each followed by another six weeks later. */
export function teamYear(kind: Kind, size: number, leavers: number, seed: number): TeamYear {
  if (leavers < 1 || leavers > size - 2) throw new RangeError('one leaves at least, two stay');
  const chance = chanceOf(seed);
  const effects = TOPICS.map(() => 0.6 * kind.spread * chance.normal());
  const leaves = LEAVES[0] + chance.below(LEAVES[1] - LEAVES[0] + 1);
  const person = (index: number, from: number, to: number) =>
    personOf(kind, `agent ${index}`, from, to, effects, chance);
  const target = person(0, 0, leaves);
  const others = Array.from({ length: size - 1 }, (_, index) =>
    person(index + 1, 0, index + 1 < leavers ? leaves : WEEKS - 1),
  );
  const [one, another] = others.slice(-2);
  if (!one || !another) throw new RangeError('a coalition needs two');
  const successors = Array.from({ length: leavers }, (_, index) =>
    person(size + index, leaves + SUCCESSOR_AFTER, WEEKS - 1),
  );
  return { kind, people: [target, ...others, ...successors], target, coalition: [one, another] };
}

function personOf(
  kind: Kind,
  id: string,
  from: number,
  to: number,
  effects: readonly number[],
  chance: Chance,
): Person {
  const load = 5 + 25 * chance.uniform();
  const mix = TOPICS.map(() => 0.2 + chance.uniform());
  const whole = mix.reduce((sum, part) => sum + part, 0);
  const own = TOPICS.map(() => 0.4 * kind.spread * chance.normal());
  const away = new Set<number>();
  for (const length of [2, 2, 1, 2]) {
    const start = chance.below(WEEKS);
    for (let week = start; week < start + length; week++) away.add(week);
  }
  const mixed = mix.reduce(
    (sum, part, topic) => sum + (part / whole) * ((effects[topic] ?? 0) + (own[topic] ?? 0)),
    0,
  );
  let level = kind.usual + kind.spread * chance.normal();
  const levels: number[] = [];
  const cells: Cell[][] = [];
  for (let week = 0; week < WEEKS; week++) {
    level += (0.3 / Math.sqrt(52)) * kind.spread * chance.normal();
    levels.push(level + mixed);
    const busy = week >= from && week <= to && !away.has(week);
    cells.push(
      TOPICS.map((_, topic) => {
        const mean = busy ? (load * (mix[topic] ?? 0)) / whole : 0;
        const n = Math.max(0, Math.round(mean + Math.sqrt(mean) * chance.normal()));
        return cellOf(kind, n, level + (effects[topic] ?? 0) + (own[topic] ?? 0), chance);
      }),
    );
  }
  return { id, from, to, away, level: levels, own, cells };
}

/** Shares: the twin (reopened) is true of a third of what was not solved at first contact. Times: one case in twenty differs. */
function cellOf({ name }: Kind, n: number, mean: number, chance: Chance): Cell {
  let sum = 0;
  let twin = 0;
  for (let one = 0; one < n; one++) {
    if (name === 'share') {
      if (chance.uniform() < mean) sum++;
      else if (chance.uniform() < 1 / 3) twin++;
    } else {
      const value = mean + chance.normal();
      sum += value;
      twin += chance.uniform() < 0.05 ? value + Math.abs(chance.normal()) : value;
    }
  }
  return { n, sum, twin };
}
