import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { filterIn, searchOf } from '../../../../collector/console/filter/address.ts';
import { toggled } from '../../../../collector/console/filter/names.ts';
import {
  addDays,
  daysIn,
  endedBy,
  presetDays,
  presetOf,
  presets,
  stepDays,
  todayIn,
} from '../../../../collector/console/filter/period.ts';
import { type AnswerFilter, FilterQuery, filterOf } from '../../../../shared/protocol/console/filter.ts';

/** The filter in the page's address says to the collector what it says to the page. */
const apiReads = (search: URLSearchParams): AnswerFilter =>
  filterOf(FilterQuery.parse(Object.fromEntries(search)));

describe('the address', () => {
  test('is read by page and collector alike, whatever the codes', () => {
    const codes = fc.array(fc.option(fc.string({ minLength: 1, maxLength: 12 }), { nil: null }), {
      minLength: 1,
      maxLength: 4,
    });
    const filter = fc.record(
      {
        ...{ queue: codes, topic: codes, channel: codes, language: codes, survey: codes },
        kind: fc.subarray(['csat', 'nps', 'ces', 'solved'] as const, { minLength: 1 }),
        low: fc.constant(true as const),
        score: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 3 }),
        words: fc
          .string({ minLength: 1, maxLength: 40 })
          .filter((text) => text.trim() === text && text !== ''),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(filter, (given) => {
        const search = searchOf(given);
        expect(filterIn(search)).toEqual(given);
        expect(apiReads(search)).toEqual(given);
      }),
    );
  });

  test('what cannot be read chooses nothing, so that a link that was cut short still shows a page', () => {
    for (const text of [
      'from=2026-02-31',
      'from=2026-10-02&to=2026-10-01',
      'to=2026-10-01',
      'kind=smile',
      'score=x',
      'low=yes',
      'words=%20',
      'queue=,,',
    ]) {
      expect(filterIn(new URLSearchParams(text)), text).toEqual({});
    }
  });
});

describe('periods', () => {
  const today = '2026-11-29';

  test('a preset is called by its name as long as it is today’s', () => {
    for (const preset of presets) expect(presetOf(presetDays(preset, today), today)).toBe(preset);
    expect(presetOf(presetDays('30', today), '2026-11-30')).toBeNull();
  });

  test('thirty days end today and are thirty, whatever the clocks do', () => {
    expect(presetDays('30', today)).toEqual({ from: '2026-10-31', to: today });
    for (const day of ['2026-03-29', '2026-10-25', '2024-02-29']) {
      expect(daysIn(presetDays('30', day))).toBe(30);
    }
  });

  test('months step by months, whatever their lengths, other periods by their own length', () => {
    expect(stepDays({ from: '2026-01-01', to: '2026-01-31' }, 1)).toEqual({
      from: '2026-02-01',
      to: '2026-02-28',
    });
    expect(stepDays({ from: '2026-10-01', to: '2026-12-31' }, -1)).toEqual({
      from: '2026-07-01',
      to: '2026-09-30',
    });
    expect(stepDays({ from: '2026-11-23', to: '2026-11-29' }, -1)).toEqual({
      from: '2026-11-16',
      to: '2026-11-22',
    });
  });

  test('a step there and back is where one was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 4000 }), fc.integer({ min: 0, max: 200 }), (start, length) => {
        const from = addDays('2020-01-01', start);
        const days = { from, to: addDays(from, length) };
        const next = stepDays(days, 1);
        // As many days on may happen to be whole months, which go back by months.
        const meetsMonths =
          daysIn(next) === daysIn(days) && next.from.endsWith('-01') && addDays(next.to, 1).endsWith('-01');
        if (!meetsMonths) expect(stepDays(next, -1)).toEqual(days);
        expect(addDays(stepDays(days, -1).to, 1)).toBe(days.from);
      }),
    );
  });

  test('forward ends at today', () => {
    expect(endedBy({ from: '2026-11-20', to: '2026-12-05' }, today)).toEqual({
      from: '2026-11-20',
      to: today,
    });
    expect(endedBy({ from: '2026-11-20', to: '2026-11-25' }, today).to).toBe('2026-11-25');
  });

  test('today is a day of the desk’s zone', () => {
    const late = Date.UTC(2026, 10, 29, 23, 30);
    expect(todayIn('UTC', late)).toBe('2026-11-29');
    expect(todayIn('Europe/Madrid', late)).toBe('2026-11-30');
  });
});

test('a code is added to a list, taken out again, and none left is no choice', () => {
  expect(toggled(undefined, 'mac')).toEqual(['mac']);
  expect(toggled(['mac'], null)).toEqual(['mac', null]);
  expect(toggled(['mac', null], 'mac')).toEqual([null]);
  expect(toggled(['mac'], 'mac')).toBeUndefined();
});
