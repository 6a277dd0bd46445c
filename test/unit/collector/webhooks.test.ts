import { createHmac } from 'node:crypto';
import { expect, test } from 'vitest';
import { CONFIG, refusal, say, start, startSession, stateOf } from './support.ts';

const SECRET = 'webhook-secret';
const tools = ['zendesk', 'intercom', 'chatwoot', 'crisp', 'tidio', 'other'] as const;
type Tool = (typeof tools)[number];
const env = { HOOK: SECRET };
const config = {
  ...CONFIG,
  webhooks: Object.fromEntries(tools.map((tool) => [tool, { secret: { env: 'HOOK' } }])),
};
const hmac = (text: string, algorithm = 'sha256', encoding: 'hex' | 'base64' = 'hex') =>
  createHmac(algorithm, SECRET).update(text).digest(encoding);
const seconds = () => String(Math.floor(Date.now() / 1000));

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
const signed: Record<Tool, (raw: string, at?: string) => Record<string, string>> = {
  zendesk: (raw, at = new Date().toISOString()) => ({
    'x-zendesk-webhook-signature-timestamp': at,
    'x-zendesk-webhook-signature': hmac(at + raw, 'sha256', 'base64'),
  }),
  intercom: (raw) => ({ 'x-hub-signature': `sha1=${hmac(raw, 'sha1')}` }),
  chatwoot: (raw, at = seconds()) => ({
    'x-chatwoot-timestamp': at,
    'x-chatwoot-signature': `sha256=${hmac(`${at}.${raw}`)}`,
  }),
  crisp: () => ({}),
  tidio: (raw, at = seconds()) => ({
    'x-tidio-signature': `t=${at},s=${hmac('old')},s=${hmac(`${raw}_${at}`)}`,
  }),
  other: (raw) => ({ 'x-overdesk-signature': `sha256=${hmac(raw)}` }),
};
const deliver = (url: string, tool: Tool, raw: string, headers: Record<string, string>) =>
  fetch(`${url}/v1/webhooks/${tool}${tool === 'crisp' ? `?key=${SECRET}` : ''}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: raw,
  });

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
