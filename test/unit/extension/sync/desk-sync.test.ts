import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import {
  type Helpdesk,
  LoggedOutError,
  type Pulled,
  UnreachableError,
} from '../../../../extension/helpdesks/helpdesk.ts';
import { type DeskStore, eraseDeskStore, openDeskStore } from '../../../../extension/store/desk-store.ts';
import type { DeskState } from '../../../../extension/sync/desk-state.ts';
import { type SyncWorld, syncDesk, type TicketChange } from '../../../../extension/sync/desk-sync.ts';
import { SupportEvent } from '../../../../shared/session/event.ts';
import { now } from '../store/records.ts';

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

/** A helpdesk that gives `log` in pages of ten. */
function pagedDesk(): Helpdesk {
  return {
    id: 'desk',
    name: 'Desk',
    matches: [],
    cannot: {},
    placeOf: () => null,
    ticketUrl: (base, ticket) => `${base}/${ticket}`,
    whoAmI: async () => ({ id: 'ana', name: 'Ana Pop' }),
    async pull(_base, _agent, cursor): Promise<Pulled> {
      const start = Number(cursor ?? 0);
      const events = log.slice(start, start + 10);
      const next = Math.min(log.length, start + 10);
      return { events, heads: [], cursor: String(next), more: next < log.length };
    },
  };
}

const idle: DeskState = {
  helpdesk: 'desk',
  base: key.base,
  agent: null,
  phase: 'idle',
  lastSyncAt: null,
  failures: 0,
  due: 0,
};

describe('reading a helpdesk', () => {
  let store: DeskStore;
  let kept: Partial<DeskState>[];
  let changes: TicketChange[];
  let world: SyncWorld;
  const { signal } = new AbortController();

  beforeEach(async () => {
    await eraseDeskStore(key);
    store = await openDeskStore(key);
    kept = [];
    changes = [];
    world = {
      now: () => now,
      random: () => 0,
      openStore: async () => store,
      keep: async (change) => kept.push(change),
      surveyEvents: async () => [],
      beforeSave: async (some) => {
        changes.push(...some);
      },
      afterSave: async () => undefined,
    };
    return () => store.close();
  });

  const everything = async () =>
    (await store.ticketsSince(0)).sort((one, other) => (one.id < other.id ? -1 : 1));
  const last = () => Object.assign({}, ...kept) as Partial<DeskState>;

  it('leaves in the ticket that survives a merge what the other waited for', async () => {
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
        return { events: pages[page] ?? [], heads: [], cursor: String(page + 1), more: page === 0 };
      },
    };
    await syncDesk(desk, idle, world, signal);
    expect((await store.ticket('1'))?.facts).toMatchObject({
      status: 'open',
      waitingSince: now + 90 * 60_000,
      reopens: [{ thanks: false }],
    });
    await syncDesk(desk, idle, world, signal);
    expect((await store.ticket('1'))?.facts.reopens).toHaveLength(1);
  });

  it('reads page after page and ends idle, with the time', async () => {
    expect(await syncDesk(pagedDesk(), idle, world, signal)).toBe(true);
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

  it('changes nothing, and says so, when there is nothing new', async () => {
    await syncDesk(pagedDesk(), idle, world, signal);
    const before = await everything();
    const again = { ...pagedDesk(), pull: () => pagedDesk().pull('', { id: '', name: '' }, '110', signal) };
    expect(await syncDesk(again, idle, world, signal)).toBe(false);
    expect(await everything()).toEqual(before);
  });

  it('ends up with the same, wherever it is killed: nothing lost, nothing doubled, always on from the last saved page', async () => {
    await syncDesk(pagedDesk(), idle, world, signal);
    const whole = await everything();
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 30 }), { maxLength: 5 }), async (kills) => {
        store.close();
        await eraseDeskStore(key);
        store = await openDeskStore(key);
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
          await syncDesk(resuming, idle, dying, signal).catch(() => undefined);
        }
        await syncDesk(resuming, idle, world, signal);
        expect(await everything()).toEqual(whole);
      }),
      { numRuns: 25 },
    );
  });

  it.each([
    [new LoggedOutError('log in'), 'logged out'],
    [new UnreachableError('silent'), 'unreachable'],
  ])('keeps the last numbers and the time of the next try when it fails with %s', async (error, phase) => {
    await syncDesk(pagedDesk(), idle, world, signal);
    const before = await everything();
    kept = [];
    const failing = { ...pagedDesk(), whoAmI: () => Promise.reject(error) };
    expect(await syncDesk(failing, { ...idle, failures: 2 }, world, signal)).toBe(false);
    expect(last()).toEqual({ phase, failures: 3, due: now + 20_000 });
    expect(await everything()).toEqual(before);
  });

  it('does not blame the helpdesk when tidying up fails after all is read', async () => {
    store.tidy = () => Promise.reject(new Error('disk full'));
    await expect(syncDesk(pagedDesk(), idle, world, signal)).rejects.toThrow('disk full');
    expect(kept.at(-1)).toMatchObject({ phase: 'idle', failures: 0 });
  });

  it('waits as long as the helpdesk asks', async () => {
    const busy = { ...pagedDesk(), pull: () => Promise.reject(new UnreachableError('busy', 120)) };
    await syncDesk(busy, idle, world, signal);
    expect(last()).toMatchObject({ phase: 'unreachable', due: now + 120_000 });
  });

  it('is idle again when it is called off', async () => {
    const stop = new AbortController();
    const slow = {
      ...pagedDesk(),
      pull: async () => {
        stop.abort(new Error('called off'));
        stop.signal.throwIfAborted();
        return { events: [], heads: [], cursor: '', more: false };
      },
    };
    await expect(syncDesk(slow, idle, world, stop.signal)).rejects.toThrow('called off');
    expect(last().phase).toBe('idle');
  });

  it('knows nothing of a ticket whose beginning it was not told', async () => {
    const deleted = SupportEvent.parse({ id: 'x', ticket: 'strange', at: now, kind: 'delete' });
    const desk = {
      ...pagedDesk(),
      pull: async () => ({ events: [deleted], heads: [], cursor: '1', more: false }),
    };
    await syncDesk(desk, idle, world, signal);
    expect(await everything()).toEqual([]);
  });

  it('leaves a malformed event out, and reads the rest', async () => {
    const events = [Object.assign({}, log[0], { at: 'yesterday' }), ...log.slice(0, 3)];
    const desk = { ...pagedDesk(), pull: async () => ({ events, heads: [], cursor: '1', more: false }) };
    await syncDesk(desk, idle, world, signal);
    expect((await everything()).map((record) => record.id)).toEqual(['t0', 't1']);
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
    await syncDesk(pagedDesk(), idle, world, signal);
    expect((await store.ticketOfSession(session))?.facts.surveys).toMatchObject([{ kind: 'csat', value: 4 }]);
    expect((await everything()).filter((record) => record.facts.surveys.length > 0).length).toBe(1);
  });

  it('tells each change with what was before', async () => {
    await syncDesk(pagedDesk(), idle, world, signal);
    const ofTicket = changes.filter((change) => change.after.id === 't9');
    expect(ofTicket[0]?.before).toBeUndefined();
    expect(ofTicket.at(-1)?.after.facts.status).toBe('solved');
  });
});
