import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { intercom } from '../../../../extension/helpdesks/intercom/intercom.ts';
import { nothingKnown } from '../../../../extension/helpdesks/lib/helpdesk.ts';
import { operator } from './support/intercom/desk.ts';
import { add, admin, customer, desk, read, start } from './support/intercom/one-conversation.ts';

/** What makes a straightforward reading of Intercom wrong, each on a stand-in that holds just that. */

const fetchOfNode = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = fetchOfNode;
});

it('tells a bot’s words from the hand-over on, whatever Intercom calls its own hand', async () => {
  const { events } = await read(
    desk((conversation, parts, made) => {
      parts.length = 0;
      add(parts, 'comment', { ...operator, type: 'admin' }, { body: 'How can I help?' });
      add(parts, 'comment', customer(made), { body: 'A person, please.' });
      const ana = { type: 'admin', id: made.userOf('ana') };
      add(parts, 'assignment', operator, { assigned_to: ana });
      add(parts, 'comment', admin(made, 'ana'), { body: 'Here I am.' });
      conversation.updated_at = start + 4 * 60;
    }),
  );
  expect(events.slice(1)).toMatchObject([
    { kind: 'message', author: 'bot', agent: null, auto: true },
    { kind: 'message', author: 'customer' },
    { kind: 'handoff' },
    { kind: 'assign', by: null },
    { kind: 'message', author: 'agent', auto: false },
  ]);
});

it('takes a campaign in an admin’s name for a machine’s', async () => {
  const { events } = await read(
    desk((conversation, _parts, made) => {
      Object.assign(conversation.source, {
        delivered_as: 'automated',
        author: admin(made, 'victor'),
        body: 'News',
      });
    }),
  );
  expect(events[0]).toMatchObject({ kind: 'created', author: 'customer', agent: null });
  expect(events).toContainEqual(expect.objectContaining({ kind: 'message', author: 'bot', auto: true }));
});

it('hears words, state and owner of one part, and what opens again by a mere thank-you', async () => {
  const { events } = await read(
    desk((conversation, parts, made) => {
      const victor = admin(made, 'victor');
      add(parts, 'note', victor, { body: 'Look at the log.' });
      add(parts, 'close', admin(made, 'ana'), { body: 'Done.' });
      add(parts, 'open', customer(made), { body: 'Thank you so much, it works now!' });
      add(parts, 'snoozed', victor);
      const to = { assigned_to: { type: 'admin', id: victor.id } };
      add(parts, 'assign_and_reopen', victor, to);
      add(parts, 'assignment', victor, { assigned_to: { type: 'team', id: String(made.teams[0]?.id) } });
      conversation.admin_assignee_id = BigInt(victor.id);
    }),
  );
  const [ana, victor] = ['9007199254740993', '9007199254740994'];
  expect(events.slice(2)).toMatchObject([
    { kind: 'message', agent: victor, public: false },
    { kind: 'message', agent: ana, public: true },
    { kind: 'status', to: 'solved', agent: ana },
    { kind: 'message', author: 'customer', thanks: true },
    { kind: 'status', to: 'open', agent: null },
    { kind: 'status', to: 'pending', agent: victor },
    { kind: 'assign', agent: victor, by: victor },
    { kind: 'status', to: 'open', agent: victor },
  ]);
});

it('counts a team it is moved to by a person as a transfer, and by a workflow before as where it began', async () => {
  const { events } = await read(
    desk((_conversation, parts, made) => {
      made.teams.push({ id: 77n, name: 'Tier 2' });
      add(parts, 'assignment', admin(made, 'ana'), { assigned_to: { type: 'team', id: '77' } });
    }),
  );
  expect(events).toMatchObject([
    { kind: 'created', queue: 'General' },
    { kind: 'assign' },
    { kind: 'transfer', queue: 'Tier 2' },
    { kind: 'escalate', tier: 'L2', complete: false },
  ]);
});

it('hears Intercom’s own five faces with the remark, when it was given', async () => {
  const rated = (rating: object) =>
    desk((conversation) => {
      conversation.conversation_rating = { created_at: start + 600, ...rating };
    });
  const { events } = await read(rated({ updated_at: start + 900, rating: 4, remark: 'Quick.' }));
  expect(events.slice(-3)).toMatchObject([
    { kind: 'survey.sent', at: (start + 600) * 1000 },
    { question: 'csat', format: 'csat.faces.5', value: 4, at: (start + 900) * 1000 },
    { question: 'comment', text: 'Quick.' },
  ]);
  expect((await read(rated({}))).events.at(-1)).toMatchObject({ kind: 'survey.sent' });
});

it('names what it cannot tell and reads on: redacted words, unknown kinds with words, nobody, more than 500 parts', async () => {
  const { events, cut, leftOut } = await read(
    desk((_conversation, parts, made) => {
      add(parts, 'comment', customer(made), { redacted: true });
      add(parts, 'voicemail_summary', operator, { body: 'They called.' });
      add(parts, 'custom_action_started', operator);
      add(parts, 'comment', { type: '', id: '', name: '', email: '' }, { body: 'Who?' });
      add(parts, 'comment', customer(made), { body: 'Still there?' });
    }),
  );
  expect(leftOut.map(({ kind }) => kind)).toEqual(['text', 'event', 'person']);
  expect(events.at(-1)).toMatchObject({ kind: 'message', author: 'customer' });
  expect(cut).toEqual([]);
  const long = await read(
    desk((_conversation, parts, made) => {
      for (let times = 0; times < 520; times++) add(parts, 'comment', customer(made), { body: 'And?' });
    }),
  );
  // What was read earlier of the oldest must not be taken back.
  expect(long.cut).toEqual(['w-1-1']);
  expect(long.leftOut).toMatchObject([{ ticket: 'w-1-1', kind: 'event', id: '1–22' }]);
});

it('knows a removed teammate as an agent still, and whom it was given to without a word', async () => {
  const { events } = await read(
    desk((conversation, parts, made) => {
      const gone = { ...admin(made, 'ana'), id: '4711', name: 'Deleted' };
      add(parts, 'comment', gone, { body: 'On it.' });
      conversation.state = 'closed';
      conversation.updated_at = start + 7200;
      conversation.admin_assignee_id = BigInt(made.userOf('victor'));
      add(parts, 'note', admin(made, 'ana'), { body: 'I helped.' });
    }),
  );
  expect(events).toContainEqual(expect.objectContaining({ kind: 'message', author: 'agent', agent: '4711' }));
  expect(events.slice(-2)).toMatchObject([
    { kind: 'assign', agent: '9007199254740994', at: (start + 7200) * 1000 },
    { kind: 'status', to: 'solved' },
  ]);
});

it('asks after what was held to be ana’s, and lets go of what is out of sight', async () => {
  const made = desk((conversation, _parts, all) => {
    conversation.admin_assignee_id = BigInt(all.userOf('victor'));
  });
  const { gone, events } = await read(made, {
    ...nothingKnown,
    held: async () => ['w-1-1', 'w-1-404', 'elsewhere-9'],
  });
  expect(gone).toEqual(['w-1-404']);
  expect(events).toContainEqual(expect.objectContaining({ kind: 'assign', agent: made.userOf('victor') }));
});

it('reads a long list of one second to its end, each conversation once', async () => {
  const made = desk((conversation, parts, all) => {
    for (let id = 2; id <= 1000; id++) {
      all.conversations.push({ ...conversation, id: String(10n ** 17n + BigInt(id)) });
      all.parts.set(String(10n ** 17n + BigInt(id)), parts);
    }
  });
  const { heads } = await read(made);
  expect(heads).toHaveLength(1000);
  expect(new Set(heads).size).toBe(1000);
});

it('knows a conversation by its address, in whichever list it stands', () => {
  const base = 'https://app.intercom.com';
  const ticket = 'k7w3-2-215474005156281';
  for (const list of ['inbox/', 'inbox/shared/all/', 'inbox/admin/88571/', 'inbox/search/'])
    expect(
      intercom.placeOf(new URL(`${base}/a/inbox/k7w3-2/${list}conversation/215474005156281?view=List`)),
    ).toEqual({ base, ticket });
  expect(intercom.placeOf(new URL(`${base}/a/apps/k7w3-2/conversations/215474005156281`))).toEqual({
    base,
    ticket,
  });
  expect(intercom.placeOf(new URL(`${base}/a/inbox/k7w3-2/inbox/shared/all`))).toBeNull();
  expect(intercom.ticketUrl(base, ticket)).toBe(`${base}/a/inbox/k7w3-2/inbox/conversation/215474005156281`);
});
