import type { DeskDescription } from '../declarative/description.ts';

/**
 * The demo desk, described. What it serves, to an agent signed in by its cookie (`SameSite=Lax`):
 *
 * - `/desk/tickets` the list, `/desk/tickets/ID` one ticket. A ticket that came through the survey carries its
 *   session id in an element: `<… data-overdesk-session="s1.…">`. Moving between tickets may replace the page or
 *   use `history.pushState`; both are noticed.
 * - `GET /desk/api/me` → `{ "id": "ana", "name": "Ana Pop", "kind": "demo-desk-agent" }`; 401 when signed out.
 * - `GET /desk/api/events?after=SEQ&limit=200` → `{ "events": [EVENT…], "next": SEQ, "more": false }`: the events of
 *   all tickets with `seq > after`, ascending; `next` is the last `seq` given (or `after` when there is none).
 *   401 when signed out.
 *
 * Every EVENT: `{ seq, id, ticket, at, type, by: { role: "customer" | "agent" | "bot", id } }` — `id` and `ticket` are
 * strings, `at` is UTC milliseconds, `id` of a customer is the e-mail address — and, by `type`:
 *
 * | type       | more fields |
 * |------------|-------------|
 * | `opened`   | `subject`, `queue`, `topic` (or null), `language` (or null), `session` (or null) |
 * | `reply`    | public words to or from the customer |
 * | `autoreply`| public words no person wrote |
 * | `note`     | private |
 * | `assigned` | `to`: agent id, or null for nobody |
 * | `status`   | `to`: `new`, `open`, `pending`, `hold`, `solved`, `closed` |
 * | `moved`    | `queue` |
 * | `merged`   | `into`: the ticket that goes on |
 * | `spam`     | |
 */
const byAgent = { from: 'by.id', when: { field: 'by.role', is: 'agent' } } as const;

export const demoDesk: DeskDescription = {
  id: 'demo-desk',
  name: 'Demo desk',
  matches: ['http://127.0.0.1/*', 'http://localhost/*'],
  ticketPage: '/desk/tickets/:id',
  me: { path: '/desk/api/me', proof: { field: 'kind', is: 'demo-desk-agent' }, id: 'id', name: 'name' },
  events: {
    path: '/desk/api/events?after={cursor}&limit=200',
    start: '0',
    rows: 'events',
    next: 'next',
    more: 'more',
    id: 'id',
    ticket: 'ticket',
    at: 'at',
    type: 'type',
    subject: 'subject',
    types: {
      opened: {
        kind: 'created',
        author: { from: 'by.role' },
        agent: byAgent,
        requester: { from: 'by.id' },
        queue: { from: 'queue' },
        session: { from: 'session' },
        'mix.topic': { from: 'topic' },
        'mix.language': { from: 'language' },
      },
      reply: { kind: 'message', author: { from: 'by.role' }, agent: byAgent, public: true },
      autoreply: { kind: 'message', author: 'bot', public: true, auto: true },
      note: { kind: 'message', author: { from: 'by.role' }, agent: byAgent, public: false },
      assigned: { kind: 'assign', agent: { from: 'to' }, by: byAgent },
      status: { kind: 'status', to: { from: 'to' }, agent: byAgent },
      moved: { kind: 'transfer', queue: { from: 'queue' }, by: byAgent },
      merged: { kind: 'merge', into: { from: 'into' } },
      spam: { kind: 'spam' },
    },
  },
  cannot: {},
};
