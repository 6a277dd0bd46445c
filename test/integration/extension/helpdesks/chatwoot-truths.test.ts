import { afterEach, expect, it, onTestFinished } from 'vitest';
import { chatwoot } from '../../../../extension/helpdesks/chatwoot/chatwoot.ts';
import { nothingKnown } from '../../../../extension/helpdesks/lib/helpdesk.ts';
import { testBrowser } from '../../../unit/extension/browser.ts';
import type { Message } from './support/chatwoot/contract.ts';
import { add, desk, read } from './support/chatwoot/one-conversation.ts';
import { serveChatwoot, withToken } from './support/chatwoot/server.ts';
import { readAll } from './support/read-all.ts';

/** What makes a straightforward reading of Chatwoot wrong, each on a stand-in that holds just that. */

const fetchOfNode = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = fetchOfNode;
});

it('tells a bot’s conversation from the hand-over on', async () => {
  const { events } = await read(
    desk((_row, messages) => {
      add(messages, 'How can I help?', {
        message_type: 1,
        sender: { id: 7, name: 'Helper', type: 'agent_bot' },
      });
      add(messages, 'Conversation was marked open by Helper');
    }),
  );
  expect(events.slice(2)).toMatchObject([
    { kind: 'status', to: 'pending' },
    { kind: 'message', author: 'bot', agent: null, auto: true },
    { kind: 'handoff' },
    { kind: 'status', to: 'open', agent: null },
  ]);
});

it('knows a team from a person, who are assigned by the same words', async () => {
  const { events } = await read(
    desk((row, messages, made) => {
      const victor = made.agents[1];
      if (victor) row.meta.assignee = { ...victor };
      made.teams.push({ id: 9n, name: 'tier 2' });
      add(messages, 'Assigned to tier 2 by ana Test');
      add(messages, 'Assigned to victor Test by ana Test');
      row.meta.assignee = { id: made.userOf('ana'), name: 'ana Test' };
      add(messages, 'Assigned to ana Test via general by victor Test');
    }),
  );
  expect(events.slice(1)).toMatchObject([
    { kind: 'transfer', queue: 'tier 2' },
    { kind: 'escalate', tier: 'L2' },
    { kind: 'assign', agent: expect.any(String) },
    { kind: 'transfer', queue: 'general' },
    { kind: 'assign' },
  ]);
});

it('takes whom round robin gave it to without a word for its owner, and names whom it cannot tell', async () => {
  const silent = await read(desk(() => undefined));
  expect(silent.events).toMatchObject([{ kind: 'created' }, { kind: 'assign', by: null }]);
  const twins = await read(
    desk((_row, messages, made) => {
      made.agents.push({ id: 77n, name: 'victor Test' });
      add(messages, 'Assigned to victor Test by ana Test');
    }),
  );
  expect(twins.leftOut).toContainEqual({ ticket: '1-1', kind: 'person', id: 'victor Test' });
  // Who has it now is known all the same.
  expect(twins.events.at(-1)).toMatchObject({ kind: 'assign', agent: expect.any(String) });
});

it('names a sentence it has no words for, and reads on', async () => {
  const { events, leftOut } = await read(
    desk((_row, messages) => {
      add(messages, 'Keskustelu merkittiin ratkaistuksi');
      add(messages, 'Thanks!', { message_type: 0, sender: { id: 5, name: 'dora Test', type: 'contact' } });
    }),
  );
  expect(leftOut).toMatchObject([{ ticket: '1-1', kind: 'event' }]);
  expect(events.at(-1)).toMatchObject({ kind: 'message', author: 'customer' });
});

it('hears Chatwoot’s own five faces and stars, with the customer’s words', async () => {
  const asked = (more: Message['content_attributes']) =>
    desk((_row, messages) =>
      add(messages, 'Please rate', { message_type: 3, content_type: 'input_csat', content_attributes: more }),
    );
  const rated = { csat_survey_response: { rating: 4, feedback_message: 'Quick.' } };
  const faces = await read(asked({ submitted_values: rated }));
  expect(faces.events.slice(-3)).toMatchObject([
    { kind: 'survey.sent' },
    { question: 'csat', format: 'csat.faces.5', value: 4 },
    { question: 'comment', text: 'Quick.' },
  ]);
  const stars = await read(asked({ display_type: 'star', submitted_values: rated }));
  expect(stars.events).toContainEqual(expect.objectContaining({ format: 'csat.stars.5' }));
  expect((await read(asked({}))).events.at(-1)).toMatchObject({ kind: 'survey.sent' });
});

it('asks after conversations held to be open that are not ana’s any more, and lets go of what is out of sight', async () => {
  const made = desk((row, _messages, all) => {
    row.meta.assignee = { id: all.userOf('victor'), name: 'victor Test' };
  });
  const { gone, events } = await read(made, { ...nothingKnown, held: async () => ['1-1', '1-404'] });
  expect(gone).toEqual(['1-404']);
  expect(events).toContainEqual(
    expect.objectContaining({ kind: 'assign', agent: String(made.userOf('victor')) }),
  );
});

it('reads long conversations and long lists of one second to their ends, each once', async () => {
  const made = desk((row, messages, all) => {
    for (let times = 0; times < 250; times++)
      add(messages, 'And?', { message_type: 0, sender: { id: 5, name: 'dora Test', type: 'contact' } });
    const [first] = messages;
    for (let id = 2n; id <= 1000n; id++) {
      all.conversations.push({ ...row, id });
      if (first) all.messages.set(String(id), [{ ...first, conversation_id: id }]);
    }
  });
  const vendor = await serveChatwoot(made);
  onTestFinished(() => vendor.stop());
  globalThis.fetch = withToken(made.userOf('ana'));
  const agent = { id: String(made.userOf('ana')), name: 'ana Test' };
  const { heads, events } = await readAll(chatwoot, vendor.base, agent, nothingKnown);
  const ids = events.map(({ id }) => id);
  expect(heads).toHaveLength(1000);
  expect(new Set(heads).size).toBe(1000);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.filter((id) => /^chatwoot:1-1:\d+$/.test(id))).toHaveLength(250);
});

it('needs a page of Chatwoot that is open and logged in', async () => {
  testBrowser.current = { tabs: { query: async () => [] } };
  const whoAmI = chatwoot.whoAmI('https://never-open.example', AbortSignal.timeout(60_000));
  await expect(whoAmI).rejects.toThrow('No page of Chatwoot');
});

it('knows a conversation by its address, in whichever list it stands', () => {
  const base = 'https://chat.example';
  for (const list of ['', 'inbox/3/', 'team/2/', 'custom_view/7/', 'mentions/'])
    expect(chatwoot.placeOf(new URL(`${base}/app/accounts/4/${list}conversations/22`))).toEqual({
      base,
      ticket: '4-22',
    });
  expect(chatwoot.placeOf(new URL(`${base}/app/accounts/4/dashboard`))).toBeNull();
});

it.each([
  ['es', 'La conversación fue marcada por ana Test', 'Asignado a victor Test por ana Test'],
  ['pt-BR', 'Conversa foi marcada como resolvida por ana Test', 'Atribuído a victor Test por ana Test'],
  ['fr', 'La conversation a été marquée résolue par ana Test', 'Assigné à victor Test par ana Test'],
  ['de', 'Das Gespräch wurde von ana Test gelöst', 'ana Test von victor Test zugewiesen'],
])('reads what an account in %s says', async (_language, solved, assigned) => {
  const made = desk((row, messages, all) => {
    add(messages, assigned);
    add(messages, solved);
    row.meta.assignee = { id: all.userOf('ana'), name: 'ana Test' };
  });
  const { events, leftOut } = await read(made);
  const [ana, victor] = [String(made.userOf('ana')), String(made.userOf('victor'))];
  expect(leftOut).toEqual([]);
  expect(events).toContainEqual(expect.objectContaining({ kind: 'assign', agent: victor, by: ana }));
  expect(events).toContainEqual(expect.objectContaining({ kind: 'status', to: 'solved', agent: ana }));
});
