import { expect, test, vi } from 'vitest';
import { cpuTime } from '../../support/cpu-time.ts';
import { deliver, env, signed, type Tool, tools } from '../../support/webhooks.ts';
import { CONFIG, post, refusal, say, secretOf, start, startSession, stateOf } from './support.ts';

const config = {
  ...CONFIG,
  webhooks: Object.fromEntries(tools.map((tool) => [tool, { secret: { env: 'HOOK' } }])),
};

/** Each vendor's "conversation ended", carrying the session where the company mapped it to, and how it is signed. */
const ended: Record<Tool, (session: string) => object> = {
  zendesk: (session) => ({
    type: 'zen:event-type:ticket.status_changed',
    detail: { id: '35436', status: 'SOLVED', external_id: session },
    event: { current: 'SOLVED', previous: 'OPEN' },
  }),
  intercom: (session) => ({
    type: 'notification_event',
    topic: 'conversation.admin.closed',
    data: { item: { type: 'conversation', id: '123', custom_attributes: { overdesk: session } } },
  }),
  chatwoot: (session) => ({
    event: 'conversation_status_changed',
    id: 42,
    status: 'resolved',
    custom_attributes: { overdesk: session },
  }),
  crisp: (session) => ({
    website_id: 'w',
    event: 'session:set_state',
    data: { session_id: 'session_1', state: 'resolved', note: session },
  }),
  tidio: (session) => ({
    topic: 'conversation.solved_by_operator',
    content: { contact_id: 'c-1', properties: [{ name: 'overdesk', value: session }] },
  }),
  other: (session) => ({ event: 'ended', conversation: 'x-1', session }),
};
test('each tool’s "conversation ended" ends the session, once, and is told nothing', async () => {
  const { url } = await start(config, { env });
  for (const tool of tools) {
    const { session } = await startSession(url);
    const raw = JSON.stringify(ended[tool](session));
    const heard = await deliver(url, tool, raw, signed[tool](raw));
    expect([heard.status, await heard.text()], tool).toEqual([204, '']);
    expect(await stateOf(url, session)).toMatchObject({ state: 'ended', ask: { survey: 'after-help' } });
    expect((await deliver(url, tool, raw, signed[tool](raw))).status).toBe(204);
  }
});

test('a conversation the page has named is found without the session in the payload', async () => {
  const { url } = await start(config, { env });
  const { session } = await startSession(url);
  expect((await say(url, session, 'conversation', { conversation: 'x-1' })).status).toBe(204);
  const raw = JSON.stringify({ event: 'ended', conversation: 'x-1' });
  expect((await deliver(url, 'other', raw, signed.other(raw))).status).toBe(204);
  expect(await stateOf(url, session)).toMatchObject({ state: 'ended' });
});

test('a wrong signature, an old one, a tool not configured: refused, and the session goes on', async () => {
  const { url } = await start(config, { env });
  const { session } = await startSession(url);
  for (const tool of tools) {
    const raw = JSON.stringify(ended[tool](session));
    const changed = raw.replace('{', '{ ');
    if (tool !== 'crisp') {
      expect(await refusal(await deliver(url, tool, changed, signed[tool](raw))), tool).toBe(
        '401 unauthorized',
      );
    }
  }
  const raw = JSON.stringify(ended.chatwoot(session));
  const old = String(Math.floor(Date.now() / 1000) - 600);
  expect(await refusal(await deliver(url, 'chatwoot', raw, signed.chatwoot(raw, old)))).toBe(
    '401 unauthorized',
  );
  expect(
    await refusal(await fetch(`${url}/v1/webhooks/crisp?key=wrong`, { method: 'POST', body: raw })),
  ).toBe('401 unauthorized');
  const twice = `${url}/v1/webhooks/crisp?key=a&key=b`;
  expect(await refusal(await fetch(twice, { method: 'POST', body: raw }))).toBe('401 unauthorized');
  expect(await refusal(await fetch(`${url}/v1/webhooks/unknown`, { method: 'POST', body: raw }))).toBe(
    '401 unauthorized',
  );
  expect(await stateOf(url, session)).toMatchObject({ state: 'with-agent' });
});

test('other events and other people’s conversations are taken without effect; what is no JSON is refused', async () => {
  const { url } = await start(config, { env });
  const { session } = await startSession(url);
  for (const body of [
    { event: 'opened', session },
    { event: 'ended', conversation: 'nobody-knows' },
  ]) {
    const raw = JSON.stringify(body);
    expect((await deliver(url, 'other', raw, signed.other(raw))).status).toBe(204);
  }
  expect(await refusal(await deliver(url, 'other', 'x=1', signed.other('x=1')))).toBe('400 malformed-body');
  expect(await stateOf(url, session)).toMatchObject({ state: 'with-agent' });
});

test('a conversation is of the session that named it first; a signed event’s own session takes it', async () => {
  const serverSecret = { env: 'SERVER_SECRET' };
  const { url } = await start({ ...config, serverSecret }, { env: { ...env, SERVER_SECRET: 'ours' } });
  const linked = async (conversation: string) => {
    const headers = { authorization: 'Bearer ours' };
    return (await (await post(url, '/v1/links', { conversation }, headers)).json()).session;
  };
  const end = async (body: object) => {
    const raw = JSON.stringify({ event: 'ended', ...body });
    expect((await deliver(url, 'other', raw, signed.other(raw))).status).toBe(204);
  };
  const [mine, theirs] = [(await startSession(url)).session, (await startSession(url)).session];
  for (const session of [mine, theirs]) await say(url, session, 'conversation', { conversation: '48213' });
  // Neither by naming it nor by an end of one's own that names it.
  await say(url, theirs, 'end', { conversation: '48213' });
  expect(await linked('48213')).toBe(mine);
  await end({ conversation: '48213' });
  expect(await stateOf(url, mine)).toMatchObject({ state: 'ended' });

  // Named by somebody else before it began: the chat tool knows better.
  const [squatter, owner] = [(await startSession(url)).session, (await startSession(url)).session];
  await say(url, squatter, 'conversation', { conversation: '48214' });
  await end({ conversation: '48214', session: owner });
  expect(await stateOf(url, owner)).toMatchObject({ state: 'ended' });
  expect(await stateOf(url, squatter)).toMatchObject({ state: 'with-agent' });
  expect(await linked('48214')).toBe(owner);
  await say(url, squatter, 'conversation', { conversation: '48214' });
  expect(await linked('48214')).toBe(owner);
});

test('the same browser’s next session goes on with the conversation that its last one ended', async () => {
  const { url } = await start(config, { env });
  const first = (await startSession(url)).session;
  await say(url, first, 'conversation', { conversation: 'visitor-7' });
  await say(url, first, 'end');
  const next = (await startSession(url, { previous: { session: first, secret: secretOf(first) } })).session;
  await say(url, next, 'conversation', { conversation: 'visitor-7' });
  const raw = JSON.stringify({ event: 'ended', conversation: 'visitor-7' });
  await deliver(url, 'other', raw, signed.other(raw));
  expect(await stateOf(url, next)).toMatchObject({ state: 'ended' });
});

test('so does a later one, with a session in between that never came to a chat', async () => {
  const { url } = await start(config, { env });
  const first = (await startSession(url)).session;
  await say(url, first, 'conversation', { conversation: 'visitor-8' });
  await say(url, first, 'end');
  const after = async (session: string) =>
    (await startSession(url, { previous: { session, secret: secretOf(session) } })).session;
  const between = await after(first);
  await say(url, between, 'end');
  const last = await after(between);
  await say(url, last, 'conversation', { conversation: 'visitor-8' });
  const raw = JSON.stringify({ event: 'ended', conversation: 'visitor-8' });
  await deliver(url, 'other', raw, signed.other(raw));
  expect(await stateOf(url, last)).toMatchObject({ state: 'ended' });
});

test('two sessions in one event are none: what somebody writes into a chat ends nobody’s session', async () => {
  const { url } = await start(config, { env });
  const [mine, theirs] = [(await startSession(url)).session, (await startSession(url)).session];
  const raw = JSON.stringify({ event: 'ended', conversation: 'x', fields: mine, last: `see ${theirs}` });
  expect((await deliver(url, 'other', raw, signed.other(raw))).status).toBe(204);
  for (const session of [mine, theirs]) {
    expect(await stateOf(url, session)).toMatchObject({ state: 'with-agent' });
  }
});

test('an event that tells its own time is refused when it is old', async () => {
  const { url } = await start(config, { env });
  const { session } = await startSession(url);
  const hourAgo = Date.now() - 3_600_000;
  for (const [tool, time] of [
    ['other', { at: hourAgo }],
    ['intercom', { created_at: Math.floor(hourAgo / 1000) }],
    ['crisp', { timestamp: hourAgo }],
  ] as const) {
    const raw = JSON.stringify({ ...ended[tool](session), ...time });
    expect(await refusal(await deliver(url, tool, raw, signed[tool](raw))), tool).toBe('401 unauthorized');
  }
  expect(await stateOf(url, session)).toMatchObject({ state: 'with-agent' });
});

test('a head full of wrong signatures costs no more than a few', async () => {
  const { url } = await start({ ...config, limits: { network: { burst: 1e6, perSecond: 1e6 } } }, { env });
  const raw = JSON.stringify({ topic: 'none', text: 'x'.repeat(60_000) });
  const header = `t=${Math.floor(Date.now() / 1000)}${',s=0'.repeat(3_500)}`;
  // One look through such a body takes some 0.05 ms; a busy machine gets more than one try.
  await vi.waitFor(async () => {
    const from = cpuTime();
    for (let i = 0; i < 10; i++) {
      const answer = await deliver(url, 'tidio', raw, { 'x-tidio-signature': header });
      expect(await refusal(answer)).toBe('401 unauthorized');
    }
    expect(cpuTime() - from).toBeLessThan(500);
  });
});
