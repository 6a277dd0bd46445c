import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { nothingKnown } from '../../../../extension/helpdesks/lib/helpdesk.ts';
import { noRules } from '../../../../shared/session/desk-rules.ts';
import { nobody, written } from './support/help-scout/desk.ts';
import { add, agent, customer, desk, minute, read, start } from './support/help-scout/one-conversation.ts';

/** What makes a straightforward reading of Help Scout wrong, each on a stand-in that holds just that. */

const fetchOfNode = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = fetchOfNode;
});
const ana = '9007199254740993';
const victor = '9007199254740994';

it('counts the words a conversation was made of once, and tells notes, machines and people apart', async () => {
  const { events, leftOut } = await read(
    desk((one) => {
      const answers = { ...agent(one, 'victor'), id: 88n, type: 'system_user' as const };
      add(one, 'beaconchat', answers, { body: 'Have you tried the article?' });
      add(one, 'message', agent(one, 'victor'), {
        body: 'We got your mail.',
        action: { type: 'automatic-workflow', associatedEntities: { workflow: 5 } },
      });
      add(one, 'customer', customer(one), { body: 'I have.' });
      add(one, 'message', agent(one, 'ana'), { body: 'Let me look.' });
      add(one, 'note', agent(one, 'victor'), { body: 'Look at the log.' });
      add(one, 'message', agent(one, 'ana'), { body: 'Not yet.', state: 'draft' });
      add(one, 'message', agent(one, 'ana'), { body: 'Nor this.', state: 'underreview' });
      add(one, 'message', agent(one, 'ana'), { body: 'Not for the customer.', state: 'hidden' });
      add(one, 'forwardparent', agent(one, 'ana'), { body: 'Could the carrier tell?' });
      add(one, 'forwardchild', agent(one, 'ana'), { body: 'Forwarded' });
    }),
  );
  expect(events).toMatchObject([
    { kind: 'created', author: 'customer', requester: '503', queue: 'General', mix: { topic: 'sign-in' } },
    { kind: 'assign', agent: ana },
    { kind: 'message', author: 'bot', auto: true },
    { kind: 'message', author: 'bot', auto: true },
    { kind: 'message', author: 'customer' },
    { kind: 'message', author: 'agent', agent: ana, public: true },
    { kind: 'message', author: 'agent', agent: victor, public: false },
    { kind: 'consult' },
    { kind: 'message', public: false },
    { kind: 'message', public: false },
  ]);
  expect(leftOut).toMatchObject([{ ticket: '1', kind: 'event' }]);
});

it('takes whom the desk calls a machine for one, whatever Help Scout calls it', async () => {
  const rules = { ...noRules, bots: ['victor Test'] };
  const made = desk((one) => add(one, 'message', agent(one, 'victor'), { body: 'Hello!' }));
  const { events } = await read(made, { ...nothingKnown, rules });
  expect(events.at(-1)).toMatchObject({ kind: 'message', author: 'bot', auto: true });
});

it('leaves to nobody what a team or Help Scout’s own hand has, until a person has it', async () => {
  const { events } = await read(
    desk((one) => {
      add(one, 'lineitem', agent(one, 'ana'), { assignedTo: { id: 9, type: 'team', first: 'Mac' } });
      add(one, 'lineitem', agent(one, 'victor'), { assignedTo: agent(one, 'victor') });
      add(one, 'lineitem', agent(one, 'victor'), { assignedTo: nobody });
      add(one, 'message', agent(one, 'ana'), { body: 'Mine.', assignedTo: agent(one, 'ana') });
      // Who has it is not told by every thread.
      add(one, 'note', agent(one, 'victor'), { body: 'Good.' });
    }),
  );
  const assigned = events.filter(({ kind }) => kind === 'assign');
  expect(assigned).toMatchObject([
    { agent: ana, by: null },
    { agent: null, by: ana },
    { agent: victor, by: victor },
    { agent: null, by: victor },
    { agent: ana, by: ana },
  ]);
});

it('knows its statuses, and what the company says of them; the same again is no change', async () => {
  const told = async (known = nothingKnown) => {
    const made = desk((one) => {
      one.row.status = 'closed';
      add(one, 'message', agent(one, 'ana'), { body: 'And?', status: 'pending' });
      add(one, 'note', agent(one, 'ana'), { body: 'Still.', status: 'pending' });
      add(one, 'customer', customer(one), { body: 'Yes.', status: 'active' });
      add(one, 'lineitem', agent(one, 'ana'), { status: 'closed' });
    });
    const { events } = await read(made, known);
    return events.flatMap((event) => (event.kind === 'status' ? [event.to] : []));
  };
  expect(await told()).toEqual(['pending', 'open', 'solved']);
  const explained = { ...nothingKnown, statuses: { pending: 'hold' as const } };
  expect(await told(explained)).toEqual(['hold', 'open', 'solved']);
});

it('leaves out spam and what was thrown away', async () => {
  const spam = desk((one) => {
    one.row.status = 'spam';
    add(one, 'lineitem', agent(one, 'ana'), { status: 'spam' });
  });
  expect((await read(spam)).events.at(-1)).toMatchObject({ kind: 'spam' });
  const gone = desk(({ row }) => {
    row.state = 'deleted';
  });
  expect((await read(gone)).events.at(-1)).toMatchObject({ kind: 'spam' });
  const draft = desk(({ row }) => {
    row.state = 'draft';
  });
  expect((await read(draft)).events).toEqual([]);
});

it('follows a conversation through its inboxes, and names one it may not see', async () => {
  const made = desk((one) => {
    const moved = (mailbox: bigint | number) => ({
      action: { type: 'moved-from-mailbox', text: 'Moved', associatedEntities: { mailbox } },
    });
    const general = one.made.mailboxes[0]?.id ?? 0;
    one.made.mailboxes.push({ id: 77n, name: 'Mac L2', slug: 'mac', email: 'mac@desk.example' });
    one.row.mailboxId = 78n;
    add(one, 'lineitem', agent(one, 'ana'), moved(general));
    add(one, 'lineitem', agent(one, 'ana'), moved(77n));
  });
  const { events, leftOut } = await read(made);
  expect(events[0]).toMatchObject({ kind: 'created', queue: 'General' });
  expect(events.slice(2)).toMatchObject([
    { kind: 'transfer', queue: 'Mac L2', by: ana },
    { kind: 'escalate', tier: 'L2' },
    { kind: 'transfer', queue: '78' },
  ]);
  expect(leftOut).toEqual([{ ticket: '1', kind: 'queue', id: '78' }]);
});

it('counts what an agent began as theirs, and a call as nothing the customer was sent', async () => {
  const begun = async (type: 'message' | 'phone') => {
    const made = desk((one) => {
      one.row.createdBy = agent(one, 'victor');
      one.threads.length = 0;
      add(one, type, agent(one, 'victor'), { createdAt: written(start), body: 'Hello.', status: 'closed' });
      one.row.status = 'closed';
    });
    return (await read(made)).events;
  };
  const mail = await begun('message');
  expect(mail[0]).toMatchObject({ kind: 'created', author: 'agent', agent: victor, public: true });
  expect(mail.filter(({ kind }) => kind === 'message')).toEqual([]);
  expect(mail.filter(({ kind }) => kind === 'status')).toMatchObject([{ to: 'solved' }]);
  expect((await begun('phone'))[0]).toMatchObject({ kind: 'created', author: 'agent', public: false });
});

it('counts what was merged under the conversation it went into alone, without the words that are older', async () => {
  const made = desk((one) => {
    const merged = { type: 'merged', associatedEntities: { originalConversation: 77 } };
    add(one, 'customer', customer(one), { body: 'Older.', createdAt: written(start - 60 * minute) });
    add(one, 'lineitem', agent(one, 'ana'), { action: merged });
    add(one, 'lineitem', agent(one, 'ana'), { action: merged });
    one.made.merged.set('77', '1');
  });
  const { events, gone } = await read(made, { ...nothingKnown, held: async () => ['77'] });
  // Where it went is another address: no login page.
  expect(gone).toEqual(['77']);
  expect(events.filter(({ kind }) => kind === 'message')).toEqual([]);
  expect(events.filter(({ kind }) => kind === 'merge')).toMatchObject([
    { ticket: '77', into: '1', at: start + 2 * minute },
  ]);
});

it('hears three faces with the customer’s words, at the reply they are of, and names another', async () => {
  const { events, leftOut } = await read(
    desk((one) => {
      const rated = (rating: string, comments?: string) =>
        add(one, 'message', agent(one, 'ana'), { body: 'Done.', rating: { rating, comments } });
      rated('great', 'Quick.');
      rated('okay');
      rated('not_good');
      rated('unknown');
      rated('superb');
    }),
  );
  const answered = events.filter(({ kind }) => kind === 'survey.answered');
  expect(answered).toMatchObject([
    { question: 'csat', format: 'csat.help-scout.3', value: 3, at: start + minute },
    { question: 'comment', text: 'Quick.' },
    { value: 2 },
    { value: 1 },
  ]);
  expect(leftOut).toEqual([{ ticket: '1', kind: 'event', id: 'rating superb' }]);
});

it('tells whose and how it is now where no thread says how it came to that', async () => {
  const made = desk((one) => {
    one.row.assignee = agent(one, 'victor');
    one.row.status = 'pending';
    one.row.userUpdatedAt = written(start + 9 * minute);
  });
  // It is victor's by now: held to be ana's, it is asked for.
  const { events } = await read(made, { ...nothingKnown, held: async () => ['1', '404'] });
  expect(events.slice(2)).toMatchObject([
    { kind: 'assign', agent: victor, by: null, at: start + 9 * minute },
    { kind: 'status', to: 'pending', at: start + 9 * minute },
  ]);
});

it('lets go of what is out of sight, and asks for nothing that is as it was held to be', async () => {
  const held = async () => ['1', '404', 'W-1'];
  const { gone, heads } = await read(
    desk(() => undefined),
    { ...nothingKnown, held },
  );
  expect(gone).toEqual(['404', 'W-1']);
  expect(heads).toEqual(['1']);
});
