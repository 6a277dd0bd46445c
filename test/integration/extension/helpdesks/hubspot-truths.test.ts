import 'fake-indexeddb/auto';
import { afterEach, expect, it } from 'vitest';
import { nothingKnown } from '../../../../extension/helpdesks/lib/helpdesk.ts';
import { written } from './support/hubspot/desk.ts';
import { agent, desk, give, minute, read, say, start } from './support/hubspot/one-ticket.ts';

/** What makes a straightforward reading of HubSpot wrong, each on a stand-in that holds just that. */

const fetchOfNode = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = fetchOfNode;
});

it('counts the words a ticket was made of once, and tells comments, machines and people apart', async () => {
  const { events } = await read(
    desk((one) => {
      say(one, 'S-hubspot', 'Hello!', { type: 'WELCOME_MESSAGE' });
      say(one, 'B-5', 'Have you tried the article?');
      say(one, 'E-dora@shop.example', 'I have.', { direction: 'INCOMING' });
      say(one, agent(one, 'ana'), 'Let me look.');
      say(one, agent(one, 'victor'), 'Look at the log.', { type: 'COMMENT' });
      say(one, 'S-hubspot', '', { type: 'ASSIGNMENT' });
      say(one, 'I-77', 'Your call was recorded.');
    }),
  );
  expect(events).toMatchObject([
    { kind: 'created', author: 'customer', requester: '503', queue: 'General' },
    { kind: 'assign', by: null },
    { kind: 'message', author: 'bot', auto: true },
    { kind: 'message', author: 'bot' },
    { kind: 'message', author: 'customer' },
    { kind: 'message', author: 'agent', public: true },
    { kind: 'message', author: 'agent', public: false },
    { kind: 'consult' },
    { kind: 'message', author: 'bot', auto: true },
  ]);
});

it('takes what a workflow changes for nobody’s, though it names the user it was made by', async () => {
  const { events } = await read(
    desk((one) => {
      give(one, 'hs_pipeline_stage', '0-open', 'ana', { sourceType: 'AUTOMATION_PLATFORM' });
      give(one, 'hs_pipeline_stage', '0-stalled', null, {
        sourceType: 'CRM_UI',
        sourceId: 'userId:18014398509481986',
      });
      give(one, 'hs_pipeline_stage', '0-stalled', 'victor');
      give(one, 'hs_pipeline_stage', '0-resolved', 'victor');
    }),
  );
  expect(events.slice(2)).toMatchObject([
    { kind: 'status', to: 'open', agent: null },
    { kind: 'status', to: 'pending', agent: '9007199254740993' },
    // The same again is no change.
    { kind: 'status', to: 'solved', agent: '9007199254740994' },
  ]);
});

it('knows stages by HubSpot’s word for closed, by their labels and by what the company says; back to the first is open', async () => {
  const told = async (labels: readonly [string, string][], known = nothingKnown) => {
    const made = desk((one) => {
      const [pipeline] = one.made.pipelines;
      for (const [label, ticketState] of labels) {
        const id = label.toLowerCase().replaceAll(' ', '-');
        pipeline?.stages.push({ id, label, displayOrder: 9, metadata: { ticketState }, archived: false });
        give(one, 'hs_pipeline_stage', id, 'ana');
      }
      give(one, 'hs_pipeline_stage', '0-new', 'ana');
    });
    const { events } = await read(made, known);
    return events.flatMap((event) => (event.kind === 'status' ? [event.to] : []));
  };
  const labels: [string, string][] = [
    ['En espera del contacto', 'OPEN'],
    ['On hold', 'OPEN'],
    ['With engineering', 'OPEN'],
    ['Erledigt', 'CLOSED'],
    ['Spam', 'CLOSED'],
  ];
  expect(await told(labels)).toEqual(['pending', 'hold', 'open', 'solved', 'closed', 'open']);
  const explained = { ...nothingKnown, statuses: { 'with engineering': 'hold' as const } };
  expect(await told(labels, explained)).toEqual(['pending', 'hold', 'hold', 'solved', 'closed', 'open']);
});

it('leaves out what stands refused', async () => {
  const { events } = await read(desk((one) => give(one, 'hs_pipeline_stage', '0-rejected', 'ana')));
  expect(events.at(-1)).toMatchObject({ kind: 'spam' });
});

it('names a stage and a pipeline that are no more, and reads on', async () => {
  const { events, leftOut } = await read(
    desk((one) => {
      give(one, 'hs_pipeline', '99', 'ana');
      give(one, 'hs_pipeline_stage', '99-1', 'ana');
      give(one, 'hs_pipeline', '0', 'ana');
      give(one, 'hs_pipeline_stage', '0-resolved', 'ana');
    }),
  );
  expect(leftOut.map(({ kind, id }) => ({ kind, id }))).toEqual(
    expect.arrayContaining([
      { kind: 'queue', id: '99' },
      { kind: 'status', id: '99-1' },
    ]),
  );
  expect(events.slice(2)).toMatchObject([
    { kind: 'transfer', queue: '99' },
    { kind: 'status', to: 'open' },
    { kind: 'transfer', queue: 'General' },
    { kind: 'status', to: 'solved' },
  ]);
});

it('knows a colleague who left by their owner, and one who is no owner by their user, whom it names', async () => {
  const { events, leftOut } = await read(
    desk((one) => {
      const victor = agent(one, 'victor');
      const gone = one.made.owners.find(({ id }) => id === one.made.idOf('victor'));
      Object.assign(gone ?? {}, { archived: true, userId: null });
      say(one, victor, 'Try this.');
      say(one, 'A-4711', 'Or this.');
    }),
  );
  expect(events.slice(2)).toMatchObject([
    { author: 'agent', agent: '9007199254740994' },
    { author: 'agent', agent: 'user-4711' },
  ]);
  expect(leftOut).toEqual([{ ticket: '62515-1', kind: 'person', id: '4711' }]);
});

it('counts a ticket that an agent filled in by hand as theirs, with words that nobody was sent', async () => {
  const { events } = await read(
    desk((one) => {
      one.messages.length = 0;
      const { id, properties } = one.ticket;
      one.made.threads.set(id, []);
      Object.assign(properties, {
        hs_object_source: 'CRM_UI',
        hs_created_by_user_id: agent(one, 'victor').slice(2),
      });
    }),
  );
  expect(events[0]).toMatchObject({
    kind: 'created',
    author: 'agent',
    agent: '9007199254740994',
    public: false,
  });
});

it('tells an owner given later from the one it was born with', async () => {
  const { events } = await read(
    desk((one) => {
      const owners = one.ticket.history['hubspot_owner_id'] ?? [];
      owners.splice(0, 1, {
        ...(owners[0] as (typeof owners)[number]),
        timestamp: written(start + 5 * minute),
      });
      give(one, 'hubspot_owner_id', '', 'ana');
      give(one, 'hubspot_owner_id', one.made.idOf('ana'), 'victor');
    }),
  );
  expect(events).toMatchObject([
    { kind: 'created' },
    { kind: 'assign', agent: '9007199254740993', at: start + 5 * minute },
    { kind: 'assign', agent: null, by: '9007199254740993' },
    { kind: 'assign', agent: '9007199254740993', by: '9007199254740994' },
  ]);
});

it('counts what was merged under the ticket it went into alone, from when that names it', async () => {
  const made = desk((one) => {
    one.ticket.history['hs_merged_object_ids'] = [];
    give(one, 'hs_merged_object_ids', '77', 'ana', { timestamp: written(start + 3 * minute) });
    give(one, 'hs_merged_object_ids', '77;78', 'ana', { timestamp: written(start + 9 * minute) });
    one.made.merged.set('77', one.ticket.id);
  });
  const { events, gone, leftOut } = await read(made, { ...nothingKnown, held: async () => ['62515-77'] });
  expect(gone).toEqual(['62515-77']);
  expect(events.slice(-2)).toMatchObject([
    { ticket: '62515-77', kind: 'merge', into: '62515-1', at: start + 3 * minute },
    { ticket: '62515-78', kind: 'merge', into: '62515-1', at: start + 9 * minute },
  ]);
  expect(leftOut).toEqual([]);
});

it('names a merge whose instant HubSpot does not tell', async () => {
  const { events, leftOut } = await read(
    desk(({ ticket }) => {
      ticket.properties['hs_merged_object_ids'] = '77';
    }),
  );
  expect(events.at(-1)).toMatchObject({ ticket: '62515-77', kind: 'merge' });
  expect(leftOut).toEqual([{ ticket: '62515-1', kind: 'event', id: 'merge of 77' }]);
});

it('asks after what was held to be ana’s, and lets go of what is out of sight', async () => {
  const made = desk((one) => give(one, 'hubspot_owner_id', one.made.idOf('victor'), 'ana'));
  const held = async () => ['62515-1', '62515-404', '9-1'];
  const { gone, events } = await read(made, { ...nothingKnown, held });
  expect(gone).toEqual(['62515-404']);
  expect(events.at(-1)).toMatchObject({ kind: 'assign', agent: made.idOf('victor') });
});
