import { expect, test } from 'vitest';
import type { Collector } from '../../../collector/collector.ts';
import type { SessionCard } from '../../../shared/protocol/session-card.ts';
import { rowsIn } from './store-in.ts';
import {
  CONFIG,
  four,
  freshFolder,
  mac,
  pair,
  post,
  refusal,
  say,
  secretOf,
  start,
  startSession,
  stateOf,
} from './support.ts';

const MINUTE = 60_000;

async function cards(collector: Collector, agent: string): Promise<SessionCard[]> {
  const { call } = await pair(collector, agent);
  const { items } = await (await call('GET', '/v1/agent/feed')).json();
  return items.flatMap((item: { kind: string; card: SessionCard }) =>
    item.kind === 'card' ? [item.card] : [],
  );
}
const put = (url: string, body: object) => post(url, '/v1/responses', body);

test('an answer about how it went ends the session: the page’s end may come later, or never', async () => {
  const collector = await start();
  const { url } = collector;
  const { session } = await startSession(url);
  expect((await put(url, four(session, { state: 'complete' }))).status).toBe(200);
  expect(await stateOf(url, session)).toMatchObject({ state: 'ended', ask: null });
  expect((await say(url, session, 'end')).status).toBe(204);
  expect(await cards(collector, 'maria')).toMatchObject([{ afterState: 'complete', after: [{ value: 4 }] }]);
});

test('a complete answer is changed by a complete one for an hour, what it said before is kept, and it is never emptied', async () => {
  let late = 0;
  const data = await freshFolder();
  const collector = await start(CONFIG, { data, now: () => Date.now() + late });
  const { url } = collector;
  const { session } = await startSession(url);
  await say(url, session, 'end');
  const first = four(session, { state: 'complete', answers: { csat: 4, why: 'Gracias' } });
  await put(url, first);
  const tried = [
    { ...first, revision: 2, state: 'partial', answers: {} },
    { ...first, revision: 3, state: 'partial', answers: { csat: 1 } },
  ];
  for (const change of tried) {
    expect(await (await put(url, change)).json()).toMatchObject({ state: 'complete', revision: 1 });
  }
  expect(await refusal(await put(url, { ...first, revision: 4, answers: {} }))).toBe('400 malformed-body');
  expect(await cards(collector, 'maria')).toMatchObject([{ after: [{ value: 4 }, { text: 'Gracias' }] }]);

  late = 50 * MINUTE;
  const second = { ...first, revision: 5, answers: { csat: 2 } };
  expect(await (await put(url, second)).json()).toMatchObject({ revision: 5 });
  late = 70 * MINUTE;
  const third = await put(url, { ...first, revision: 6, answers: { csat: 5 } });
  expect(await refusal(third)).toBe('409 already-answered');
  expect(await cards(collector, 'maria')).toMatchObject([{ after: [{ value: 2 }] }]);

  const kept = await rowsIn(data, 'select revision, answers from response_revision');
  expect(kept).toEqual([{ revision: 1, answers: '{"csat":4,"why":"Gracias"}' }]);
});

test('a survey whose questions are all optional is not emptied either', async () => {
  const questions = CONFIG.surveys.after.questions.map((question) => ({ ...question, required: false }));
  const surveys = { ...CONFIG.surveys, after: { ...CONFIG.surveys.after, questions } };
  const collector = await start({ ...CONFIG, surveys });
  const { session } = await startSession(collector.url);
  const first = four(session, { state: 'complete' });
  await put(collector.url, first);
  const emptied = await put(collector.url, { ...first, revision: 2, answers: {} });
  expect(await emptied.json()).toMatchObject({ revision: 1 });
  expect(await cards(collector, 'maria')).toMatchObject([{ after: [{ value: 4 }] }]);
});

test('two questions for words in one survey: both arrive, each with its question', async () => {
  const why = CONFIG.surveys.after.questions.find(({ id }) => id === 'why');
  const more = { ...why, id: 'more', title: { en: 'Anything to praise?' } };
  const surveys = {
    ...CONFIG.surveys,
    after: { ...CONFIG.surveys.after, questions: [...CONFIG.surveys.after.questions, more] },
  };
  const collector = await start({ ...CONFIG, surveys });
  const { session } = await startSession(collector.url);
  const answers = { csat: 4, why: 'The wait', more: 'Maria' };
  await put(collector.url, four(session, { answers, state: 'complete' }));
  expect(await cards(collector, 'maria')).toMatchObject([
    {
      after: [
        { kind: 'csat', question: 'csat', value: 4 },
        { kind: 'comment', question: 'why', text: 'The wait' },
        { kind: 'comment', question: 'more', text: 'Maria', title: 'Anything to praise?' },
      ],
    },
  ]);
});

test('the way an answer came is told by what proves it, not by its sender', async () => {
  const data = await freshFolder();
  const collector = await start({ ...CONFIG, serverSecret: { env: 'S' } }, { data, env: { S: 'ours' } });
  const { url } = collector;
  const [byPage, byLink] = [(await startSession(url)).session, (await startSession(url)).session];
  const link = await post(url, '/v1/links', { session: byLink }, { authorization: 'Bearer ours' });
  const code = new URL((await link.json()).url).pathname.split('/').at(-1) ?? '';
  await put(url, four(byPage, { via: 'call' }));
  await put(url, four(byLink, { via: 'email', secret: code }));
  await put(url, four(null, { via: 'call' }));
  // The code opens one session's questions about how it went, and nothing else.
  expect(await refusal(await put(url, four(byPage, { secret: code })))).toBe('404 unknown-session');
  const before = { survey: 'before-help', surveyVersion: 2, formats: {}, answers: { platform: 'mac' } };
  expect(await refusal(await put(url, four(byLink, { ...before, secret: code })))).toBe(
    '404 unknown-session',
  );
  const stored = await rowsIn(data, 'select session, via from response');
  expect(stored).toEqual(
    expect.arrayContaining([
      { session: byPage, via: 'page' },
      { session: byLink, via: 'email' },
      { session: null, via: 'page' },
    ]),
  );
});

test('who begins a session is told its secret again; who read the id on a ticket cannot begin it', async () => {
  const { url } = await start();
  const body = mac();
  const [first, again] = [await post(url, '/v1/sessions', body), await post(url, '/v1/sessions', body)];
  const { session, secret } = await first.json();
  expect(await again.json()).toMatchObject({ session, secret });
  // The id's own bytes are no start id.
  const hex = Buffer.from(session.slice(3), 'base64url').toString('hex').slice(0, 32);
  const guess = `${hex.slice(0, 8)}-${hex.slice(8, 12)}-7${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20)}`;
  const other = await (await post(url, '/v1/sessions', mac({ id: guess }))).json();
  expect(other.session).not.toBe(session);
  expect(other.secret).not.toBe(secret);
});

test('what a customer said before is told to who helped them then, and to who helps the same browser now', async () => {
  const collector = await start({
    ...CONFIG,
    desk: { ...CONFIG.desk, queues: [{ id: 'support', name: 'Support', required: {} }] },
  });
  const { url } = collector;
  const email = 'dora@example.org';
  const earlier = await startSession(url, {
    answers: { platform: 'mac', what: 'Private matter' },
    customer: { email },
  });
  const begin = async (over: object) => {
    await new Promise((resolve) => setTimeout(resolve, 2));
    return (await startSession(url, { answers: { platform: 'windows' }, ...over })).session;
  };
  const whoever = await begin({ customer: { email } });
  const same = await begin({ previous: { session: earlier.session, secret: secretOf(earlier.session) } });
  const forged = await begin({ previous: { session: earlier.session, secret: 'p1.guessed' } });
  const shared = await begin({
    customer: { email: 'nora@example.org' },
    previous: { session: earlier.session, secret: secretOf(earlier.session) },
  });
  const before = new Map(
    (await cards(collector, 'wim')).map((card) => [card.session, JSON.stringify(card.before)]),
  );
  expect(before.get(whoever)).toBe('[]');
  expect(before.get(same)).toContain('Private matter');
  expect(before.get(forged)).toBe('[]');
  expect(before.get(shared)).toBe('[]');

  // An agent who claims a session that stayed without an owner learns nothing of the customer whose address it bears.
  const nobody = await begin({
    customer: { email },
    decidedInPage: { queue: 'support', needs: { mac: 5, windows: 5 } },
  });
  const { call } = await pair(collector, 'lena');
  const claimed = await call('POST', '/v1/agent/claims', { session: nobody, helpdesk: 'demo', ticket: '9' });
  expect(await claimed.json()).toMatchObject({ session: nobody, before: [] });
});

test('what an old page or a program left in a free text is taken out before it is kept', async () => {
  const collector = await start();
  const { url } = collector;
  const { session } = await startSession(url);
  const why = 'Card 4111 1111 1111 1111 12/27, call 612 345 678 about order 0012345678';
  await put(url, four(session, { state: 'complete', answers: { csat: 4, why } }));
  expect(await cards(collector, 'maria')).toMatchObject([
    { after: [{ value: 4 }, { text: 'Card ••• 12/27, call ••• about order 0012345678' }] },
  ]);
});

test('an answer kept by a page of before there were secrets loses no word: it belongs to no session', async () => {
  const data = await freshFolder();
  const collector = await start(CONFIG, { data });
  const { url } = collector;
  const { session } = await startSession(url);
  const { secret: _, ...earlier } = four(session, { state: 'complete', answers: { csat: 2, why: 'Late' } });
  for (const named of [session, `s1.${'A'.repeat(43)}`]) {
    const body = { ...earlier, id: four(null).id, session: named };
    expect((await put(url, body)).status).toBe(200);
  }
  const stored = await rowsIn(data, 'select session, answers from response');
  const answers = JSON.stringify({ csat: 2, why: 'Late' });
  expect(stored).toEqual([
    { session: null, answers },
    { session: null, answers },
  ]);
  // Neither does it end the session, nor stand in the place of the customer's own.
  expect(await stateOf(url, session)).toMatchObject({ state: 'with-agent' });
  expect((await put(url, four(session, { state: 'complete' }))).status).toBe(200);
});

test('the same answer sent twice, first by a tab that did not know its session, becomes the session’s', async () => {
  const data = await freshFolder();
  const { url } = await start(CONFIG, { data });
  const { session } = await startSession(url);
  const said = { state: 'complete', answers: { csat: 2, why: 'Late' } } as const;
  const loose = four(null, said);
  expect((await put(url, loose)).status).toBe(200);
  for (let twice = 0; twice < 2; twice++)
    expect((await put(url, four(session, { ...said, id: loose.id }))).status).toBe(200);
  expect(await rowsIn(data, 'select session, revision from response')).toEqual([{ session, revision: 1 }]);
  expect(await rowsIn(data, 'select session, comment from answer')).toEqual([{ session, comment: 'Late' }]);
  expect(await stateOf(url, session)).toMatchObject({ state: 'ended' });
  // It was no change: what is changed afterwards has one former text.
  const changed = { ...said, answers: { csat: 3, why: 'Late, but kind' } };
  expect((await put(url, four(session, { ...changed, id: loose.id, revision: 2 }))).status).toBe(200);
  const former = await rowsIn(data, 'select revision, answers from response_revision');
  expect(former).toEqual([{ revision: 1, answers: JSON.stringify(said.answers) }]);
});

test('an answer that came before its page knew the session becomes the session’s, later words and all', async () => {
  const data = await freshFolder();
  const { url } = await start(CONFIG, { data });
  const { session } = await startSession(url);
  const first = four(null, { answers: { csat: 2 } });
  expect((await put(url, first)).status).toBe(200);
  const { id } = first;
  const later = four(session, { id, revision: 2, state: 'complete', answers: { csat: 2, why: 'Late' } });
  expect((await put(url, later)).status).toBe(200);
  // It has one now, and is nobody else's any more.
  const { session: other } = await startSession(url);
  for (const stolen of [other, null]) {
    expect(await refusal(await put(url, four(stolen, { id, revision: 3 })))).toBe('409 already-answered');
  }
  const stored = await rowsIn(data, 'select session, answers from response');
  const counted = await rowsIn(data, 'select session, comment from answer');
  expect(stored).toEqual([{ session, answers: JSON.stringify({ csat: 2, why: 'Late' }) }]);
  expect(counted).toEqual([{ session, comment: 'Late' }]);
});

test('what the page took out and what was found here are counted together, by kind', async () => {
  const data = await freshFolder();
  const { url } = await start(CONFIG, { data });
  const answers = { csat: 4, why: 'write to eva@example.com, card 4111 1111 1111 1111' };
  const put = four(null, { answers, redacted: { email: 2, token: 1 } });
  expect((await post(url, '/v1/responses', put)).status).toBe(200);
  const [row] = await rowsIn(data, 'select redacted from response');
  expect(JSON.parse(String(row?.['redacted']))).toEqual({ email: 3, token: 1, card: 1 });
});
