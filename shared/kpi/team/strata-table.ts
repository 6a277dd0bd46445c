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
  /** Crowds of other figures published of this KPI: its bands. */
  readonly besides: readonly Crowd[];
}

const WEEK = 7 * 86_400_000;
/** What counts of cases are rounded to: shares of few cases would tell the exact count of successes otherwise. */
export const COUNTED_IN = 5;
/** What means are rounded to: so many steps from 0 to 1. */
export const MEAN_STEPS = 100;

/**
 * The table of a week: how many cases the team had in each stratum of the case mix, and their mean. Like the bands it is
 * made of a crowd (≥ 6 agents, ≥ 30 tickets, nobody above 40 %), a week late, rounded, and once. So is every stratum in
 * it, and what a stratum leaves of its parent when its published children are taken away. A stratum is withheld when
 * anybody could be solved for out of all tables ever published; what is withheld is part of its parent's figure. The
 * caller keeps every result that is not `not ripe`.
 */
export function strataTable({ kpi, week, now, sums, published, besides }: StrataTableInput): PublishedTable {
  const frozen = published.find(({ table }) => table.from === week.from);
  if (frozen) return frozen;
  const empty = { kpi, from: week.from, to: week.to, strata: [], agents: null };
  if (week.to + WEEK > now) return { table: { ...empty, reason: 'not ripe' }, parts: {} };

  const tickets = new Map([...sums].map(([agent, strata]) => [agent, countOf(strata)]));
  const earlier = published.map(({ parts }) => new Set(Object.keys(parts)));
  const { crowd, reason } = chooseCrowd(tickets, [...besides, ...earlier]);
  if (crowd === null) return { table: { ...empty, reason }, parts: {} };
  const parts = Object.fromEntries(
    [...sums].filter(([agent]) => crowd.has(agent)).sort(([a], [b]) => (a < b ? -1 : 1)),
  );
  const shown = chooseStrata(parts, published);
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
interface Published {
  readonly parts: Parts;
  readonly shown: Shown;
}

/** The keys of the strata that may be shown, chosen from the whole downwards. */
function chooseStrata(parts: Parts, published: readonly PublishedTable[]): Shown {
  const before = published.map((one) => ({
    parts: one.parts,
    shown: new Set(one.table.strata.map(({ path }) => keyOf(path))),
  }));
  const may = (shown: Shown): boolean =>
    cellsOf({ parts, shown }).every(isCrowd) && !exposes(figuresOf([...before, { parts, shown }]));
  const all = [...onEveryLevel(Object.values(parts).flat()).values()];
  const largest = Math.max(...all.map(({ path }) => path.length));
  let shown: Shown = new Set();
  for (let depth = 0; depth <= largest; depth++) {
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

/** What each shown stratum says beyond its shown children: tickets by agent. Empty ones say nothing. */
function cellsOf({ parts, shown }: Published): ReadonlyMap<string, number>[] {
  const cells = new Map<string, Map<string, number>>();
  for (const [agent, strata] of Object.entries(parts)) {
    for (const { path, n } of strata) {
      const cell = nearest(keysTo(path), shown);
      if (cell === null) continue;
      const tickets = cells.get(cell) ?? new Map<string, number>();
      cells.set(cell, tickets.set(agent, (tickets.get(agent) ?? 0) + n));
    }
  }
  return [...cells.values()];
}

/**
 * Every figure that can be had from tables by taking children from their parents. Work is told apart as finely as any of
 * the tables does: what one week is a stratum of its own is in another week's parent.
 */
function figuresOf(tables: readonly Published[]): Part[][] {
  const everShown = new Set(tables.flatMap(({ shown }) => [...shown]));
  const places = new Map<string, { readonly keys: readonly string[]; readonly work: string | null }>();
  return tables.flatMap(({ parts, shown }) => {
    const cells = new Map<string, Map<string, Part>>();
    for (const [agent, strata] of Object.entries(parts)) {
      for (const { path } of strata) {
        const finest = keyOf(path);
        const known = places.get(finest);
        const keys = known?.keys ?? keysTo(path);
        const place = known ?? { keys, work: nearest(keys, everShown) };
        places.set(finest, place);
        const cell = nearest(keys, shown);
        if (cell === null || place.work === null) continue;
        const figure = cells.get(cell) ?? new Map<string, Part>();
        cells.set(cell, figure.set(`${agent}\n${place.work}`, { agent, work: place.work }));
      }
    }
    return [...cells.values()].map((figure) => [...figure.values()]);
  });
}

/** The finest of a stratum's keys, from the whole on, that is among the shown. */
function nearest(keys: readonly string[], shown: Shown): string | null {
  return keys.findLast((key) => shown.has(key)) ?? null;
}

function countOf(strata: readonly StratumSum[]): number {
  return strata.reduce((sum, { n }) => sum + n, 0);
}
