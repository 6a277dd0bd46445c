import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type AnswerFilter,
  DIMENSIONS,
  FilterQuery,
  filterOf,
  queryOf,
} from '../../../shared/protocol/console/filter.ts';

const read = (search: string): AnswerFilter =>
  filterOf(FilterQuery.parse(Object.fromEntries(new URLSearchParams(search))));

test('an address is read as what it says', () => {
  const search =
    'from=2026-10-01&to=2026-10-31&queue=support,billing&topic=-&kind=csat,nps&low=1&score=1,2&words= slow ';
  expect(read(search)).toEqual({
    from: '2026-10-01',
    to: '2026-10-31',
    queue: ['support', 'billing'],
    topic: [null],
    kind: ['csat', 'nps'],
    low: true,
    score: [1, 2],
    words: 'slow',
  });
});

test('what chooses nothing is left out', () => {
  expect(read('queue=&words=%20&topic=,,')).toEqual({});
});

test.each([
  ['from=2026-02-30', 'no such day'],
  ['from=2026-10-02&to=2026-10-01', 'backwards'],
  ['kind=csat,faces', 'no such kind'],
  ['score=1,x', 'no number'],
  ['low=yes', 'not 1'],
  ['queu=support', 'a name that is none'],
])('%s is refused: %s', (search) => {
  expect(() => read(search)).toThrow();
});

test('every filter survives the address: codes with commas, backslashes and dashes too', () => {
  const codes = fc.array(fc.option(fc.string({ minLength: 1, maxLength: 20 }), { nil: null }), {
    minLength: 1,
    maxLength: 5,
  });
  const day = fc.date({ min: new Date('2000-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
  const filter = fc.record(
    {
      ...Object.fromEntries(DIMENSIONS.map((name) => [name, codes])),
      from: day.map((date) => date.toISOString().slice(0, 10)),
      kind: fc.subarray(['csat', 'nps', 'ces', 'solved'] as const, { minLength: 1 }),
      low: fc.constant(true as const),
      score: fc.array(fc.integer({ min: 0, max: 10 }), { minLength: 1, maxLength: 4 }),
      words: fc.string({ minLength: 1 }).filter((text) => text.trim() === text && text !== ''),
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(filter, (given) => {
      const search = new URLSearchParams(queryOf(given) as Record<string, string>).toString();
      expect(read(search)).toEqual(given);
    }),
  );
});
