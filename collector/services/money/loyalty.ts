import { setImmediate } from 'node:timers/promises';
import { volumeIncoming } from '../../../shared/kpi/kpis/volume-incoming.ts';
import type { EnteredFigures, EnteredMonth } from '../../../shared/protocol/console/company.ts';
import type {
  Loyalty,
  LoyaltyFigure,
  LoyaltyPeriod,
  LoyaltyQuery,
} from '../../../shared/protocol/console/loyalty.ts';
import type { LOYALTY } from '../../../shared/protocol/console/loyalty-figures.ts';
import { type Days, dayOf, monthDays, spanOf } from '../../../shared/time/periods.ts';
import type { AppContext } from '../context.ts';
import { changeOf } from '../team-numbers/change.ts';
import { NONE } from '../team-numbers/slices.ts';
import { type CasesKnown, casesKnown } from './cases-known.ts';
import { companyFigures } from './company.ts';
import { complaintsOf, conversionOf, retentionOf } from './loyalty-figures.ts';

/** Customers kept, complaints and orders, period by period: each where the company has given what it is made of. */

/** Two years, and the one that runs. */
const MOST_MONTHS = 36;
const MONTHS_IN = { month: 1, quarter: 3, year: 12 } as const;
const MOST_TOPICS = 50;

export async function loyalty({ per = 'month' }: LoyaltyQuery, context: AppContext): Promise<Loyalty> {
  const [entered, cases] = await Promise.all([companyFigures(context), casesKnown(context)]);
  const marked = new Set(entered?.complaints);
  const topics = new Map<string, number>();
  const periods: LoyaltyPeriod[] = [];
  for (const months of periodsUntil(dayOf(cases.now, cases.zone).slice(0, 7), MONTHS_IN[per])) {
    const days = daysOf(months);
    const counts = countsIn(days, cases);
    for (const [code, n] of counts) if (code !== NONE) topics.set(code, (topics.get(code) ?? 0) + n);
    periods.push(periodOf(months, days, counts, { entered, marked, cases, before: periods.at(-1) }));
    await setImmediate();
  }
  const first = periods.findIndex(isKnown);
  return {
    ...{ zone: cases.zone, since: cases.since, source: cases.source, per },
    periods: first === -1 ? [] : periods.slice(first),
    topics: [...new Set([...marked, ...topics.keys()])]
      .map((code) => ({ code, n: topics.get(code) ?? 0, complaint: marked.has(code) }))
      .toSorted((a, b) => b.n - a.n || (a.code < b.code ? -1 : 1))
      .filter(({ complaint }, index) => complaint || index < MOST_TOPICS),
  };
}

/** Months in calendar periods of `size`, oldest first, up to the period `month` is in. */
function periodsUntil(month: string, size: number): string[][] {
  const [year = 0, of = 1] = month.split('-').map(Number);
  const current = year * 12 + of - 1;
  const last = current - (current % size);
  const count = Math.ceil(MOST_MONTHS / size) + 1;
  return Array.from({ length: count }, (_, index) =>
    Array.from({ length: size }, (_month, i) => nameOf(last - (count - 1 - index) * size + i)),
  );
}

const nameOf = (month: number): string =>
  `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;

const daysOf = (months: readonly string[]): Days => ({
  from: `${months[0]}-01`,
  to: monthDays(months.at(-1) ?? '').to,
});

/** Cases that came in, by topic; none where not all of them are known. */
function countsIn(days: Days, { slices, zone, now, since }: CasesKnown): ReadonlyMap<string, number> {
  if (days.to < since) return new Map();
  const period = spanOf(days, zone);
  const parts = slices.engine.measureParts(
    volumeIncoming.id,
    { agent: null, period, now, clock: 'calendar' },
    slices.placeOf('topic', null),
  );
  return new Map([...parts].map(([code, { n }]) => [code, n]));
}

interface Known {
  readonly entered: EnteredFigures | null;
  readonly marked: ReadonlySet<string>;
  readonly cases: CasesKnown;
  readonly before: LoyaltyPeriod | undefined;
}

function periodOf(
  months: readonly string[],
  days: Days,
  counts: ReadonlyMap<string, number>,
  { entered, marked, cases, before }: Known,
): LoyaltyPeriod {
  const open = spanOf(days, cases.zone).to > cases.now;
  const of = months.map(
    (month): EnteredMonth => entered?.months.find((one) => one.month === month) ?? { month, costs: {} },
  );
  const now = {
    retention: retentionOf(of, open, spanOf(days, cases.zone)),
    complaints: complaintsOf(counts, marked, { isReading: cases.isReading, isOld: days.from < cases.since }),
    conversion: conversionOf(of, open),
  };
  const changed = (figure: (typeof LOYALTY)[number]): LoyaltyFigure => ({
    ...now[figure],
    // A period that runs is no equal to a whole one.
    change: before && !open ? changeOf('share', measured(now[figure]), measured(before[figure])) : null,
  });
  return {
    ...{ ...days, open, retention: changed('retention') },
    ...{ complaints: changed('complaints'), conversion: changed('conversion') },
  };
}

const measured = ({ value, n, interval }: Omit<LoyaltyFigure, 'change'>) => ({
  value,
  n,
  interval,
  p90: null,
});

/** Something of it was entered or counted. */
const isKnown = ({ retention, complaints, conversion }: LoyaltyPeriod): boolean =>
  complaints.n > 0 || [retention, conversion].some(({ n, reason }) => n > 0 || reason === 'mismatch');
