import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type Helpdesk,
  type Known,
  type LeftOut,
  LoggedOutError,
  NotUnderstoodError,
  type Pulled,
  RefusedError,
  UnreachableError,
} from '../../../../extension/helpdesks/lib/helpdesk.ts';
import type { HelpdeskConnectionState } from '../../../../extension/tickets/connection.ts';
import { eraseTicketStore, openTicketStore } from '../../../../extension/tickets/open-ticket-store.ts';
import { doneAt } from '../../../../extension/tickets/reading-progress.ts';
import { type SyncWorld, syncHelpdesk, type TicketChange } from '../../../../extension/tickets/sync.ts';
import type { TicketStore } from '../../../../extension/tickets/ticket-store.ts';
import { noRules } from '../../../../shared/session/desk-rules.ts';
import { SupportEvent } from '../../../../shared/session/event.ts';
import { now } from './records.ts';

const key = { helpdesk: 'desk', base: 'https://desk.example.org', agent: 'ana' };
const session = 's1.abcdefghijklmnopqrstuvwxyz';

/** Forty tickets; the event that follows another may come pages later, as in life. */
const log = Array.from({ length: 40 }, (_, index) => {
  const base = { ticket: `t${index}`, at: now + index * 60_000 };
  return [
    { ...base, id: `${index}a`, kind: 'created', author: 'customer', session: index === 3 ? session : null },
    {
      ...base,
      id: `${index}b`,
      kind: 'message',
      author: 'agent',
      agent: 'ana',
      public: true,
      at: base.at + 9_000,
    },
    { ...base, id: `${index}c`, kind: 'status', to: 'solved', agent: 'ana', at: base.at + 90_000 },
  ];
})
  .flat()
  .map((event) => SupportEvent.parse(event))
  .sort((one, other) => one.at - other.at);

/** A page without news. */
const nothing: Pulled = { events: [], heads: [], leftOut: [], gone: [], cursor: '1', more: false };

/** A helpdesk that gives `log` in pages of ten. */
function pagedDesk(): Helpdesk {
  return {
    id: 'desk',
    name: 'Desk',
    matches: [],
    cannot: {},
    sharing: null,
    placeOf: () => null,
    ticketUrl: (base, ticket) => `${base}/${ticket}`,
    whoAmI: async () => ({ id: 'ana', name: 'Ana Pop' }),
    async pull(_base, _agent, cursor): Promise<Pulled> {
      const start = Number(cursor ?? 0);
      const events = log.slice(start, start + 10);
      const next = Math.min(log.length, start + 10);
      return { ...nothing, events, cursor: String(next), more: next < log.length };
    },
  };
}

const idle: HelpdeskConnectionState = {
  helpdesk: 'desk',
  base: key.base,
  agent: null,
  phase: 'idle',
  lastSyncAt: null,
  read: 0,
  progress: null,
  paused: false,
  lost: false,
  failures: 0,
  due: 0,
};

describe('reading a helpdesk', () => {
  let store: TicketStore;
  let kept: Partial<HelpdeskConnectionState>[];
  let changes: TicketChange[];
  let world: SyncWorld;
  const { signal } = new AbortController();

  beforeEach(async () => {
    await eraseTicketStore(key);
    store = await openTicketStore(key);
    kept = [];
    changes = [];
    world = {
      now: () => now,
      random: () => 0,
      openStore: async () => store,
      statuses: async () => ({}),
      rules: async () => noRules,
      keep: async (change) => kept.push(change),
      isPaused: async () => false,
      surveyEvents: async () => [],
      beforeSave: async (some) => {
        changes.push(...some);
      },
    };
    return () => store.close();
  });

  const everything = async () =>
    (await store.ticketsSince(0)).sort((one, other) => (one.id < other.id ? -1 : 1));
  const last = () => Object.assign({}, ...kept) as Partial<HelpdeskConnectionState>;

  it.each([
    ['before', [0, 1]],
    ['after', [1, 0]],
  ])(
    'leaves in the ticket that survives a merge, known %s the other, what that waited for',
    async (_, order) => {
      const said = (ticket: string, id: string, minute: number, what: object) =>
        SupportEvent.parse({ ticket, id, at: now + minute * 60_000, ...what });
      const created = { kind: 'created', author: 'customer' };
      const pages = [
        [
          said('1', 'a', 0, created),
          said('1', 'b', 5, { kind: 'message', author: 'agent', agent: 'ana', public: true }),
          said('1', 'c', 6, { kind: 'status', to: 'solved', agent: 'ana' }),
        ],
        [said('2', 'd', 90, created), said('2', 'e', 99, { kind: 'merge', into: '1' })],
      ];
      const desk: Helpdesk = {
        ...pagedDesk(),
        pull: async (_base, _agent, cursor) => {
          const page = Number(cursor ?? 0);
          return {
            ...nothing,
            events: pages[order[page] ?? 2] ?? [],
            cursor: String(page + 1),
            more: page === 0,
          };
        },
      };
      await syncHelpdesk(desk, idle, world, signal);
      expect((await store.ticket('1'))?.facts).toMatchObject({
        status: 'open',
        waitingSince: now + 90 * 60_000,
        reopens: [{ thanks: false }],
      });
      await syncHelpdesk(desk, idle, world, signal);
      expect((await store.ticket('1'))?.facts.reopens).toHaveLength(1);
    },
  );

  it('reads page after page and ends idle, with the time', async () => {
    expect(await syncHelpdesk(pagedDesk(), idle, world, signal)).toBe(true);
    expect(kept.flatMap((change) => change.phase ?? []).slice(0, 5)).toEqual([
      'identifying',
      'pulling',
      'storing',
      'pulling',
      'storing',
    ]);
    expect(last()).toMatchObject({ phase: 'idle', lastSyncAt: now, failures: 0 });
    expect((await everything()).length).toBe(40);
    expect((await store.ticket('t7'))?.facts).toMatchObject({ status: 'solved', publicReplies: 1 });
  });

  it('tells how many tickets the first reading has, rests while it is paused, and goes on where it stood', async () => {
    const reads = () => kept.flatMap(({ read }) => read ?? []);
    const resting = {
      ...world,
      // Pressed while the second page is read.
      isPaused: async () => Math.max(0, ...reads()) >= 4,
    };
    await syncHelpdesk(pagedDesk(), idle, resting, signal);
    const soFar = (await everything()).length;
    expect([soFar < 40, last().phase, last().lastSyncAt, last().read]).toEqual([true, 'idle', null, soFar]);
    const known = { ...idle, agent: last().agent ?? null, read: soFar };
    kept = [];
    await syncHelpdesk(
      pagedDesk(),
      { ...known, paused: true },
      { ...world, isPaused: async () => true },
      signal,
    );
    expect((await everything()).length).toBe(soFar);
    kept = [];
    await syncHelpdesk(pagedDesk(), known, world, signal);
    expect([(await everything()).length, Math.max(...reads()), last().read]).toEqual([40, 40, 0]);
    expect(last().lastSyncAt).toBe(now);
  });

  it('tells how many are left where the helpdesk does, and when they are read at the pace so far', async () => {
    let minute = 0;
    world = { ...world, now: () => now + minute * 60_000 };
    const desk = pagedDesk();
    const slow: Helpdesk = {
      ...desk,
      async pull(...asked) {
        minute += 1;
        const page = await desk.pull(...asked);
        return { ...page, left: log.length - Number(page.cursor) };
      },
    };
    await syncHelpdesk(slow, idle, world, signal);
    const progress = kept.flatMap((change) => change.progress ?? []);
    expect(progress.slice(0, 2)).toEqual([
      { left: 110, since: now + 60_000, leftThen: 110 },
      { left: 100, since: now + 60_000, leftThen: 110 },
    ]);
    // Ten a minute.
    expect(progress.slice(0, 2).map((one, page) => doneAt(one, now + (page + 1) * 60_000))).toEqual([
      null,
      now + 12 * 60_000,
    ]);
    expect(last().progress).toBeNull();
    // What comes later is no first reading.
    kept = [];
    await syncHelpdesk(
      slow,
      { ...idle, ...last(), agent: { id: 'ana', name: 'Ana Pop' }, lastSyncAt: now },
      world,
      signal,
    );
    expect(kept.some(({ progress }) => progress != null)).toBe(false);
  });

  it('reads all again when the browser dropped what was read, and tells no numbers of half of it meanwhile', async () => {
    await syncHelpdesk(pagedDesk(), idle, world, signal);
    const known = { ...idle, agent: last().agent ?? null, lastSyncAt: now };
    kept = [];
    await syncHelpdesk(pagedDesk(), known, world, signal);
    expect(kept.some(({ lastSyncAt }) => lastSyncAt === null)).toBe(false);
    store.close();
    await eraseTicketStore(key);
    store = await openTicketStore(key);
    kept = [];
    await syncHelpdesk(pagedDesk(), known, world, signal);
    expect(kept.find(({ lost }) => lost)).toMatchObject({ lastSyncAt: null, read: 0 });
    expect(last()).toMatchObject({ lost: false, lastSyncAt: now });
    expect((await everything()).length).toBe(40);
  });

  it('changes nothing, and says so, when there is nothing new', async () => {
    await syncHelpdesk(pagedDesk(), idle, world, signal);
    const before = await everything();
    const again = { ...pagedDesk(), pull: () => pagedDesk().pull('', { id: '', name: '' }, '110', signal) };
    expect(await syncHelpdesk(again, idle, world, signal)).toBe(false);
    expect(await everything()).toEqual(before);
  });

  it('ends up with the same, wherever it is killed: nothing lost, nothing doubled, always on from the last saved page', async () => {
    await syncHelpdesk(pagedDesk(), idle, world, signal);
    const whole = await everything();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 30 }), { maxLength: 5 }), async (kills) => {
        store.close();
        await eraseTicketStore(key);
        store = await openTicketStore(key);
        const desk = pagedDesk();
        const resuming: Helpdesk = {
          ...desk,
          async pull(base, agent, cursor, stop) {
            expect(cursor).toBe(await store.cursor());
            return desk.pull(base, agent, cursor, stop);
          },
        };
        for (const after of kills) {
          let steps = 0;
          const dying: SyncWorld = {
            ...world,
            // The worker dies at one of the moments between its writes.
            keep: async () => {
              if (steps++ === after) throw new Error('killed');
            },
          };
          await syncHelpdesk(resuming, idle, dying, signal).catch(() => undefined);
        }
        await syncHelpdesk(resuming, idle, world, signal);
        expect(await everything()).toEqual(whole);
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    [new LoggedOutError('log in'), 'logged out'],
    [new UnreachableError('silent'), 'unreachable'],
    [new RefusedError('forbidden', 403), 'refused'],
    [new NotUnderstoodError('no list'), 'not understood'],
  ])('keeps the last numbers and the time of the next try when it fails with %s', async (error, phase) => {
    await syncHelpdesk(pagedDesk(), idle, world, signal);
    const before = await everything();
    kept = [];
    const failing = { ...pagedDesk(), whoAmI: () => Promise.reject(error) };
    expect(await syncHelpdesk(failing, { ...idle, failures: 2 }, world, signal)).toBe(false);
    expect(last()).toEqual({ phase, failures: 3, due: now + 20_000 });
    expect(await everything()).toEqual(before);
  });

  it('does not blame the helpdesk when tidying up fails after all is read', async () => {
    store.tidy = () => Promise.reject(new Error('disk full'));
    await expect(syncHelpdesk(pagedDesk(), idle, world, signal)).rejects.toThrow('disk full');
    expect(kept.at(-1)).toMatchObject({ phase: 'idle', failures: 0 });
  });

  it('waits as long as the helpdesk asks', async () => {
    const busy = { ...pagedDesk(), pull: () => Promise.reject(new UnreachableError('busy', 120)) };
    await syncHelpdesk(busy, idle, world, signal);
    expect(last()).toMatchObject({ phase: 'unreachable', due: now + 120_000 });
  });

  it('is idle again when it is called off', async () => {
    const stop = new AbortController();
    const slow = {
      ...pagedDesk(),
      pull: async () => {
        stop.abort(new Error('called off'));
        stop.signal.throwIfAborted();
        return { ...nothing, cursor: '' };
      },
    };
    await expect(syncHelpdesk(slow, idle, world, stop.signal)).rejects.toThrow('called off');
    expect(last().phase).toBe('idle');
  });

  it('knows nothing of a ticket whose beginning it was not told', async () => {
    const deleted = SupportEvent.parse({ id: 'x', ticket: 'strange', at: now, kind: 'delete' });
    const desk = {
      ...pagedDesk(),
      pull: async () => ({ ...nothing, events: [deleted] }),
    };
    await syncHelpdesk(desk, idle, world, signal);
    expect(await everything()).toEqual([]);
  });

  it('leaves a malformed event out, and reads the rest', async () => {
    const events = [Object.assign({}, log[0], { at: 'yesterday' }), ...log.slice(0, 3)];
    const desk = { ...pagedDesk(), pull: async () => ({ ...nothing, events }) };
    await syncHelpdesk(desk, idle, world, signal);
    expect((await everything()).map((record) => record.id)).toEqual(['t0', 't1']);
  });

  it('says so when this browser has no room for what was read', async () => {
    store.savePage = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    await expect(syncHelpdesk(pagedDesk(), idle, world, signal)).rejects.toThrow('full');
    expect(last()).toMatchObject({ phase: 'not kept', failures: 1 });
  });

  it('keeps what was left out until its ticket is read again, or is no longer to be read', async () => {
    const missing: LeftOut = { ticket: 't1', kind: 'ticket', id: 't1' };
    const queue: LeftOut = { ticket: 't2', kind: 'queue', id: '4' };
    const pages: Pulled[] = [
      { ...nothing, events: log.slice(0, 3), leftOut: [missing, queue] },
      { ...nothing, cursor: '2' },
      { ...nothing, cursor: '3', heads: [{ id: 't2', subject: null }] },
      { ...nothing, cursor: '4', gone: ['t1'] },
    ];
    const seen: (readonly LeftOut[])[] = [];
    for (const page of pages) {
      await syncHelpdesk({ ...pagedDesk(), pull: async () => page }, idle, world, signal);
      seen.push(await store.leftOut());
    }
    expect(seen).toEqual([[missing, queue], [missing, queue], [missing], []]);
  });

  it('asks about the tickets it holds to be open and the agent’s, and lets go of those that are gone', async () => {
    const mine = [
      { id: 'm1', ticket: 'mine', at: now, kind: 'created', author: 'customer' },
      { id: 'm2', ticket: 'mine', at: now, kind: 'assign', agent: 'ana' },
    ].map((event) => SupportEvent.parse(event));
    const asked: (readonly string[])[] = [];
    const desk = (page: Pulled): Helpdesk => ({
      ...pagedDesk(),
      async pull(_base, _agent, _cursor, _stop, known?: Known) {
        asked.push((await known?.held()) ?? []);
        return page;
      },
    });
    await syncHelpdesk(desk({ ...nothing, events: [...mine, ...log.slice(0, 3)] }), idle, world, signal);
    expect(await store.waitingFor('ana')).toBe(1);
    await syncHelpdesk(desk({ ...nothing, cursor: '2', gone: ['mine'] }), idle, world, signal);
    await syncHelpdesk(desk({ ...nothing, cursor: '3' }), idle, world, signal);
    expect(asked).toEqual([[], ['mine'], []]);
    expect(await store.waitingFor('ana')).toBe(0);
    // Seen again, whole: what was only supposed is forgotten.
    const back = {
      ...nothing,
      cursor: '4',
      events: mine,
      heads: [{ id: 'mine', subject: null, whole: true }],
    };
    await syncHelpdesk(desk(back), idle, world, signal);
    expect((await store.ticket('mine'))?.events.map(({ id }) => id)).toEqual(['m1', 'm2']);
  });

  it('adds the survey’s answers to the ticket of their session', async () => {
    const answer = {
      id: 'survey:1',
      at: now,
      kind: 'survey.answered',
      survey: 'after',
      question: 'csat',
      format: 'csat.faces.5',
      value: 4,
    };
    world = {
      ...world,
      surveyEvents: async (of, ticket) => (of === session ? [SupportEvent.parse({ ...answer, ticket })] : []),
    };
    await syncHelpdesk(pagedDesk(), idle, world, signal);
    expect((await store.ticketOfSession(session))?.facts.surveys).toMatchObject([{ kind: 'csat', value: 4 }]);
    expect((await everything()).filter((record) => record.facts.surveys.length > 0).length).toBe(1);
  });

  it('writes what the desk promises of a ticket once, and keeps it when the ticket is read again and the desk promises less', async () => {
    const level = { metric: 'resolution', minutes: 60, clock: 'calendar', pausesWhilePending: true } as const;
    const queue = { name: 'Mac', tier: null, serviceLevels: [level] };
    const created = { kind: 'created', author: 'customer', queue: 'Mac' };
    const desk: Helpdesk = {
      ...pagedDesk(),
      pull: async () => ({
        ...nothing,
        events: [SupportEvent.parse({ ticket: '1', id: 'a', at: now, ...created })],
        heads: [{ id: '1', subject: null, whole: true }],
        cursor: 'end',
        more: false,
      }),
    };
    await syncHelpdesk(
      desk,
      idle,
      { ...world, rules: async () => ({ ...noRules, queues: [queue] }) },
      signal,
    );
    const promised = async () => (await store.ticket('1'))?.facts.slas;
    expect(await promised()).toMatchObject([{ metric: 'resolution', dueAt: now + 3_600_000 }]);
    const softer = { ...queue, serviceLevels: [{ ...level, minutes: 600 }] };
    await syncHelpdesk(
      desk,
      idle,
      { ...world, rules: async () => ({ ...noRules, queues: [softer] }) },
      signal,
    );
    expect(await promised()).toMatchObject([{ metric: 'resolution', dueAt: now + 3_600_000 }]);
  });

  it('tells each change with what was before', async () => {
    await syncHelpdesk(pagedDesk(), idle, world, signal);
    const ofTicket = changes.filter((change) => change.after.id === 't9');
    expect(ofTicket[0]?.before).toBeUndefined();
    expect(ofTicket.at(-1)?.after.facts.status).toBe('solved');
  });
});
