import fc from 'fast-check';
import { expect, test } from 'vitest';
import { erase } from '../../../collector/store/erase.ts';
import { feedHead, readAddressees, readFeed } from '../../../collector/store/feed.ts';
import { prune } from '../../../collector/store/prune.ts';
import { requestCallback } from '../../../collector/store/recovery.ts';
import { putResponse } from '../../../collector/store/responses.ts';
import type { RoutingSnapshot } from '../../../collector/store/routing-snapshot.ts';
import { moveOwner, openAs } from '../../../collector/store/session-life.ts';
import { startSession } from '../../../collector/store/start-session.ts';
import { Desk } from '../../../shared/routing/desk.ts';
import { needsOf } from '../../../shared/routing/needs.ts';
import { memorySql } from './memory-sql.ts';
import { ROOM } from './support.ts';

/** What each agent reads of the feed, from any cursor and in any pages, is what the people of each session say it is. */

const site = 'shop';
const AGENTS = ['ana', 'ben', 'cai'];
const desk: RoutingSnapshot = {
  desk: Desk.parse({
    skills: {},
    queues: [{ id: 'support', name: 'Support' }],
    agents: AGENTS.map((id) => ({ id, name: id, languages: ['en'], skills: {}, capacity: 2 })),
  }),
  now: 1000,
  staleAfter: 90_000,
  assumePresent: true,
  offerFor: 45_000,
};

/** A session as the model knows it: its people, and the cursor after the last change of its card. */
interface Known {
  owner: string | null;
  opened: boolean;
  readonly helpers: Set<string>;
  readonly everTold: Set<string>;
  changedAt: number;
  readonly asked: { readonly agent: string; readonly at: number }[];
}

const Step = fc.record({
  do: fc.constantFrom('start', 'answer', 'move', 'open', 'ask', 'erase', 'prune'),
  which: fc.nat(20),
  agent: fc.constantFrom(...AGENTS),
});

async function world() {
  const { sql } = await memorySql();
  const sessions = new Map<string, Known>();
  const erased: { session: string; at: number; readers: ReadonlySet<string> | null }[] = [];
  let made = 0;
  const head = () => feedHead(sql, { site });

  async function changed(known: Known): Promise<void> {
    known.changedAt = await head();
    for (const agent of peopleOf(known)) known.everTold.add(agent);
  }

  async function start(): Promise<void> {
    const id = `s${made++}`;
    const { session } = await startSession(sql, {
      startId: id,
      desk,
      deflected: false,
      openTicket: false,
      session: {
        ...{ id, site, survey: 'before', surveyVersion: 1, answers: {}, locale: 'en', customer: null },
        ...{ customerRef: null, page: null, context: {}, queue: 'support', channel: 'ticket', wait: null },
        needs: needsOf({}, [], desk.desk.queues, 'en'),
        createdAt: made,
      },
    });
    const known: Known = {
      owner: session.agent,
      opened: false,
      helpers: new Set(),
      everTold: new Set(),
      changedAt: 0,
      asked: [],
    };
    sessions.set(id, known);
    if (session.agent !== null) await changed(known);
  }

  async function onSession(step: string, id: string, known: Known, agent: string): Promise<void> {
    if (step === 'answer') {
      const answer = { id: `r${made++}`, site, survey: 'after', surveyVersion: 1, moment: 'after' } as const;
      const rest = { answers: {}, formats: {}, locale: 'en', state: 'partial', via: 'page' } as const;
      await putResponse(sql, {
        ...answer,
        ...rest,
        session: id,
        revision: 1,
        redacted: {},
        most: ROOM,
        changeWithin: 0,
        now: 1,
      });
      await changed(known);
    } else if (step === 'open') {
      if ((await openAs(sql, { site, id, agent })) === 'owner') known.opened = true;
    } else if (step === 'move') {
      if (!(await moveOwner(sql, { site, id, agent, now: 1 }))) return;
      if (known.owner !== null && known.opened) known.helpers.add(known.owner);
      known.owner = agent;
      known.opened = false;
      await changed(known);
    } else if (step === 'ask') {
      const ask = { site, id: `q${made++}`, session: id, to: 'agent', owner: agent, leads: [] } as const;
      if (!(await requestCallback(sql, { ...ask, due: 9, now: 1 }))) return;
      known.asked.push({ agent, at: await head() });
      known.everTold.add(agent);
    } else if (step === 'erase') {
      await erase(sql, { site, session: id, customerRef: null, until: 1e9, now: 1 });
      sessions.delete(id);
      erased.push({ session: id, at: await head(), readers: null });
    }
  }

  /** The oldest session grows too old: whoever ever was told of it hears that it is gone. */
  async function dropOldest(): Promise<void> {
    const [oldest] = sessions;
    if (!oldest) return;
    const [id, known] = oldest;
    const before = Number(id.slice(1)) + 2;
    await prune(sql, { site, before, now: 1, limit: 1, logBytes: 1e9 });
    if ((await sql.get('select id from session where id = ?', id)) !== undefined) return;
    sessions.delete(id);
    if (known.everTold.size > 0) erased.push({ session: id, at: await head(), readers: known.everTold });
  }

  return {
    sql,
    head,
    async take({ do: step, which, agent }: { do: string; which: number; agent: string }): Promise<void> {
      if (step === 'start') return start();
      if (step === 'prune') return dropOldest();
      const [id, known] = [...sessions][which % Math.max(1, sessions.size)] ?? [];
      if (id !== undefined && known) await onSession(step, id, known, agent);
    },
    /** What this agent has to read after a cursor, by the model. */
    expected(agent: string, after: number): string[] {
      const items = [
        ...[...sessions]
          .filter(([, known]) => peopleOf(known).has(agent))
          .map(([id, { changedAt }]) => ({ at: changedAt, text: `card ${id}` })),
        ...[...sessions].flatMap(([id, { asked }]) =>
          asked.filter((one) => one.agent === agent).map(({ at }) => ({ at, text: `recovery ${id}` })),
        ),
        ...erased
          .filter(({ readers }) => readers === null || readers.has(agent))
          .map(({ session, at }) => ({ at, text: `erased ${session}` })),
      ];
      return items
        .filter(({ at }) => at > after)
        .sort((a, b) => a.at - b.at)
        .map(({ text }) => text);
    },
  };
}

const peopleOf = ({ owner, helpers }: Known): Set<string> =>
  new Set([...helpers, ...(owner === null ? [] : [owner])]);

test('whatever happens to sessions, each agent reads their own from any cursor, each once, and nothing else', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(Step, { maxLength: 40 }),
      fc.integer({ min: 1, max: 4 }),
      async (steps, limit) => {
        const { sql, head, take, expected } = await world();
        for (const step of steps) await take(step);
        const last = await head();
        for (const agent of AGENTS) {
          for (const from of new Set([0, Math.floor(last / 2), Math.max(0, last - 1), last])) {
            const read: string[] = [];
            for (let after = from, more = true; more; ) {
              const page = await readFeed(sql, { site, agent, after, limit });
              read.push(...page.rows.map(({ kind, session }) => `${kind} ${session}`));
              ({ cursor: after, more } = page);
            }
            expect(read).toEqual(expected(agent, from));
            const { agents } = await readAddressees(sql, { site, after: from });
            expect(agents === null || agents.includes(agent) || read.length === 0).toBe(true);
          }
        }
      },
    ),
    { numRuns: 150 },
  );
});

test('a hundred answers to one session leave one row for each of its people', async () => {
  const { sql, take } = await world();
  await take({ do: 'start', which: 0, agent: 'ana' });
  for (let i = 0; i < 100; i++) await take({ do: 'answer', which: 0, agent: 'ana' });
  expect(await sql.get('select count(*) as rows from feed')).toEqual({ rows: 1 });
});
