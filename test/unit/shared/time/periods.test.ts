import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  bucketOf,
  dayOf,
  lengthOf,
  partsOf,
  periodBefore,
  spanOf,
  startOf,
} from '../../../../shared/time/periods.ts';

const days = fc
  .tuple(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 800 }))
  .map(([start, length]) => {
    const from = addDays('2000-01-01', start);
    return { from, to: addDays(from, length) };
  });

test.each([
  ['seven days, seven before', '2026-11-09', '2026-11-15', '2026-11-02', '2026-11-08'],
  ['a month, the month before however long', '2026-03-01', '2026-03-31', '2026-02-01', '2026-02-28'],
  ['a quarter', '2026-07-01', '2026-09-30', '2026-04-01', '2026-06-30'],
  ['a year', '2026-01-01', '2026-12-31', '2025-01-01', '2025-12-31'],
  ['one day', '2026-03-29', '2026-03-29', '2026-03-28', '2026-03-28'],
  ['a month less a day is thirty days', '2026-10-01', '2026-10-30', '2026-09-01', '2026-09-30'],
])('%s', (_, from, to, before, until) => {
  expect(periodBefore({ from, to })).toEqual({ from: before, to: until });
});

test('the period before ends the day before this one, and is as long unless it is of whole months', () => {
  fc.assert(
    fc.property(days, (period) => {
      const before = periodBefore(period);
      expect(addDays(before.to, 1)).toBe(period.from);
      const isMonths = period.from.endsWith('-01') && addDays(period.to, 1).endsWith('-01');
      if (!isMonths) expect(lengthOf(before)).toBe(lengthOf(period));
    }),
  );
});

test('a day of 23 or 25 hours is one day: nothing falls between two days, or into both', () => {
  const zone = 'Europe/Madrid';
  const hours = ({ from, to }: { from: number; to: number }) => (to - from) / 3_600_000;
  expect(hours(spanOf({ from: '2026-03-29', to: '2026-03-29' }, zone))).toBe(23);
  expect(hours(spanOf({ from: '2026-10-25', to: '2026-10-25' }, zone))).toBe(25);
  // In Santiago midnight itself is left out when summer begins.
  expect(dayOf(startOf('2026-09-06', 'America/Santiago') - 1, 'America/Santiago')).toBe('2026-09-05');
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 4e12 }),
      fc.constantFrom(zone, 'America/Santiago', 'Asia/Kathmandu'),
      (at, where) => {
        const day = dayOf(at, where);
        const { from, to } = spanOf({ from: day, to: day }, where);
        expect(at >= from && at < to).toBe(true);
      },
    ),
  );
});

test('weeks begin on the day the reader counts from; those cut off at an end are not whole', () => {
  const period = { from: '2026-10-01', to: '2026-11-10' };
  expect(bucketOf(period)).toBe('week');
  expect(partsOf(period, 'week', 1).slice(0, 2)).toEqual([
    { from: '2026-10-01', to: '2026-10-04', whole: false },
    { from: '2026-10-05', to: '2026-10-11', whole: true },
  ]);
  expect(partsOf(period, 'week', 7)[0]).toEqual({ from: '2026-10-01', to: '2026-10-03', whole: false });
  expect(partsOf(period, 'month', 1).map(({ whole }) => whole)).toEqual([true, false]);
});

test('parts make up the period, day for day', () => {
  fc.assert(
    fc.property(
      days,
      fc.constantFrom('day' as const, 'week' as const, 'month' as const),
      fc.integer({ min: 1, max: 7 }),
      (period, bucket, week) => {
        const parts = partsOf(period, bucket, week);
        expect(parts[0]?.from).toBe(period.from);
        expect(parts.at(-1)?.to).toBe(period.to);
        for (const [i, part] of parts.entries()) {
          if (i > 0) expect(addDays(parts[i - 1]?.to ?? '', 1)).toBe(part.from);
        }
      },
    ),
    { numRuns: 50 },
  );
});
