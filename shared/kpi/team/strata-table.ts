import type { StrataTable } from '../../protocol/strata.ts';
import { keyOf, keysTo, onEveryLevel, type StratumSum } from '../fairness/strata.ts';
import { type Crowd, chooseCrowd, exposes, isCrowd, type Part } from './crowd.ts';
import type { BandWeek } from './week.ts';

/** A table as it was published, with whose sums it was made of. These stay in the collector. */
export interface PublishedTable {
  readonly table: StrataTable;
  /** The crowd's sums of finest strata, by agent; empty when nothing could be shown. */
  readonly parts: Readonly<Record<string, readonly StratumSum[]>>;
}

export interface StrataTableInput {
  /** A KPI's id, or `csat/csat.faces.5`. */
  readonly kpi: string;
  readonly week: Pick<BandWeek, 'from' | 'to'>;
  readonly now: number;
  /** Everybody's sums of this week and KPI, by agent. */
  readonly sums: ReadonlyMap<string, readonly StratumSum[]>;
  /** All tables of this KPI published so far, oldest first. */
  readonly published: readonly PublishedTable[];
  /** Crowds of other figures published of this KPI, oldest first: its bands. */
  readonly besides: readonly Crowd[];
}

const WEEK = 7 * 86_400_000;
/** A quarter, as long as a table is told: nobody works alike for longer, so that older ones say nothing about the newest. */
const WEEKS_COMPARED = 13;
/** What counts of cases are rounded to: shares of few cases would tell the exact count of successes otherwise. */
export const COUNTED_IN = 5;
/** What means are rounded to: so many steps from 0 to 1. */
export const MEAN_STEPS = 100;

/**
 * The table of a week: how many cases the team had in each stratum of the case mix, and their mean. Like the bands it is
 * made of a crowd (≥ 6 agents, ≥ 30 tickets, nobody above 40 %), a week late, rounded, and once. So is every stratum in
 * it, and what a stratum leaves of its parent when its published children are taken away. A stratum is withheld when
 * anybody could be solved for out of a quarter's tables; what is withheld is part of its parent's figure. The
 * caller keeps every result that is not `not ripe`.
 */
export function strataTable({ kpi, week, now, sums, published, besides }: StrataTableInput): PublishedTable {
  const frozen = published.find(({ table }) => table.from === week.from);
  if (frozen) return frozen;
  const empty = { kpi, from: week.from, to: week.to, strata: [], agents: null };
  if (week.to + WEEK > now) return { table: { ...empty, reason: 'not ripe' }, parts: {} };

  const tickets = new Map([...sums].map(([agent, strata]) => [agent, countOf(strata)]));
  const recent = published.slice(-WEEKS_COMPARED);
  const { crowd, reason } = chooseCrowd(tickets, [
    ...besides.slice(-WEEKS_COMPARED),
    ...recent.map(({ parts }) => new Set(Object.keys(parts))),
  ]);
  if (crowd === null) return { table: { ...empty, reason }, parts: {} };
  const parts = Object.fromEntries(
    [...sums].filter(([agent]) => crowd.has(agent)).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const shown = chooseStrata(parts, recent);
  if (shown.size === 0) return { table: { ...empty, reason: 'crowd too small' }, parts: {} };
  const strata = [...onEveryLevel(Object.values(parts).flat())].flatMap(([key, { path, n, sum }]) =>
    shown.has(key)
      ? [
          {
            path: [...path],
            n: COUNTED_IN * Math.round(n / COUNTED_IN),
            mean: Math.round((MEAN_STEPS * sum) / n) / MEAN_STEPS,
          },
        ]
      : [],
  );
  return { table: { ...empty, strata, agents: crowd.size, reason: null }, parts };
}

type Parts = PublishedTable['parts'];
type Shown = ReadonlySet<string>;

/** Tickets of one agent in one finest stratum. */
interface Leaf {
  readonly agent: string;
  readonly n: number;
  /** From the whole to the stratum itself. */
  readonly keys: readonly string[];
}

/** What each shown stratum says beyond its shown children: tickets by agent. Empty ones say nothing. */
type Cells = ReadonlyMap<string, ReadonlyMap<string, number>>;

interface Published {
  readonly cells: Cells;
  readonly shown: Shown;
}

/** The keys of the strata that may be shown, chosen from the whole downwards: a level at once, or one by one. */
function chooseStrata(parts: Parts, published: readonly PublishedTable[]): Shown {
  const leaves = leavesOf(parts);
  const everybodys = [...leaves];
  const before = published.map((one): Published => {
    const shown = new Set(one.table.strata.map(({ path }) => keyOf(path)));
    const own = leavesOf(one.parts);
    everybodys.push(...own);
    return { cells: cellsOf(own, shown), shown };
  });
  const usual = usualWork(everybodys);
  const may = (shown: Shown): boolean => {
    const cells = cellsOf(leaves, shown);
    return [...cells.values()].every(isCrowd) && !exposes(figuresOf([...before, { cells, shown }], usual));
  };
  const all = [...onEveryLevel(Object.values(parts).flat()).values()];
  const deepest = Math.max(...all.map(({ path }) => path.length));
  let shown: Shown = new Set();
  for (let depth = 0; depth <= deepest; depth++) {
    const candidates = all
      .filter(({ path }) => path.length === depth && (depth === 0 || shown.has(keyOf(path.slice(0, -1)))))
      .sort((a, b) => b.n - a.n || (keyOf(a.path) < keyOf(b.path) ? -1 : 1))
      .map(({ path }) => keyOf(path));
    const whole = new Set([...shown, ...candidates]);
    if (may(whole)) shown = whole;
    else
      for (const key of candidates) {
        const more = new Set([...shown, key]);
        if (may(more)) shown = more;
      }
  }
  return shown;
}

function leavesOf(parts: Parts): Leaf[] {
  return Object.entries(parts).flatMap(([agent, strata]) =>
    strata.map(({ path, n }) => ({ agent, n, keys: keysTo(path) })),
  );
}

function cellsOf(leaves: readonly Leaf[], shown: Shown): Cells {
  const cells = new Map<string, Map<string, number>>();
  for (const { agent, n, keys } of leaves) {
    const cell = nearest(keys, shown);
    if (cell === null) continue;
    const tickets = cells.get(cell) ?? new Map<string, number>();
    cells.set(cell, tickets.set(agent, (tickets.get(agent) ?? 0) + n));
  }
  return cells;
}

/** The finest strata each agent ever worked in, each once. */
function usualWork(leaves: readonly Leaf[]): ReadonlyMap<string, readonly Leaf['keys'][]> {
  const usual = new Map<string, Map<string | undefined, Leaf['keys']>>();
  for (const { agent, keys } of leaves) {
    const own = usual.get(agent) ?? new Map<string | undefined, Leaf['keys']>();
    usual.set(agent, own.set(keys.at(-1), keys));
  }
  return new Map([...usual].map(([agent, own]) => [agent, [...own.values()]]));
}

/**
 * Every figure that can be had from tables by taking children from their parents. Work is told apart as finely as any of
 * the tables does: what one week is a stratum of its own is in another week's parent. Whoever is in a figure is in it
 * with all they ever do there, as in the bands: everybody works alike from week to week.
 */
function figuresOf(tables: readonly Published[], usual: ReturnType<typeof usualWork>): Part[][] {
  const everShown = new Set(tables.flatMap(({ shown }) => [...shown]));
  const worksOf = new Map(
    [...usual].map(([agent, own]) => [agent, new Set(own.map((keys) => nearest(keys, everShown)))]),
  );
  const keysOf = new Map([...everShown].map((work) => [work, keysTo(JSON.parse(work))]));
  return tables.flatMap(({ cells, shown }) => {
    const cellOf = new Map([...keysOf].map(([work, keys]) => [work, nearest(keys, shown)]));
    return [...cells].map(([cell, tickets]) =>
      [...tickets.keys()].flatMap((agent) =>
        [...(worksOf.get(agent) ?? [])].flatMap((work) =>
          work !== null && cellOf.get(work) === cell ? [{ agent, work }] : [],
        ),
      ),
    );
  });
}

/** The finest of a stratum's keys, from the whole on, that is among the shown. */
function nearest(keys: readonly string[], shown: Shown): string | null {
  return keys.findLast((key) => shown.has(key)) ?? null;
}

function countOf(strata: readonly StratumSum[]): number {
  return strata.reduce((sum, { n }) => sum + n, 0);
}
