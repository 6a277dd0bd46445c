import { expect, test } from 'vitest';
import { deliver, env, type Tool } from '../../support/webhooks.ts';
import { CONFIG, refusal, say, secretOf, start, startSession, stateOf, uuid7 } from './support.ts';

/** What the chat tools' webhooks carry by their documentation, and nothing that our pages do not put there. */

const hook = (agents: Record<string, string> = {}) => ({ secret: { env: 'HOOK' }, agents });
const config = {
  ...CONFIG,
  webhooks: {
    zendesk: hook({ '235324': 'wim' }),
    intercom: hook({ '991267943': 'wim' }),
    chatwoot: hook(),
    crisp: hook({ 'e8af8c8c-0c1d-4b1a-9b3f-1a2b3c4d5e6f': 'wim' }),
    other: hook(),
  },
};
const tell = async (url: string, tool: Tool, body: object): Promise<void> => {
  expect((await deliver(url, tool, JSON.stringify(body))).status).toBe(204);
};
/** As zendesk-messaging.ts writes it. */
const tagOf = (session: string): string =>
  `overdesk_${Buffer.from(session.slice(3), 'base64url').toString('hex')}`;

/** https://developer.zendesk.com/api-reference/webhooks/event-types/ticket-events */
const zendesk = (kind: 'status' | 'agent_assignment', event: object, detail: object) => ({
  account_id: 22129848,
  type: `zen:event-type:ticket.${kind}_changed`,
  id: 'cbe4028c-7239-495d-b020-f22348516046',
  subject: 'zen:ticket:5158',
  time: new Date().toISOString(),
  zendesk_event_version: '2022-11-06',
  detail: {
    actor_id: '8447388090494',
    assignee_id: '235323',
    brand_id: '8447346621310',
    custom_status: '8447320465790',
    description: 'I cannot sign in',
    external_id: null,
    id: '5158',
    status: 'OPEN',
    subject: 'Conversation with Dora',
    tags: ['support'],
    via: { channel: 'native_messaging' },
    ...detail,
  },
  event,
});
/** https://developers.intercom.com/docs/references/rest-api/api.intercom.io/conversations/conversation */
const intercom = (topic: string, id: string, visitor: string, admin: number | null) => ({
  type: 'notification_event',
  topic,
  created_at: Math.floor(Date.now() / 1000),
  data: {
    type: 'notification_event_data',
    item: {
      type: 'conversation',
      id,
      admin_assignee_id: admin,
      custom_attributes: {},
      contacts: {
        type: 'contact.list',
        contacts: [{ type: 'contact', id: '5ba682d23d7cf92bef87bfd4', external_id: visitor }],
      },
      conversation_parts: { type: 'conversation_part.list', conversation_parts: [], total_count: 0 },
    },
  },
});
/** https://www.chatwoot.com/hc/user-guide/articles/1677693021-how-to-use-webhooks */
const chatwoot = (event: string, status: string, session: string, assignee: object | null) => ({
  event,
  id: 42,
  status,
  labels: [],
  custom_attributes: { overdesk_session: session },
  meta: { sender: { id: 4, name: 'Dora', email: 'dora@example.org' }, assignee },
});

test('Zendesk’s ticket event is matched by the session among the tags, the newest of several', async () => {
  const { url } = await start(config, { env });
  const first = (await startSession(url)).session;
  const solved = { current: 'SOLVED', previous: 'OPEN' };
  await tell(url, 'zendesk', zendesk('status', solved, { tags: ['support', tagOf(first)] }));
  expect(await stateOf(url, first)).toMatchObject({ state: 'ended', ask: { survey: 'after-help' } });
  // Messaging goes on with the same ticket.
  const next = (await startSession(url, { id: uuid7(Date.now() + 1000) })).session;
  await tell(url, 'zendesk', zendesk('status', solved, { tags: [tagOf(next), tagOf(first)] }));
  expect(await stateOf(url, next)).toMatchObject({ state: 'ended' });
});

test('a trigger of Zendesk’s may send the session out of the ticket’s field', async () => {
  const { url } = await start(config, { env });
  const { session } = await startSession(url);
  await tell(url, 'zendesk', { event: 'assigned', conversation: '5159', session, agent: 'Wim@example.com' });
  expect(await stateOf(url, session)).toMatchObject({
    state: 'with-agent',
    route: { agent: { name: 'Wim' } },
  });
  await tell(url, 'zendesk', { event: 'ended', conversation: '5159' });
  expect(await stateOf(url, session)).toMatchObject({ state: 'ended' });
});

test('Intercom’s event is matched by the visitor, whose next session goes on in the same conversation', async () => {
  const { url } = await start(config, { env });
  const first = (await startSession(url)).session;
  await say(url, first, 'conversation', { conversation: 'visitor-1' });
  await tell(url, 'intercom', intercom('conversation.admin.closed', '7', 'visitor-1', 1));
  expect(await stateOf(url, first)).toMatchObject({ state: 'ended' });
  const previous = { session: first, secret: secretOf(first) };
  const next = (await startSession(url, { previous })).session;
  await say(url, next, 'conversation', { conversation: 'visitor-1' });
  await tell(url, 'intercom', intercom('conversation.admin.closed', '7', 'visitor-1', 1));
  expect(await stateOf(url, next)).toMatchObject({ state: 'ended' });
});

/** Each tool's way to say that Wim has the conversation now; `end` in the same breath or after it. */
const transfers: Record<string, (session: string) => readonly (readonly [Tool, object])[]> = {
  'Zendesk, assignment': (session) => [
    [
      'zendesk',
      zendesk('agent_assignment', { current: '235324', previous: '235323' }, { tags: [tagOf(session)] }),
    ],
    ['zendesk', zendesk('status', { current: 'SOLVED', previous: 'OPEN' }, { assignee_id: '235324' })],
  ],
  'Zendesk, end': (session) => [
    [
      'zendesk',
      zendesk('status', { current: 'SOLVED' }, { id: '5160', assignee_id: '235324', tags: [tagOf(session)] }),
    ],
  ],
  'Intercom, assignment': () => [
    ['intercom', intercom('conversation.admin.assigned', '8', 'visitor', 991267943)],
    ['intercom', intercom('conversation.admin.closed', '8', 'visitor', 991267943)],
  ],
  'Intercom, end': () => [['intercom', intercom('conversation.admin.closed', '8', 'visitor', 991267943)]],
  'Chatwoot, assignment': (session) => [
    [
      'chatwoot',
      chatwoot('conversation_updated', 'open', session, {
        id: 7,
        name: 'Wim',
        email: 'w.de.boer@example.com',
      }),
    ],
    [
      'chatwoot',
      chatwoot('conversation_status_changed', 'resolved', session, { id: 7, name: 'Wim', type: 'user' }),
    ],
  ],
  'Chatwoot, end': (session) => [
    [
      'chatwoot',
      chatwoot('conversation_status_changed', 'resolved', session, { id: 7, email: 'wim@example.com' }),
    ],
  ],
  Crisp: () => [
    [
      'crisp',
      {
        website_id: 'w',
        event: 'session:set_routing',
        data: { session_id: 'visitor', assigned: { user_id: 'e8af8c8c-0c1d-4b1a-9b3f-1a2b3c4d5e6f' } },
      },
    ],
    [
      'crisp',
      { website_id: 'w', event: 'session:set_state', data: { session_id: 'visitor', state: 'resolved' } },
    ],
  ],
  'any tool': (session) => [
    ['other', { event: 'assigned', conversation: 'o-1', session, agent: 'wim' }],
    ['other', { event: 'ended', conversation: 'o-1' }],
  ],
};
test.each(Object.entries(transfers))('a transfer inside the tool moves the owner: %s', async (_, events) => {
  const { url } = await start(config, { env });
  const { session, route } = await startSession(url);
  expect(route.agent).toEqual({ name: 'María' });
  await say(url, session, 'conversation', { conversation: 'visitor' });
  const all = events(session);
  for (const [i, [tool, body]] of all.entries()) {
    await tell(url, tool, body);
    expect(await stateOf(url, session)).toMatchObject({
      state: i + 1 < all.length ? 'with-agent' : 'ended',
      route: { agent: { name: 'Wim' } },
    });
  }
});

test('an assignee nobody here is, or none, leaves the owner; one after the end too', async () => {
  const { url } = await start(config, { env });
  const { session } = await startSession(url);
  const owner = async () => (await stateOf(url, session)).route.agent.name;
  for (const assignee of [null, { id: 9, name: 'Somebody', email: 'somebody@example.com' }]) {
    await tell(url, 'chatwoot', chatwoot('conversation_updated', 'open', session, assignee));
    expect(await owner()).toBe('María');
  }
  await tell(url, 'chatwoot', chatwoot('conversation_status_changed', 'resolved', session, null));
  await tell(url, 'chatwoot', chatwoot('conversation_updated', 'resolved', session, { id: 7, name: 'Wim' }));
  expect(await owner()).toBe('María');
});

test('a mapped agent who is not on the desk is refused at the start', async () => {
  const wrong = { ...config, webhooks: { chatwoot: hook({ '7': 'nobody' }) } };
  await expect(start(wrong, { env })).rejects.toThrow(
    'webhooks.chatwoot.agents.7: "nobody" is not among desk.agents',
  );
});

test('what is signed but shaped otherwise is taken without effect', async () => {
  const { url } = await start(config, { env });
  const { session } = await startSession(url);
  for (const body of [null, [], 'ended', { event: 'ended' }, zendesk('status', {}, { tags: 'mac' })]) {
    for (const tool of ['zendesk', 'intercom', 'chatwoot', 'other'] as const) {
      expect((await deliver(url, tool, JSON.stringify(body))).status).toBe(204);
    }
  }
  expect(await refusal(await deliver(url, 'other', '{'))).toBe('400 malformed-body');
  expect(await stateOf(url, session)).toMatchObject({ state: 'with-agent' });
});
