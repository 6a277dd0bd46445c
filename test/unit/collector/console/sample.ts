import type { AnswerInFull, AnswerLine, LowScores } from '../../../../shared/protocol/console/answers.ts';
import type { ConsoleNow } from '../../../../shared/protocol/console/now.ts';
import type { Figure, KindResult, Results } from '../../../../shared/protocol/console/results.ts';
import { wilson } from '../../../../shared/stats/wilson.ts';

/** What a collector would say of a believable desk: the same at every run. */

export const NOON = Date.UTC(2026, 10, 29, 12);
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

const share = (good: number, n: number): Figure =>
  n < 5
    ? { value: null, n, interval: null, notEnough: n === 0 ? 'no-answers' : 'too-few' }
    : { value: good / n, n, interval: wilson(good, n), notEnough: null };

const csat: KindResult = {
  ...share(167, 214),
  kind: 'csat',
  format: 'csat.faces.5',
  unit: 'share',
  mean: 4.1,
  distribution: [12, 14, 21, 58, 109].map((n, index) => ({ value: index + 1, n })),
  before: share(138, 201),
  change: 'higher',
  trend: [
    ['2026-10-31', '2026-11-01', 4, 3],
    ['2026-11-02', '2026-11-08', 51, 36],
    ['2026-11-09', '2026-11-15', 57, 44],
    ['2026-11-16', '2026-11-22', 55, 45],
    ['2026-11-23', '2026-11-29', 47, 39],
  ].map(([from, to, n, good], index) => ({
    ...share(Number(good), Number(n)),
    from: String(from),
    to: String(to),
    open: index === 4,
  })),
  breakdown: [
    {
      by: 'queue',
      rows: [
        { ...share(66, 88), code: 'general', name: 'General' },
        { ...share(60, 74), code: 'mac', name: 'Mac' },
        { ...share(38, 48), code: 'windows', name: 'Windows' },
        { ...share(3, 4), code: null, name: null },
      ],
    },
    {
      by: 'topic',
      rows: [
        { ...share(120, 150), code: null, name: null },
        { ...share(47, 64), code: 'sign-in', name: null },
      ],
    },
    {
      by: 'channel',
      rows: [
        { ...share(100, 128), code: 'ticket', name: null },
        { ...share(67, 86), code: 'chat', name: null },
      ],
    },
    {
      by: 'language',
      rows: [
        { ...share(90, 112), code: 'en', name: null },
        { ...share(47, 62), code: 'es', name: null },
        { ...share(30, 40), code: 'ro', name: null },
      ],
    },
    { by: 'survey', rows: [{ ...share(167, 214), code: 'northlight-after', name: 'northlight-after' }] },
  ],
};

const nps: KindResult = {
  ...csat,
  kind: 'nps',
  format: 'nps.11',
  unit: 'points',
  value: 31,
  n: 148,
  interval: { low: 18, high: 43 },
  mean: 7.6,
  distribution: [3, 2, 2, 4, 5, 8, 8, 18, 20, 34, 44].map((n, value) => ({ value, n })),
  before: { value: 26, n: 139, interval: { low: 12, high: 39 }, notEnough: null },
  change: null,
  trend: csat.trend.map((point, index) => ({
    ...point,
    value: point.value === null ? null : 22 + 3 * index,
    interval: point.value === null ? null : { low: 4 + index, high: 42 + 4 * index },
  })),
  breakdown: csat.breakdown.map(({ by, rows }) => ({
    by,
    rows: rows.map((row, index) => ({
      ...row,
      value: row.value === null ? null : 36 - 9 * index,
      interval: row.value === null ? null : { low: 12 - 9 * index, high: 57 - 7 * index },
    })),
  })),
};

export const RESULTS: Results = {
  zone: 'Europe/Madrid',
  from: '2026-10-31',
  to: '2026-11-29',
  before: { from: '2026-10-01', to: '2026-10-30' },
  date: 'answered',
  bucket: 'week',
  week: 1,
  answered: 214,
  response: { asked: 471, answered: 214, rate: 214 / 471, interval: wilson(214, 471), notAsked: 38 },
  leftOut: [{ reason: 'superseded', n: 3 }],
  lastAt: NOON - 4 * MINUTE,
  filling: false,
  kinds: [csat, nps],
};

const answer = (id: number, given: Partial<AnswerLine>): AnswerLine => ({
  id: String(id),
  at: NOON - id * 47 * MINUTE,
  session: `s1.${id}`,
  survey: 'northlight-after',
  scores: [{ kind: 'csat', format: 'csat.faces.5', value: 5, text: null, question: 'csat' }],
  low: false,
  comment: null,
  marks: [],
  queue: 'mac',
  topic: null,
  channel: 'chat',
  locale: 'en',
  via: 'page',
  source: null,
  state: 'complete',
  handling: { state: 'new', owner: null, mine: false, note: null, dueAt: null, changedAt: null },
  ...given,
});

const LOW: AnswerLine['scores'] = [
  { kind: 'csat', format: 'csat.faces.5', value: 1, text: null, question: 'csat' },
  { kind: 'nps', format: 'nps.11', value: 2, text: null, question: 'nps' },
];
const waits = (dueAt: number): AnswerLine['handling'] => ({
  ...{ state: 'new', owner: null, mine: false, note: null },
  ...{ dueAt, changedAt: null },
});

export const ANSWERS: readonly AnswerLine[] = [
  answer(1, {
    comment: 'Ana found the lamp in two minutes and explained why it had gone missing. Thank you!',
    scores: [
      { kind: 'csat', format: 'csat.faces.5', value: 5, text: null, question: 'csat' },
      { kind: 'nps', format: 'nps.11', value: 10, text: null, question: 'nps' },
    ],
  }),
  answer(2, {
    scores: LOW,
    low: true,
    locale: 'es',
    queue: 'general',
    topic: 'sign-in',
    channel: 'ticket',
    comment: 'Tres días esperando y la factura sigue mal. Nadie me ha llamado como me prometieron.',
    handling: waits(NOON - 2 * HOUR),
  }),
  answer(3, { locale: 'ro', comment: 'Totul a mers bine, mulțumesc.', queue: 'windows' }),
  answer(4, {
    scores: LOW,
    low: true,
    comment: 'The app signed me out again after the update. I had to repeat everything I wrote before.',
    handling: waits(NOON + 3 * HOUR),
  }),
  answer(5, {
    scores: LOW,
    low: true,
    queue: 'windows',
    handling: {
      ...{ state: 'with', owner: null, mine: true, note: 'Calls her at 15:00.' },
      ...{ dueAt: NOON, changedAt: NOON - HOUR },
    },
  }),
  answer(6, { scores: [{ kind: 'csat', format: 'csat.faces.5', value: 4, text: null, question: 'csat' }] }),
];

export const LOW_SCORES: LowScores = {
  zone: 'Europe/Madrid',
  waiting: 2,
  withSomebody: 1,
  answers: ANSWERS.filter(({ low }) => low),
};

export const IN_FULL: AnswerInFull = {
  zone: 'Europe/Madrid',
  answer: answer(2, { ...ANSWERS[1] }),
  reasons: [{ question: 'why', title: 'What went wrong?', answer: 'I waited too long' }],
  session: {
    id: 's1.2',
    createdAt: NOON - 80 * HOUR,
    endedAt: NOON - 3 * HOUR,
    said: [
      { question: 'platform', title: '¿Dónde usa Northlight?', answer: 'Móvil' },
      { question: 'problem', title: '¿Qué ocurre?', answer: 'Una factura' },
    ],
    why: 'General, because no rule named another queue; asked for Spanish.',
    procedures: [],
    helped: ['Victor Sanz', 'Ana Pop'],
    ticket: { helpdesk: 'demo-desk', id: '1041' },
    events: [
      { at: NOON - 80 * HOUR, what: 'began', agent: null, detail: null },
      { at: NOON - 79 * HOUR, what: 'with-agent', agent: 'Ana Pop', detail: null },
      { at: NOON - 50 * HOUR, what: 'handed-up', agent: 'Ana Pop', detail: 'L2' },
      { at: NOON - 3 * HOUR, what: 'ended', agent: null, detail: null },
      { at: NOON - 94 * MINUTE, what: 'answered', agent: null, detail: null },
    ],
  },
};

export const NOW: ConsoleNow = {
  now: {
    at: NOON,
    queues: [
      {
        ...{ id: 'general', name: 'General', open: true, changesAt: NOON + 5 * HOUR, waiting: 3 },
        ...{ longestSince: NOON - 41 * MINUTE, free: 'few', running: 4 },
      },
      {
        ...{ id: 'mac', name: 'Mac', open: true, changesAt: NOON + 5 * HOUR, waiting: 1 },
        ...{ longestSince: NOON - 6 * MINUTE, free: null, running: 2 },
      },
      {
        ...{ id: 'windows', name: 'Windows', open: false, changesAt: NOON + 20 * HOUR, waiting: 2 },
        ...{ longestSince: NOON - 95 * MINUTE, free: 'none', running: 0 },
      },
    ],
    skills: [],
    lookedAt: NOON,
    sessions: [
      { session: 's1.7', hours: 24, queue: 'General', ticket: { helpdesk: 'demo-desk', id: '1020' } },
    ],
  },
  promises: { general: 60, mac: 30, windows: 60 },
  callbacks: [
    {
      ...{ id: 'c1', session: 's1.2', at: NOON - 90 * MINUTE, to: 'lead', queue: 'General' },
      ...{ ticket: { helpdesk: 'demo-desk', id: '1041' }, locale: 'es' },
    },
  ],
  waits: { n: 122, share: 0.81, interval: { low: 0.73, high: 0.87 }, bias: 0.1 },
  figures: { from: NOON - 30 * 24 * HOUR, to: NOON, figures: [] },
  webhooksOff: 0,
};
