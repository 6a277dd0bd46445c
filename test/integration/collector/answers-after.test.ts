import { expect, test } from 'vitest';
import type { LooseAnswers } from '../../../shared/protocol/lead.ts';
import type { SessionCard } from '../../../shared/protocol/session-card.ts';
import { CONFIG, four, pair, post, say, start, startSession } from './support.ts';

/** What customers say afterwards, with the reasons they choose: on the session's card, or to the leads where there is none. */

const reasons = {
  id: 'reasons',
  kind: 'multichoice',
  title: { en: 'What could be better?', es: '¿Qué podría mejorar?' },
  options: [
    { value: 'wait', label: { en: 'The wait', es: 'La espera' } },
    { value: 'language', label: { en: 'The language', es: 'El idioma' } },
  ],
} as const;
const { before, after } = CONFIG.surveys;
const withReasons = {
  ...CONFIG,
  surveys: { before, after: { ...after, questions: [...after.questions, reasons] } },
};
const said = { answers: { csat: 2, reasons: ['wait', 'language'] }, state: 'complete' as const };

test('the reasons for a rating stand on the card, in the reader’s language, with the session’s times', async () => {
  const collector = await start(withReasons);
  const { session } = await startSession(collector.url);
  expect((await say(collector.url, session, 'end')).status).toBe(204);
  expect((await post(collector.url, '/v1/responses', four(session, said))).status).toBe(200);
  const { call } = await pair(collector, 'maria');
  const { items } = await (await call('GET', '/v1/agent/feed?language=en')).json();
  const card: SessionCard = items.at(-1).card;
  expect(card.reasons).toEqual([
    { question: 'reasons', title: 'What could be better?', answer: 'The wait, The language' },
  ]);
  expect(card.answeredBy).toBe('page');
  expect(card.endedAt).toBeGreaterThanOrEqual(card.at);
  expect(card.assignedAt).toBeLessThanOrEqual(card.endedAt ?? 0);
});

test('an answer without a session is read by the leads, and by nobody else', async () => {
  const collector = await start(withReasons);
  const { url } = collector;
  await startSession(url);
  for (const csat of [5, 2]) {
    const answer = four(null, { ...said, answers: { csat, why: `said ${csat}`, reasons: ['wait'] } });
    expect((await post(url, '/v1/responses', answer)).status).toBe(200);
  }
  const lead = await pair(collector, 'lena');
  const answers: LooseAnswers = await (await lead.call('GET', '/v1/lead/answers?language=es')).json();
  expect(answers.map(({ scores }) => scores.map(({ text, value }) => text ?? value)).toSorted()).toEqual([
    [2, 'said 2'],
    [5, 'said 5'],
  ]);
  expect(answers.map(({ answeredBy }) => answeredBy)).toEqual(['page', 'page']);
  expect(answers[0]?.reasons).toEqual([
    { question: 'reasons', title: '¿Qué podría mejorar?', answer: 'La espera' },
  ]);
  const { call } = await pair(collector, 'maria');
  expect((await call('GET', '/v1/lead/answers')).status).toBe(403);
});

test('what the leads are told of an answer without a session does not let them change it', async () => {
  const collector = await start(CONFIG);
  await post(collector.url, '/v1/responses', four(null, { answers: { csat: 1 } }));
  const lead = await pair(collector, 'lena');
  const read = async (): Promise<LooseAnswers> => (await lead.call('GET', '/v1/lead/answers')).json();
  const [told] = await read();
  const theirs = four(null, { id: told?.id ?? '', answers: { csat: 5 }, revision: 2, state: 'complete' });
  expect((await post(collector.url, '/v1/responses', theirs)).status).toBe(400);
  expect((await read()).map(({ id, scores }) => [id, scores[0]?.value])).toEqual([[told?.id, 1]]);
});

test('a customer who leaves while waiting is told of on the card, with when; who was being helped is not', async () => {
  const one = { ...CONFIG, desk: { ...CONFIG.desk, agents: [{ ...CONFIG.desk.agents[0], capacity: 1 }] } };
  const collector = await start({ ...one, leads: [] });
  const { session: helped } = await startSession(collector.url);
  const { session: waiting } = await startSession(collector.url);
  for (const session of [helped, waiting]) await say(collector.url, session, 'end');
  const { call } = await pair(collector, 'maria');
  const claimed = async (session: string): Promise<SessionCard> =>
    (await call('POST', '/v1/agent/claims', { session, helpdesk: 'demo-desk', ticket: session })).json();
  expect((await claimed(helped)).left).toBeNull();
  const { left, endedAt } = await claimed(waiting);
  expect(left).toEqual({ how: 'abandoned', at: endedAt });
});
