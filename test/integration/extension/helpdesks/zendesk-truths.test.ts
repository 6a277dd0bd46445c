import { afterEach, expect, it, onTestFinished } from 'vitest';
import { nothingKnown } from '../../../../extension/helpdesks/lib/helpdesk.ts';
import { zendesk } from '../../../../extension/helpdesks/zendesk/zendesk.ts';
import { add, changed, desk, minute, read, said, start } from './support/zendesk/one-ticket.ts';
import { serveZendesk, withSession } from './support/zendesk/server.ts';

/** What makes a straightforward reading of Zendesk wrong, each on a stand-in that holds just that. */

const fetchOfNode = globalThis.fetch;
afterEach(() => {
  globalThis.fetch = fetchOfNode;
});

const rule = { via: { channel: 'rule', source: { rel: 'trigger', from: { id: 1, title: 'T' } } } };

it('takes what a trigger did in an agent’s update for nobody’s', async () => {
  const { events } = await read(
    desk((made) =>
      add(made, 'ana', [
        said('Done.', { author_id: made.userOf('ana') }),
        { ...changed('status', 'new', 'solved'), ...rule },
        { ...said('We have closed it.', { author_id: made.userOf('ana') }), ...rule },
      ]),
    ),
  );
  expect(events.slice(-3)).toMatchObject([
    { kind: 'message', author: 'agent', auto: false },
    { kind: 'status', to: 'solved', agent: null },
    { kind: 'message', auto: true },
  ]);
});

it('counts words that solving a problem wrote into its incidents as said there, once', async () => {
  const { events } = await read(
    desk((made) =>
      add(made, 'ana', [said('All is up again.'), changed('status', 'new', 'solved')], {
        channel: 'linked_problem',
      }),
    ),
  );
  expect(events.slice(-2)).toMatchObject([
    { kind: 'message', at: start + minute },
    { kind: 'status', agent: null },
  ]);
});

it('leaves out what was merged away and what stands refused, in whichever language', async () => {
  const merged = await read(
    desk((made, ticket) => {
      Object.assign(ticket, { status: 'closed', tags: ['closed_by_merge'] });
      add(made, 'ana', [
        said('Diese Anfrage wurde geschlossen und mit Anfrage #77 zusammengeführt.', { public: false }),
        changed('status', 'new', 'closed'),
      ]);
    }),
  );
  expect(merged.events.at(-1)).toMatchObject({ kind: 'merge', into: '77' });
  const refused = await read(
    desk((made, ticket) => {
      Object.assign(ticket, { status: 'solved', custom_status_id: 5n });
      add(made, 'ana', [changed('status', 'new', 'solved')]);
    }),
  );
  expect(refused.events.at(-1)).toMatchObject({ kind: 'spam' });
});

it('hears good and bad, with the customer’s words, and the last of them', async () => {
  const { events } = await read(
    desk((made) => {
      add(made, 'ana', [{ ...changed('satisfaction_score', 'unoffered', 'offered'), ...rule }]);
      add(made, 'dora', [{ type: 'SatisfactionRating', score: 'bad', body: 'Too slow.' }]);
      add(made, 'dora', [{ type: 'SatisfactionRating', score: 'good', body: '' }]);
    }),
  );
  expect(events.slice(-4)).toMatchObject([
    { kind: 'survey.sent' },
    { question: 'csat', format: 'csat.good-bad.2', value: 1 },
    { question: 'comment', text: 'Too slow.' },
    { question: 'csat', value: 2 },
  ]);
});

it('takes words hidden afterwards for a private note', async () => {
  const { events } = await read(
    desk((made, _ticket, audits) => {
      const words = audits[1]?.events.find(({ type }) => type === 'Comment');
      add(made, 'ana', [{ type: 'CommentPrivacyChange', comment_id: words?.['id'], public: false }]);
    }),
  );
  expect(events).toContainEqual(expect.objectContaining({ kind: 'message', public: false }));
});

it('knows an erased agent by what they did, and says who is missing', async () => {
  const made = desk((all) => add(all, 'victor', [said('Ask billing.', { public: false })]));
  const gone = made.users.findIndex(({ id }) => id === made.userOf('victor'));
  const [erased] = made.users.splice(gone, 1);
  const { events, leftOut } = await read(made);
  expect(events.slice(-2)).toMatchObject([
    { kind: 'message', author: 'agent', public: false },
    { kind: 'consult' },
  ]);
  expect(leftOut).toEqual([{ ticket: '1', kind: 'person', id: String(erased?.id) }]);
});

it('asks after tickets held to be open, and lets go of what is out of sight', async () => {
  const made = desk((_all, ticket) => Object.assign(ticket, { assignee_id: null }));
  const { gone, heads } = await read(made, { ...nothingKnown, held: async () => ['1', '404'] });
  expect({ gone, heads: [...new Set(heads)] }).toEqual({ gone: ['404'], heads: ['1'] });
});

it('never takes a customer’s login for an agent’s', async () => {
  const made = desk(() => undefined);
  const vendor = await serveZendesk(made);
  onTestFinished(() => vendor.stop());
  globalThis.fetch = withSession(made.userOf('dora'));
  await expect(zendesk.whoAmI(vendor.base, AbortSignal.timeout(60_000))).rejects.toThrow('No agent');
});
