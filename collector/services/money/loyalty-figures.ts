import type { Period } from '../../../shared/kpi/kpi.ts';
import { customerRetention } from '../../../shared/kpi/kpis/customer-retention.ts';
import type { EnteredMonth } from '../../../shared/protocol/console/company.ts';
import type { LoyaltyFigure, NoFigure } from '../../../shared/protocol/console/loyalty.ts';
import { sum } from '../../../shared/stats/sum.ts';
import { wilson } from '../../../shared/stats/wilson.ts';

/** The figures of one period, or why there is none. */

type Told = Omit<LoyaltyFigure, 'change'>;

const none = (reason: NoFigure, months: readonly string[] = [], n = 0): Told => ({
  ...{ value: null, n, hits: 0, interval: null, reason, months: [...months] },
});

const share = (hits: number, n: number): Told =>
  n === 0
    ? none('nothing')
    : { value: hits / n, n, hits, interval: wilson(hits, n), reason: null, months: [] };

/** Customers of the first month's start who were there at the last one's end: the KPI of its name. All are counted. */
export function retentionOf(months: readonly EnteredMonth[], open: boolean, period: Period): Told {
  const told = months.flatMap(({ customers }) => customers ?? []);
  const [first, last] = [told[0], told.at(-1)];
  if (open) return none('open', [], first?.start ?? 0);
  if (!first || !last || told.length < months.length)
    return none('missing', without(months, 'customers'), first?.start ?? 0);
  const torn = months.filter(
    ({ customers }, index) => index > 0 && customers?.start !== months[index - 1]?.customers?.end,
  );
  if (torn.length > 0) {
    return none(
      'mismatch',
      torn.map(({ month }) => month),
      first.start,
    );
  }
  const customers = { start: first.start, end: last.end, new: sum(told.map(({ new: fresh }) => fresh)) };
  const { value, n, beside } = customerRetention.measure([], {
    ...{ agent: null, period, now: period.to, clock: 'calendar', desk: { customers } },
  });
  if (value === null) return none(customers.start === 0 ? 'nothing' : 'lost-again', [], customers.start);
  return { value, n, hits: beside['kept'] ?? 0, interval: null, reason: null, months: [] };
}

/** Cases of the marked topics among all that came in. */
export function complaintsOf(
  counts: ReadonlyMap<string, number>,
  marked: ReadonlySet<string>,
  { isReading, isOld }: { readonly isReading: boolean; readonly isOld: boolean },
): Told {
  const n = sum([...counts.values()]);
  if (isReading) return none('reading', [], n);
  if (isOld) return none('old');
  if (marked.size === 0) return none('unmarked', [], n);
  return share(sum([...marked].map((topic) => counts.get(topic) ?? 0)), n);
}

/** Visits that ended with an order. */
export function conversionOf(months: readonly EnteredMonth[], open: boolean): Told {
  const told = months.flatMap(({ shop }) => shop ?? []);
  const visits = sum(told.map((one) => one.visits));
  if (open) return none('open', [], visits);
  if (told.length < months.length) return none('missing', without(months, 'shop'), visits);
  return share(sum(told.map(({ orders }) => orders)), visits);
}

const without = (months: readonly EnteredMonth[], what: 'customers' | 'shop'): string[] =>
  months.filter((one) => one[what] === undefined).map(({ month }) => month);
