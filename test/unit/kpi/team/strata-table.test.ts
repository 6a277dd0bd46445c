import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf, onEveryLevel, type StratumSum } from '../../../../shared/kpi/fairness/strata.ts';
import { kpis } from '../../../../shared/kpi/registry.ts';
import { isCrowd } from '../../../../shared/kpi/team/crowd.ts';
import { type PublishedTable, strataTable } from '../../../../shared/kpi/team/strata-table.ts';
import { mergeStrata, stratumSums } from '../../../../shared/kpi/team/stratum-sums.ts';
import { StrataTable, WeekStrata } from '../../../../shared/protocol/strata.ts';
import { DAY } from '../support/facts.ts';
import { facts, START } from '../support/logs.ts';
import { traced } from '../support/traced.ts';

const WEEK = 7 * DAY;
const weekOf = (index: number) => ({
  from: Date.UTC(2026, 0, 5) + index * WEEK,
  to: Date.UTC(2026, 0, 12) + index * WEEK,
});
const of = (topic: string, n: number, sum = 1, channel = 'mail'): StratumSum => ({
  path: [topic, channel, 'L1', 'normal', 'en'],
  n,
  sum,
});
const names = Array.from({ length: 12 }, (_, index) => `agent ${index}`);
type Sums = ReadonlyMap<string, readonly StratumSum[]>;

/** Publishes week after week, as the collector does. */
function publish(weeks: readonly Sums[]): PublishedTable[] {
  const published: PublishedTable[] = [];
  weeks.forEach((sums, index) => {
    const week = weekOf(index);
    published.push(
      strataTable({ kpi: 'reopen-rate', week, now: week.to + WEEK, sums, published, besides: [] }),
    );
  });
  return published;
}
const one = (sums: Sums) => publish([sums])[0] ?? expect.unreachable();
const sumsOf = (agents: readonly string[], work: (agent: string, index: number) => StratumSum[]): Sums =>
  new Map(agents.map((agent, index) => [agent, work(agent, index)]));
const topicsOf = ({ table }: PublishedTable) =>
  table.strata.filter(({ path }) => path.length === 1).map(({ path }) => path[0]);

describe('the sums an agent tells of', () => {
  it('merged are the sums of the merged, by week and stratum', () => {
    const context = {
      agent: 'ana',
      zone: 'Europe/Bucharest',
      period: { from: START, to: START + 90 * DAY },
      now: START + 100 * DAY,
      clock: 'calendar',
    } as const;
    const sides = fc.array(fc.boolean(), { minLength: 30, maxLength: 30 });
    const topics = fc.array(fc.constantFrom('mac', 'windows', null), { minLength: 30, maxLength: 30 });
    const total = (weeks: ReturnType<typeof stratumSums>) =>
      Object.fromEntries(
        [...Map.groupBy(weeks, ({ week, kpi }) => `${week} ${kpi}`)].sort().map(([key, list]) => [
          key,
          Object.fromEntries(
            mergeStrata(list.flatMap(({ strata }) => strata))
              .map(({ path, n, sum }) => [keyOf(path), { n, sum: expect.closeTo(sum, 6) }])
              .sort(),
          ),
        ]),
      );
    let seen = 0;
    fc.assert(
      fc.property(facts, sides, topics, (all, side, topic) => {
        // Of strangers, so that no ticket's outcome hangs on one in the other part.
        const tickets = all.map((ticket, index) => ({
          ...ticket,
          requester: `stranger ${index}`,
          mix: { ...ticket.mix, topic: topic[index] ?? null },
        }));
        const parts = [true, false].map((which) => tickets.filter((_, index) => side[index] === which));
        for (const kpi of kpis) {
          const whole = stratumSums(kpi, tickets, context);
          seen += whole.length;
          for (const week of whole) WeekStrata.parse({ id: '01890a5d-ac96-7b2c-8f3e-1a2b3c4d5e6f', ...week });
          expect(total(parts.flatMap((part) => stratumSums(kpi, part, context)))).toEqual(total(whole));
        }
      }),
      { numRuns: 15 },
    );
    expect(seen).toBeGreaterThan(20);
  });
});

describe('a table of strata', () => {
  const eight = names.slice(0, 8);

  it('tells a crowd’s counts and means from the whole to the finest, rounded', () => {
    const { table, parts } = one(sumsOf(eight, () => [of('mac', 5, 2), of('windows', 6, 1)]));
    expect(StrataTable.parse(table)).toEqual(table);
    expect(table).toMatchObject({ agents: 8, reason: null });
    expect(table.strata.filter(({ path }) => path.length < 2)).toEqual([
      { path: [], n: 90, mean: 0.27 },
      { path: ['mac'], n: 40, mean: 0.4 },
      { path: ['windows'], n: 50, mean: 0.17 },
    ]);
    expect(table.strata.filter(({ path }) => path.length === 5)).toHaveLength(2);
    expect(Object.keys(parts)).toEqual(eight);
    expect(JSON.stringify(table)).not.toMatch(/agent \d/);
  });

  it('withholds a stratum that is few people’s, and another so that it cannot be had by taking away', () => {
    // Five do Linux. Whole less Mac less Windows would be theirs: so one of the two is withheld as well.
    const table = one(
      sumsOf(eight, (_, index) => [of('mac', 9), of('windows', 8), ...(index < 5 ? [of('linux', 7)] : [])]),
    );
    expect(topicsOf(table)).toEqual(['mac']);
    // With only one more topic there is nothing to hide behind.
    expect(
      topicsOf(one(sumsOf(eight, (_, index) => [of('mac', 9), ...(index < 5 ? [of('linux', 7)] : [])]))),
    ).toEqual([]);
  });

  it.each([
    ['under thirty cases', () => [of('mac', 3), of('windows', 9)]],
    ['mostly one agent’s', (_: string, index: number) => [of('mac', index ? 4 : 30), of('windows', 40)]],
  ])('withholds a stratum that is %s', (_, work) => {
    expect(topicsOf(one(sumsOf(eight, work)))).not.toContain('mac');
  });

  it('is empty without a crowd, and before a week has passed', () => {
    const week = weekOf(0);
    const input = { kpi: 'reopen-rate', week, published: [], besides: [] };
    const few = sumsOf(names.slice(0, 5), () => [of('mac', 20)]);
    expect(strataTable({ ...input, now: week.to + WEEK, sums: few })).toEqual({
      table: { kpi: 'reopen-rate', ...week, strata: [], agents: null, reason: 'crowd too small' },
      parts: {},
    });
    const many = sumsOf(eight, () => [of('mac', 20)]);
    expect(strataTable({ ...input, now: week.to + WEEK - 1, sums: many }).table.reason).toBe('not ripe');
  });

  it('stays as it was published', () => {
    const first = one(sumsOf(eight, () => [of('mac', 5)]));
    const again = strataTable({
      kpi: 'reopen-rate',
      week: weekOf(0),
      now: weekOf(0).to + 2 * WEEK,
      sums: sumsOf(names, () => [of('mac', 9)]),
      published: [first],
      besides: [],
    });
    expect(again).toBe(first);
  });

  it('is not made of people who would stand out against the bands of the same KPI', () => {
    const week = weekOf(0);
    const sums = sumsOf(eight, () => [of('mac', 5)]);
    const crowd = new Set(eight.slice(1));
    const { table } = strataTable({
      kpi: 'reopen-rate',
      week,
      now: week.to + WEEK,
      sums,
      published: [],
      besides: [crowd],
    });
    expect(table.agents).toBe(7);
  });
});

describe('tracing a person through the tables of strata', () => {
  /**
   * Who works on what, and who is there in which week: everybody works alike week after week, which is the attacker's
   * luck. The attacker is in the team, keeps every table ever published, learns who was in it and takes their own part out.
   */
  const history = fc
    .record({
      leaves: fc.array(fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 1 }), { minLength: 12, maxLength: 12 }),
      usual: fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 2 }),
      present: fc.array(fc.subarray(names, { minLength: 6 }), { minLength: 1, maxLength: 6 }),
      everybody: fc.integer({ min: 6, max: 12 }),
    })
    .map(({ leaves, usual, present, everybody }) => {
      const team = names.slice(0, everybody);
      // Most work on the usual kinds, some on others; some weeks are everybody's.
      const work = new Map(
        names.map((agent, index) => [
          agent,
          (index % 4 === 3 ? (leaves[index] ?? []) : usual).map((leaf) =>
            of(leaf < 3 ? 'mac' : 'windows', 7, 2, ['mail', 'chat', 'phone'][leaf % 3]),
          ),
        ]),
      );
      const weeks = [team, ...present.map((agents, index) => (index % 2 ? team : agents))];
      return weeks.map((agents) => sumsOf(agents, (agent) => work.get(agent) ?? []));
    });

  /** Every published figure as what it is the sum of: everybody's part in every finest stratum under it. */
  const figures = (published: readonly PublishedTable[]) =>
    published.flatMap(({ table, parts }) =>
      table.strata.map(({ path }) =>
        Object.entries(parts).flatMap(([agent, strata]) =>
          strata
            .filter((stratum) => path.every((value, level) => stratum.path[level] === value))
            .map((stratum) => ({ agent, work: keyOf(stratum.path) })),
        ),
      ),
    );

  it('fails over any history, across weeks and levels, for any attacker', () => {
    let shown = 0;
    let children = 0;
    fc.assert(
      fc.property(history, (weeks) => {
        const published = publish(weeks);
        shown += published.filter(({ table }) => table.reason === null).length;
        children += published.filter((table) => topicsOf(table).length > 0).length;
        const all = figures(published);
        for (const attacker of names) expect(traced(all, attacker)).toEqual([]);
      }),
      { numRuns: 60 },
    );
    // There was something to trace in.
    expect(shown).toBeGreaterThan(60);
    expect(children).toBeGreaterThan(20);
  }, 60_000);

  it('would succeed against tables made of whatever is there: the attack is a real one', () => {
    const eight = names.slice(0, 8);
    // Only agent 7 does Windows besides Mac: the whole less Mac is theirs alone.
    const sums = sumsOf(eight, (_, index) => [of('mac', 9), ...(index === 7 ? [of('windows', 9)] : [])]);
    const parts = Object.fromEntries(sums);
    const strata = [...onEveryLevel([...sums.values()].flat()).values()].map(({ path, n, sum }) => ({
      path: [...path],
      n,
      mean: sum / n,
    }));
    const naive = {
      table: { kpi: 'reopen-rate', ...weekOf(0), strata, agents: 8, reason: null },
      parts,
    };
    expect(traced(figures([naive]), 'agent 0')).toEqual(['agent 7']);
    expect(traced(figures([one(sums)]), 'agent 0')).toEqual([]);
    // Somebody is away for a week, and the kinds of cases tell them apart where the whole does not.
    const away = sumsOf(eight.slice(1), () => [of('mac', 9)]);
    expect(publish([sums, away]).map(({ table }) => table.reason)).toEqual([null, 'crowd too small']);
  });

  it('sees through a table that is told in another week as a whole', () => {
    // Six do Mac, six Windows, each a stratum of its own in the first week. In the second, a newcomer comes in the place
    // of all who do Windows: the whole less the first week's Mac would be the newcomer and whoever is missing.
    const mac = names.slice(0, 6);
    const windows = names.slice(6);
    const first: Sums = new Map([
      ...sumsOf(mac, () => [of('mac', 9)]),
      ...sumsOf(windows, () => [of('windows', 9)]),
    ]);
    const second = sumsOf([...mac.slice(1), 'new'], () => [of('mac', 9)]);
    const published = publish([first, second]);
    expect(topicsOf(published[0] ?? expect.unreachable())).toEqual(['mac', 'windows']);
    expect(published[1]?.table.strata).toEqual([]);
  });

  it('makes every figure that can be had by taking children away a crowd’s', () => {
    fc.assert(
      fc.property(history, (weeks) => {
        for (const { table, parts } of publish(weeks)) {
          const shown = new Set(table.strata.map(({ path }) => keyOf(path)));
          for (const { path } of table.strata) {
            const rest = new Map<string, number>();
            for (const [agent, strata] of Object.entries(parts))
              for (const stratum of strata) {
                const under = path.every((value, level) => stratum.path[level] === value);
                const child = shown.has(keyOf(stratum.path.slice(0, path.length + 1)));
                if (under && (!child || path.length === 5))
                  rest.set(agent, (rest.get(agent) ?? 0) + stratum.n);
              }
            expect(rest.size === 0 || isCrowd(rest)).toBe(true);
          }
        }
      }),
      { numRuns: 40 },
    );
  });
});
