import { expect, test } from 'vitest';
import { CONFIG, four, mac, pair, post, say, start, startSession, stateOf } from './support.ts';

test('a Mac customer is routed to the Mac agent, told why in their language, and started once', async () => {
  const { url } = await start();
  const body = mac();
  const first = await post(url, '/v1/sessions', body);
  expect(first.status).toBe(201);
  const started = await first.json();
  expect(started.route.agent).toEqual({ name: 'María' });
  expect(started.route.reason).toContain('María');
  // The same in parts, and how the answer comes, to whoever asked.
  expect(started.route).toMatchObject({ who: 'Le atiende María.', answer: 'María escribirá a dora@….' });
  expect(started.route.why).toContain('conoce Mac');
  expect(started.session).toMatch(/^s1\./);
  const again = await post(url, '/v1/sessions', body);
  expect(again.status).toBe(200);
  expect(await again.json()).toEqual(started);
});

test('the owner sees the card with the customer’s words, the other agent sees none of it', async () => {
  const collector = await start();
  const { session } = await startSession(collector.url);
  const maria = await pair(collector, 'maria');
  const wim = await pair(collector, 'wim');
  const feed = await (await maria.call('GET', '/v1/agent/feed?after=0')).json();
  expect(feed.items).toHaveLength(1);
  expect(feed.items[0]).toMatchObject({
    kind: 'card',
    card: {
      session,
      agent: 'maria',
      said: [
        { question: 'platform', title: '¿Qué ordenador?', answer: 'Mac' },
        { question: 'what', answer: 'No puedo entrar' },
        { question: 'who' },
      ],
      customer: { name: 'Dora', email: 'dora@example.org' },
      afterState: 'not asked',
      after: [],
    },
  });
  const other = await (await wim.call('GET', '/v1/agent/feed?after=0')).json();
  expect(other).toMatchObject({ items: [], more: false, cursor: feed.cursor });
});

test('ended, asked once, answered in two steps under one id: the card carries score and comment', async () => {
  const collector = await start();
  const { url } = collector;
  const { session } = await startSession(url);
  const state = () => stateOf(url, session);
  expect(await state()).toMatchObject({ state: 'with-agent', ask: null });
  expect((await say(url, session, 'end')).status).toBe(204);
  expect(await state()).toMatchObject({ state: 'ended', ask: { survey: 'after-help', version: 1 } });

  const tap = four(session);
  expect(await (await post(url, '/v1/responses', tap)).json()).toMatchObject({
    state: 'partial',
    revision: 1,
  });
  const full = { ...tap, answers: { csat: 4, nps: 9, why: 'Gracias' }, state: 'complete', revision: 2 };
  expect(await (await post(url, '/v1/responses', full)).json()).toMatchObject({
    state: 'complete',
    revision: 2,
  });
  // The first save arrives once more, late: nothing changes.
  expect(await (await post(url, '/v1/responses', tap)).json()).toMatchObject({
    state: 'complete',
    revision: 2,
  });
  expect(await state()).toMatchObject({ ask: null });

  const maria = await pair(collector, 'maria');
  const { items } = await (await maria.call('GET', '/v1/agent/feed?after=0')).json();
  expect(items).toHaveLength(1);
  expect(items[0].card).toMatchObject({
    afterState: 'complete',
    after: [
      { kind: 'csat', format: 'csat.faces.5', value: 4 },
      { kind: 'nps', format: 'nps.11', value: 9 },
      { kind: 'comment', text: 'Gracias' },
    ],
  });
});

test('a conversation takes one complete answer, whatever the way it comes', async () => {
  const { url } = await start();
  const { session } = await startSession(url);
  await post(url, '/v1/responses', four(session, { state: 'complete' }));
  const second = await post(
    url,
    '/v1/responses',
    four(session, { state: 'complete', via: 'email', answers: { csat: 1 } }),
  );
  expect(second.status).toBe(409);
  expect(await second.json()).toMatchObject({ name: 'already-answered' });
});

test('two devices begin, one finishes: the finished answer counts', async () => {
  const collector = await start();
  const { session } = await startSession(collector.url);
  await post(collector.url, '/v1/responses', four(session, { answers: { csat: 2 } }));
  await post(collector.url, '/v1/responses', four(session, { state: 'complete', answers: { csat: 5 } }));
  const maria = await pair(collector, 'maria');
  const { items } = await (await maria.call('GET', '/v1/agent/feed')).json();
  expect(items[0].card.after).toEqual([
    { kind: 'csat', question: 'csat', format: 'csat.faces.5', value: 5, text: null },
  ]);
});

test('a page that decided alone keeps its decision', async () => {
  const { url } = await start();
  const { route } = await startSession(url, { decidedInPage: { queue: 'support', needs: { windows: 3 } } });
  expect(route).toMatchObject({ agent: { name: 'Wim' }, needs: { windows: 3 } });
});

test('solved by an article: a session that is deflected, holds nobody and is never asked', async () => {
  const { url } = await start();
  const { session, route } = await startSession(url, { deflectedBy: 'reset-password' });
  expect(route.agent).toBeNull();
  expect(await stateOf(url, session)).toMatchObject({
    state: 'deflected',
    ask: null,
  });
});

test('the customer’s last session is shown with the next one', async () => {
  const collector = await start();
  await startSession(collector.url, {
    answers: { platform: 'mac', what: 'First matter' },
    customer: { email: 'Dora@Example.org ' },
  });
  await new Promise((resolve) => setTimeout(resolve, 2));
  await startSession(collector.url);
  const maria = await pair(collector, 'maria');
  const { items } = await (await maria.call('GET', '/v1/agent/feed')).json();
  expect(items).toHaveLength(2);
  expect(items[1].card.before.map((line: { answer: string }) => line.answer)).toEqual([
    'Mac',
    'First matter',
  ]);
});

test('who a customer is may be asked in two questions: what the first said stands', async () => {
  const { before, after } = CONFIG.surveys;
  const questions = [
    { id: 'name', kind: 'contact', title: { en: 'Your name?' }, fields: ['name'] },
    { id: 'reach', kind: 'contact', title: { en: 'How can we reach you?' }, fields: ['email', 'phone'] },
  ];
  const collector = await start({ ...CONFIG, surveys: { before: { ...before, questions }, after } });
  const wim = await pair(collector, 'wim');
  await startSession(collector.url, {
    answers: { name: { name: 'Dora' }, reach: { email: 'dora@example.org' } },
    locale: 'en',
    customer: {},
  });
  const maria = await pair(collector, 'maria');
  const feeds = await Promise.all(
    [wim, maria].map(async ({ call }) => (await call('GET', '/v1/agent/feed?after=0')).json()),
  );
  expect(JSON.stringify(feeds)).toContain('"customer":{"name":"Dora","email":"dora@example.org"}');
});
