import { expect, test } from 'vitest';
import { agreementOn } from '../../../shared/quality/agreement.ts';
import { type Marks, type QualityCriterion, scorecardOf } from '../../../shared/quality/criteria.ts';
import { summaryOf } from '../../../shared/quality/summary.ts';
import { seeded } from '../../../shared/routing/random.ts';
import { reviewScore } from '../../../shared/stats/review-score.ts';

const criteria: QualityCriterion[] = [
  { id: 'right', name: 'The answer is right', help: '', weight: 3, critical: true },
  { id: 'next', name: 'What comes next is clear', help: '', weight: 2, critical: false },
  { id: 'tone', name: 'The tone fits', help: '', weight: 1, critical: false },
];
const scoreOf = (marks: Marks): number | null => reviewScore(scorecardOf(criteria, marks));

test('a review is its weighted marks; what does not apply stands in neither sum, a failed critical one makes it 0', () => {
  expect(scoreOf({ right: 'yes', next: 'partly', tone: 'yes' })).toBeCloseTo(83.33, 2);
  expect(scoreOf({ right: 'yes', next: 'none', tone: 'no' })).toBe(75);
  expect(scoreOf({ right: 'partly', next: 'yes', tone: 'yes' })).toBe(75);
  expect(scoreOf({ right: 'no', next: 'yes', tone: 'yes' })).toBe(0);
  expect(scoreOf({ right: 'none', next: 'none', tone: 'none' })).toBeNull();
});

test('the desk: mean with n and interval, critical ones kept, and what fails most often first', () => {
  const reviews = [
    { criteria, marks: { right: 'yes', next: 'no', tone: 'yes' } },
    { criteria, marks: { right: 'no', next: 'no', tone: 'yes' } },
    { criteria, marks: { right: 'none', next: 'partly', tone: 'yes' } },
  ] as const;
  const { score, critical, criteria: counts } = summaryOf(reviews);
  expect(score?.n).toBe(3);
  expect(score?.value).toBeCloseTo(400 / 9);
  expect(score?.interval).toMatchObject({ low: 0 });
  expect(critical).toMatchObject({ value: 0.5, n: 2 });
  expect(counts.map(({ id, kept }) => [id, kept?.value, kept?.n])).toEqual([
    ['next', 0, 3],
    ['right', 0.5, 2],
    ['tone', 1, 3],
  ]);
  expect(summaryOf([])).toEqual({ score: null, critical: null, criteria: [] });
});

test('agreement: percent with n when there is too little for a coefficient, and why', () => {
  const pair = (one: Marks, other: Marks): Marks[] => [one, other];
  const few = agreementOn(
    criteria,
    [
      pair({ right: 'yes', next: 'no' }, { right: 'yes', next: 'yes' }),
      pair({ right: 'no' }, { right: 'no' }),
    ],
    seeded(1),
  );
  expect(few.map(({ n, same, alpha, without }) => [n, same, alpha, without])).toEqual([
    [2, 1, null, 'few-cases'],
    [1, 0, null, 'few-cases'],
    [0, null, null, 'few-cases'],
  ]);
  const cases = Array.from({ length: 12 }, (_, i) =>
    pair(
      { right: i < 6 ? 'no' : 'yes', next: 'yes' },
      { right: i < 5 ? 'no' : 'yes', next: i === 0 ? 'no' : 'yes' },
    ),
  );
  const [right, next] = agreementOn(criteria, cases, seeded(1));
  expect(right).toMatchObject({ n: 12, without: null });
  expect(right?.same).toBeCloseTo(11 / 12);
  // Two values, so that nominal and interval are one: 1 − (2/24) / (2·11·13/(24·23)).
  expect(right?.alpha?.value).toBeCloseTo(1 - 2 / 24 / ((2 * 11 * 13) / (24 * 23)), 6);
  expect(right?.alpha?.interval?.low).toBeLessThan(right?.alpha?.value ?? 0);
  expect(next).toMatchObject({ n: 12, alpha: null, without: 'few-fails' });
});
