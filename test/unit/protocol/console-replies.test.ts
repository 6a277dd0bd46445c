import { expect, test } from 'vitest';
import {
  AnswerInFull,
  type AnswerLine,
  AnswerPage,
  LowScores,
  type SessionEvent,
} from '../../../shared/protocol/console/answers.ts';
import {
  AnswersQuery,
  type Codes,
  type Dimension,
  MeasuredKind,
  ResultsQuery,
} from '../../../shared/protocol/console/filter.ts';
import { type Handling, HandlingState, SetHandling } from '../../../shared/protocol/console/handling.ts';
import {
  type BreakdownRow,
  type Figure,
  type KindResult,
  type NotEnough,
  type Period,
  Results,
  type TrendPoint,
} from '../../../shared/protocol/console/results.ts';

/** What the console and the collector say to each other, by examples. */

const nothing = (notEnough: NotEnough): Figure => ({ value: null, n: 0, interval: null, notEnough });
const figure: Figure = { value: 0.75, n: 8, interval: { low: 0.41, high: 0.93 }, notEnough: null };
const before: Period = { from: '2026-10-01', to: '2026-10-31' };
const point: TrendPoint = { ...figure, from: '2026-11-02', to: '2026-11-08', open: false };
const none: BreakdownRow = { ...figure, code: null, name: null };
const by: Dimension = 'topic';
const csat: KindResult = {
  ...figure,
  kind: 'csat',
  format: 'csat.faces.5',
  unit: 'share',
  mean: 4,
  distribution: [1, 2, 3, 4, 5].map((value) => ({ value, n: value === 5 ? 6 : value === 1 ? 2 : 0 })),
  before: nothing('no-answers'),
  change: null,
  trend: [point],
  breakdown: [{ by, rows: [none] }],
};

test('results', () => {
  const results: Results = {
    zone: 'Europe/Madrid',
    from: '2026-11-01',
    to: '2026-11-30',
    before,
    date: 'answered',
    bucket: 'week',
    week: 1,
    answered: 8,
    response: { asked: 20, answered: 8, rate: 0.4, interval: { low: 0.2, high: 0.6 }, notAsked: 3 },
    leftOut: [{ reason: 'superseded', n: 1 }],
    lastAt: 1_795_000_000_000,
    filling: false,
    kinds: [csat],
  };
  expect(Results.parse(results)).toEqual(results);
  expect(MeasuredKind.options).toContain(csat.kind);
});

test('answers', () => {
  const handling: Handling = {
    state: 'new',
    owner: null,
    mine: false,
    note: null,
    dueAt: 1_795_000_000_000,
    changedAt: null,
  };
  const answer: AnswerLine = {
    id: '1838080000000000',
    at: 1_795_000_000_000,
    session: null,
    survey: 'after-help',
    scores: [{ kind: 'csat', format: 'csat.faces.5', value: 1, text: null, question: 'csat' }],
    low: true,
    comment: 'Too slow',
    marks: [[4, 8]],
    queue: null,
    topic: null,
    channel: null,
    locale: 'es-MX',
    via: 'link',
    source: 'receipt',
    state: 'complete',
    handling,
  };
  const page: AnswerPage = { zone: 'UTC', answers: [answer], next: null };
  expect(AnswerPage.parse(page)).toEqual(page);
  const low: LowScores = { zone: 'UTC', waiting: 1, withSomebody: 0, answers: [answer] };
  expect(LowScores.parse(low)).toEqual(low);
  const event: SessionEvent = { at: 1, what: 'began', agent: null, detail: null };
  const full: AnswerInFull = {
    zone: 'UTC',
    answer,
    reasons: [],
    session: {
      id: `s1.${'a'.repeat(43)}`,
      createdAt: 1,
      endedAt: null,
      said: [],
      why: '',
      procedures: [],
      helped: ['María'],
      ticket: null,
      events: [event],
    },
  };
  expect(AnswerInFull.parse(full)).toEqual(full);
});

test('what may stand in a query, and in a body', () => {
  const codes: Codes = [null];
  expect(codes).toHaveLength(1);
  expect(ResultsQuery.safeParse({ week: '7', low: '1' }).success).toBe(true);
  expect(ResultsQuery.safeParse({ week: '8' }).success).toBe(false);
  expect(AnswersQuery.safeParse({ after: '1838080000000000', words: 'slow' }).success).toBe(true);
  expect(AnswersQuery.safeParse({ after: '-1' }).success).toBe(false);
  expect(SetHandling.parse({ state: 'with', note: ' I call ' })).toEqual({ state: 'with', note: 'I call' });
  expect(HandlingState.options).toEqual(['new', 'with', 'done']);
});
