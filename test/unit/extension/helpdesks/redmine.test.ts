import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  KeyMissingError,
  LoggedOutError,
  nothingKnown,
  RefusedError,
} from '../../../../extension/helpdesks/lib/helpdesk.ts';
import { redmine } from '../../../../extension/helpdesks/redmine/redmine.ts';
import { changedIssues } from '../../../../shared/helpdesks/redmine/search.ts';
import { meaningOf } from '../../../../shared/helpdesks/redmine/statuses.ts';
import { behavesLikeAHelpdesk } from './contract.ts';
import { answering, base, type Recorded, recorded, recordedAt } from './redmine-stand-in.ts';

const agent = { id: '5', name: 'ana Test' };
const { signal } = new AbortController();
const fetchOfNode = globalThis.fetch;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: recordedAt });
});
afterEach(() => {
  vi.useRealTimers();
  globalThis.fetch = fetchOfNode;
});

behavesLikeAHelpdesk(redmine, async () => {
  const desk = recorded();
  return {
    base,
    agent,
    ticket: '1',
    fetchAs: (login) => answering(desk, login !== null),
    stop: async () => undefined,
  };
});

let desks = 0;

/** All of one agent's tickets, as a desk of its own, changed like this, tells them. */
async function pulled(change: (desk: Recorded) => unknown = () => undefined, known = nothingKnown) {
  const desk = recorded();
  change(desk);
  globalThis.fetch = answering(desk);
  return redmine.pull(`https://desk-${++desks}.example/redmine`, agent, null, signal, known);
}

const ofTicket = (page: Awaited<ReturnType<typeof pulled>>, ticket: string) =>
  page.events.filter((event) => event.ticket === ticket);
const kinds = (page: Awaited<ReturnType<typeof pulled>>, ticket: string) =>
  ofTicket(page, ticket).map((event) => ('author' in event ? `${event.kind} ${event.author}` : event.kind));

const removed = { id: 4, name: 'Anonymous' };

describe('Redmine’s entries as events', () => {
  it('tells a history in the order of time, also to who reads the newest first', async () => {
    const page = await pulled();
    expect(kinds(page, '3')).toEqual([
      'created customer',
      'assign',
      'message agent',
      'status',
      'message customer',
    ]);
    expect(ofTicket(page, '3')).toMatchObject([
      { queue: 'Mac', requester: '8', mix: { topic: 'crash', priority: 'Normal' } },
      { agent: '5', by: '5' },
      { agent: '5', public: true },
      { to: 'pending', agent: '5' },
      { agent: null, at: Date.parse('2026-11-25T06:05:00Z') },
    ]);
    expect(page.leftOut).toEqual([]);
  });

  it('takes the owner and the project a ticket was made with from what the first change changed', async () => {
    const page = await pulled();
    expect(ofTicket(page, '4')).toMatchObject([
      { kind: 'created' },
      { kind: 'assign', agent: '5' },
      {},
      {},
      {},
    ]);
    expect(ofTicket(page, '2').filter(({ kind }) => kind === 'created' || kind === 'transfer')).toMatchObject(
      [{ queue: 'General' }, { queue: 'Mac', by: '5' }],
    );
  });

  it('knows a mere thank-you after the end, a private note, and a colleague’s advice asked for by one', async () => {
    const page = await pulled();
    expect(ofTicket(page, '4').at(-1)).toMatchObject({ kind: 'message', author: 'customer', thanks: true });
    const told = ofTicket(page, '1');
    expect(told.filter((event) => event.kind === 'message' && !event.public)).toHaveLength(2);
    const [consult] = told.filter((event) => event.kind === 'consult');
    expect(consult).toMatchObject({ agent: '6', by: '5' });
  });

  it('counts words that closing another ticket wrote here as said there, once', async () => {
    const page = await pulled();
    expect(kinds(page, '7')).toEqual(['created customer', 'assign', 'status', 'merge']);
    expect(ofTicket(page, '7').at(-1)).toMatchObject({ into: '6' });
    expect(kinds(page, '6')).toContain('message agent');
  });

  it('leaves out what stands refused', async () => {
    expect(kinds(await pulled(), '5')).toEqual(['created customer', 'assign', 'status', 'spam']);
  });

  it('keeps a removed agent’s private words and changes an agent’s, and says that the rest is doubtful', async () => {
    const page = await pulled((desk) => {
      for (const journal of desk.issues['1']?.journals ?? [])
        if (JSON.stringify(journal.user).includes('victor')) journal.user = removed;
    });
    const note = ofTicket(page, '1').find((event) => event.kind === 'message' && event.agent === '4');
    expect(note).toMatchObject({ author: 'agent', public: false });
    expect(page.leftOut).toEqual([{ ticket: '1', kind: 'person', id: '4' }]);
  });

  it('tells nobody from nobody: strangers by mail have no number of their own', async () => {
    const page = await pulled((desk) => Object.assign(desk.issues['3'] ?? {}, { author: removed }));
    expect(ofTicket(page, '3')[0]).toMatchObject({ author: 'customer', requester: null });
  });

  it('takes a ticket a group has for nobody’s', async () => {
    const group = { id: 20, name: 'First line' };
    const page = await pulled((desk) => {
      desk.memberships.memberships.push({ id: 9, group, roles: [] });
      Object.assign(desk.issues['3'] ?? {}, { assigned_to: group });
      desk.issues['3']?.journals.push({
        id: 99,
        user: agent,
        notes: '',
        created_on: '2026-11-26T06:05:00Z',
        private_notes: false,
        details: [{ property: 'attr', name: 'assigned_to_id', old_value: '5', new_value: '20' }],
      });
    });
    expect(ofTicket(page, '3').at(-1)).toMatchObject({ kind: 'assign', agent: null, by: '5' });
  });
});

describe('a status', () => {
  const meaning = (name: string, is_closed: boolean, explained = {}) =>
    meaningOf({ name, is_closed }, explained);

  it('is closed or open by Redmine’s own word, and by the company’s where it gave one', () => {
    expect(meaning('Closed', true)).toBe('solved');
    expect(meaning('Rejected', true)).toBe('rejected');
    expect(meaning('In Progress', false)).toBe('open');
    expect(meaning('Feedback', false)).toBe('pending');
    expect(meaning('Comentarios', false)).toBe('pending');
    expect(meaning('Așteaptă reacții', false)).toBe('pending');
    expect(meaning('Aşteaptă reacţii', false)).toBe('pending');
    expect(meaning('Resolved', false)).toBeNull();
    expect(meaning('Resolved', false, { resolved: 'solved' })).toBe('solved');
  });

  it('that sounds over and is open counts as open, and is named', async () => {
    const resolve = (desk: Recorded) =>
      Object.assign(desk.issues['3'] ?? {}, { status: { id: 3, name: 'Resolved' }, journals: [] });
    expect((await pulled(resolve)).leftOut).toEqual([{ ticket: '3', kind: 'status', id: 'Resolved' }]);
    const known = { ...nothingKnown, statuses: { resolved: 'solved' } as const };
    const page = await pulled(resolve, known);
    expect(page.leftOut).toEqual([]);
    expect(ofTicket(page, '3').at(-1)).toMatchObject({ kind: 'status', to: 'solved' });
  });
});

describe('getting in', () => {
  const whoAmI = (change: (desk: Recorded) => unknown) => {
    const desk = recorded();
    change(desk);
    globalThis.fetch = answering(desk);
    return redmine.whoAmI(base, signal);
  };

  it('never has a key made: that is the agent’s step, and so is typing a password', async () => {
    const asked: string[] = [];
    const desk = recorded();
    desk.account = desk.accountWithoutKey;
    globalThis.fetch = (input, init) => {
      asked.push(String(input));
      return answering(desk)(input, init);
    };
    await expect(redmine.whoAmI(base, signal)).rejects.toThrow(KeyMissingError);
    expect(asked).toEqual([`${base}/my/account`]);
    const inFrench = desk.account.replace('Missing an API access key', 'Clé d&#39;accès API manquante');
    await expect(whoAmI((other) => Object.assign(other, { account: inFrench }))).rejects.toThrow(
      KeyMissingError,
    );
    const password = '<input type="password" name="sudo_password">';
    await expect(whoAmI((other) => Object.assign(other, { apiKey: password }))).rejects.toThrow(
      KeyMissingError,
    );
  });

  it('says that REST is switched off, which an agent cannot change', async () => {
    const account =
      '<div id="loggedas">Logged in as <a class="user active" href="/redmine/users/5">ana</a></div>';
    await expect(whoAmI((desk) => Object.assign(desk, { account }))).rejects.toThrow(RefusedError);
  });

  it('stops between two pages when somebody else has logged in', async () => {
    const page = pulled((desk) => {
      desk.account = desk.account.replace('/users/5', '/users/6');
      desk.current.user.id = 6;
    });
    await expect(page).rejects.toThrow(LoggedOutError);
  });
});

describe('a sweep', () => {
  it('leaves the projects looked at last as the agent had them', async () => {
    const asked: string[] = [];
    const answer = answering(recorded());
    globalThis.fetch = (input, init) => {
      asked.push(new URL(String(input)).pathname);
      return answer(input, init);
    };
    const { heads, cursor } = await redmine.pull(base, agent, null, signal);
    expect(heads.length).toBeGreaterThan(0);
    expect(asked.slice(-2)).toEqual(['/redmine/projects/general.json', '/redmine/projects/mac.json']);
    asked.length = 0;
    await redmine.pull(base, agent, cursor, signal);
    expect(asked.filter((path) => path.startsWith('/redmine/projects/'))).toEqual([]);
  });

  it('goes on past a page whose tickets were all changed in one second', async () => {
    const desk = recorded();
    const one = desk.issues['3'];
    const ids = Array.from({ length: 90 }, (_, index) => 100 + index);
    for (const id of ids) desk.issues[id] = { ...structuredClone(one), id } as Recorded['issues'][string];
    desk.lists['assigned_to_id'] = [...(desk.lists['assigned_to_id'] ?? []), ...ids];
    globalThis.fetch = answering(desk);
    const heads = [];
    for (let cursor: string | null = null, more = true; more; ) {
      const page = await redmine.pull(base, agent, cursor, signal);
      heads.push(...page.heads.map(({ id }) => id));
      ({ cursor, more } = page);
    }
    expect(new Set(heads).size).toBe(heads.length);
    expect(heads).toEqual(expect.arrayContaining(ids.map(String)));
  });

  it('asks after tickets held to be open, and tells what was deleted from what is out of sight', async () => {
    const known = { ...nothingKnown, held: async () => ['3', '77'] };
    const page = await pulled((desk) => {
      for (const list of Object.values(desk.lists))
        list.splice(0, list.length, ...list.filter((id) => id !== 3));
      Object.assign(desk.issues['3'] ?? {}, { assigned_to: { id: 6, name: 'victor Test' } });
    }, known);
    expect(page.heads.map(({ id }) => id)).toContain('3');
    expect(page.gone).toEqual(['77']);
    expect(ofTicket(page, '77')).toMatchObject([{ kind: 'delete' }]);
  });
});

describe('how many tickets there are', () => {
  it('is taken from Redmine’s own count, and counted down', async () => {
    const desk = recorded();
    globalThis.fetch = answering(desk);
    const { left } = await redmine.pull(base, agent, null, signal);
    expect(left).toBe(0);
    const withKey = {
      credentials: 'omit',
      headers: { 'x-redmine-api-key': '0123456789abcdef0123456789abcdef01234567' },
    } as const;
    const server = {
      base,
      signal,
      getJson: async (url: string) => ({
        body: await (await globalThis.fetch(url, withKey)).json(),
        at: recordedAt,
      }),
    };
    const lefts: (number | null)[] = [];
    for (let after: number | null = 0; after !== null; ) {
      const page: Awaited<ReturnType<typeof changedIssues>> = await changedIssues(server, after, 0, 2);
      lefts.push(page.left);
      after = page.last;
    }
    expect(lefts.length).toBeGreaterThan(2);
    expect(lefts).toEqual(lefts.toSorted((one, other) => Number(other) - Number(one)));
    expect(lefts.at(-1)).toBe(0);
  });
});
