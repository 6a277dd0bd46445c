import { afterEach, describe, expect, it, vi } from 'vitest';
import { declaredHelpdesk } from '../../../../extension/helpdesks/declarative/adapter.ts';
import { DeskDescription } from '../../../../extension/helpdesks/declarative/description.ts';
import { demoDesk } from '../../../../extension/helpdesks/demo-desk/description.ts';
import { LoggedOutError } from '../../../../extension/helpdesks/lib/helpdesk.ts';
import { helpdesks, recognise } from '../../../../extension/helpdesks/registry.ts';

/** An in-house helpdesk nobody has ever heard of, described. */
const inHouse = DeskDescription.parse({
  id: 'in-house',
  name: 'In-house',
  matches: ['https://help.example.org/*'],
  ticketPage: '/cases/:id/view',
  me: { path: '/api/session', proof: { field: 'user.role', is: 'staff' }, id: 'user.no', name: 'user.name' },
  events: {
    path: '/api/log?from={cursor}',
    start: '0',
    rows: 'data.rows',
    next: 'data.last',
    more: 'data.more',
    id: 'no',
    ticket: 'case',
    at: 'when',
    type: 'what',
    subject: 'title',
    types: {
      new: {
        kind: 'created',
        author: 'customer',
        requester: { from: 'mail' },
        'mix.topic': { from: 'area' },
      },
      said: {
        kind: 'message',
        author: 'agent',
        public: true,
        agent: { from: 'by', when: { field: 'side', is: 'us' } },
      },
    },
  },
  cannot: { csat: 'This helpdesk asks nobody.' },
});
const desk = declaredHelpdesk(inHouse);
const base = 'https://help.example.org';
const { signal } = new AbortController();
const answers = (body: unknown) =>
  vi.spyOn(globalThis, 'fetch').mockImplementation(async () => Response.json(body));
afterEach(() => vi.restoreAllMocks());

describe('a helpdesk that is only described', () => {
  it('finds tickets by the described page', () => {
    expect(desk.placeOf(new URL(`${base}/cases/A%2F7/view?tab=log`))).toEqual({ base, ticket: 'A/7' });
    expect(desk.ticketUrl(base, 'A/7')).toBe(`${base}/cases/A%2F7/view`);
    expect(desk.placeOf(new URL(`${base}/cases/7/edit`))).toBeNull();
  });

  it('believes in an agent only by the described proof', async () => {
    answers({ user: { role: 'staff', no: 17, name: 'Ana Pop' } });
    expect(await desk.whoAmI(base, signal)).toEqual({ id: '17', name: 'Ana Pop' });
    answers({ user: { role: 'guest', no: 0, name: 'Guest' } });
    await expect(desk.whoAmI(base, signal)).rejects.toThrow(LoggedOutError);
    answers([]);
    await expect(desk.whoAmI(base, signal)).rejects.toThrow(LoggedOutError);
  });

  it('turns the described rows into events, and leaves what it does not know', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const fetched = answers({
      data: {
        last: 44,
        more: true,
        rows: [
          {
            no: 41,
            case: 7,
            when: 1000,
            what: 'new',
            mail: 'dora@example.org',
            area: 'login',
            title: 'Help',
          },
          { no: 42, case: 7, when: 2000, what: 'said', by: 'ana', side: 'us' },
          { no: 43, case: 7, when: 2500, what: 'said', by: 'dora', side: 'them' },
          { no: 44, case: 7, when: 3000, what: 'coffee' },
          { no: 45, case: 7, when: 'noon', what: 'said' },
          { case: 7, when: 3000, what: 'said' },
        ],
      },
    });
    const page = await desk.pull(base, { id: '17', name: '' }, '40', signal);
    expect(String(fetched.mock.calls[0]?.[0])).toBe(`${base}/api/log?from=40`);
    expect(page).toMatchObject({ cursor: '44', more: true, heads: [{ id: '7', subject: 'Help' }] });
    expect(page.events).toMatchObject([
      { id: 'in-house:41', kind: 'created', requester: 'dora@example.org', mix: { topic: 'login' } },
      { id: 'in-house:42', kind: 'message', agent: 'ana' },
      { id: 'in-house:43', kind: 'message', agent: null },
    ]);
  });

  it('reads own keys only: a description cannot reach into what JavaScript adds', async () => {
    const sly = declaredHelpdesk({ ...inHouse, me: { ...inHouse.me, id: 'user.constructor.name' } });
    answers({ user: { role: 'staff', no: 1, name: 'Ana' } });
    await expect(sly.whoAmI(base, signal)).rejects.toThrow('does not say who is logged in');
  });
});

describe('the helpdesks known', () => {
  it('have each an id of their own, and descriptions that are valid', () => {
    expect(new Set(helpdesks.map(({ id }) => id)).size).toBe(helpdesks.length);
    expect(DeskDescription.parse(demoDesk)).toEqual(demoDesk);
  });

  it('are recognised by the shape of a ticket’s address', () => {
    expect(recognise(new URL('http://127.0.0.1:7701/desk/tickets/12'))?.helpdesk.id).toBe('demo-desk');
    expect(recognise(new URL('https://rt.example.org/Ticket/Display.html?id=3'))?.helpdesk.id).toBe(
      'request-tracker',
    );
    expect(recognise(new URL('https://example.org/'))).toBeNull();
  });
});
