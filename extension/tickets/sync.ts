import { nameIn, rowsOf } from '../../shared/helpdesks/rows.ts';
import type { DeskRules } from '../../shared/session/desk-rules.ts';
import { SupportEvent } from '../../shared/session/event.ts';
import { promisesMade } from '../../shared/session/promise.ts';
import {
  type Helpdesk,
  type HelpdeskAgent,
  type Known,
  type LeftOut,
  NotUnderstoodError,
  type Pulled,
  UnreachableError,
} from '../helpdesks/lib/helpdesk.ts';
import { backoff } from '../platform/backoff.ts';
import type { HelpdeskConnectionState } from './connection.ts';
import { leftOutAfter } from './left-out.ts';
import { withMerges } from './merges.ts';
import { progressAfter } from './reading-progress.ts';
import { beginning } from './sync-beginning.ts';
import { failureOf } from './sync-failure.ts';
import { advance, type Phase } from './sync-phase.ts';
import type { TicketRecord } from './ticket-record.ts';
import type { TicketStore } from './ticket-store.ts';

/** A ticket before and after the news about it. */
export interface TicketChange {
  readonly before: TicketRecord | undefined;
  readonly after: TicketRecord;
}

/** What a sync needs of the world; the background gives it the real one, tests a small one. */
export interface SyncWorld {
  now(): number;
  /** In [0, 1). */
  random(): number;
  openStore(agent: HelpdeskAgent): Promise<TicketStore>;
  /** What the company's own statuses mean, as far as somebody explained them. */
  statuses(): Promise<Known['statuses']>;
  /** What the desk says of its helpdesk. */
  rules(): Promise<DeskRules>;
  /** Keeps what is known of the helpdesk, and shows it. */
  keep(change: Partial<HelpdeskConnectionState>): Promise<unknown>;
  /** Did the agent put the first reading off? Asked between its pages: what is read stays. */
  isPaused(): Promise<boolean>;
  /** The events a session's survey adds to its ticket; none when the session is not known here. */
  surveyEvents(session: string, ticket: string): Promise<readonly SupportEvent[]>;
  /** Told before the tickets are saved: what must follow from a change is safe even if the worker dies right after. */
  beforeSave(changes: readonly TicketChange[], agent: HelpdeskAgent): Promise<void>;
}

/**
 * Reads everything new from one helpdesk: who is logged in, then page after page, each saved with its cursor in one
 * transaction. It may die at any moment and goes on from the last saved page. Resolves with true when any ticket changed.
 * What goes wrong is kept as a phase with the time of the next try; only a bug or an abort rejects.
 */
export async function syncHelpdesk(
  helpdesk: Helpdesk,
  desk: HelpdeskConnectionState,
  world: SyncWorld,
  signal: AbortSignal,
): Promise<boolean> {
  let phase: Phase = desk.phase;
  let changed = false;
  const enter = async (next: Phase, also: Partial<HelpdeskConnectionState> = {}) => {
    phase = advance(phase, next);
    await world.keep({ ...also, phase });
  };
  await enter('identifying');
  try {
    const agent = await helpdesk.whoAmI(desk.base, signal);
    const store = await world.openStore(agent);
    const begun = beginning(desk, agent, await store.cursor());
    await world.keep({ ...begun, progress: null });
    const first = begun.lastSyncAt === null ? world : null;
    let { read } = begun;
    // The pace is that of this stretch: the hours a browser was closed say nothing about it.
    let progress: HelpdeskConnectionState['progress'] = null;
    const known: Known = {
      held: () => store.openOf(agent.id),
      leftOut: async () =>
        (await store.leftOut()).filter(({ kind }) => kind === 'ticket').map(({ ticket }) => ticket),
      statuses: await world.statuses(),
      rules: await world.rules(),
    };
    for (let more = true; more; ) {
      if (await first?.isPaused()) {
        await enter('idle');
        return changed;
      }
      await enter('pulling');
      const from = await store.cursor();
      const page = await helpdesk.pull(desk.base, agent, from, signal, known);
      if (page.more && page.cursor === from) throw new NotUnderstoodError(`${helpdesk.name} repeats itself`);
      await enter('storing');
      const { changes, missed } = await changesOf(page, store, world, known.rules);
      await world.beforeSave(changes, agent);
      await store.savePage(
        changes.map((change) => change.after),
        page.cursor,
        world.now(),
        leftOutAfter(await store.leftOut(), page, [...page.leftOut, ...missed]),
      );
      read += changes.filter(({ before }) => before === undefined).length;
      progress = progressAfter(progress, page.left, world.now());
      await first?.keep({ read, progress });
      changed ||= changes.length > 0;
      more = page.more;
    }
    await enter('idle', {
      lastSyncAt: world.now(),
      read: 0,
      progress: null,
      lost: false,
      failures: 0,
      due: 0,
    });
    await store.tidy(world.now());
    return changed;
  } catch (error) {
    if (signal.aborted) {
      await world.keep({ phase: advance(phase, 'idle') });
      throw error;
    }
    // All is read: what fails in tidying up says nothing about the helpdesk.
    if (phase === 'idle') throw error;
    const failures = desk.failures + 1;
    const retryAfter = error instanceof UnreachableError ? error.retryAfter : null;
    const failed = failureOf(error);
    await enter(failed, {
      failures,
      due: world.now() + backoff(failures, retryAfter, world.random()),
    });
    if (failed === 'not kept' || (failed === 'not understood' && !(error instanceof NotUnderstoodError))) {
      throw error;
    }
    return changed;
  }
}

/** The tickets a page speaks of, with the page's news in their logs and folded again; and what of it cannot be used. */
async function changesOf(page: Pulled, store: TicketStore, world: SyncWorld, { queues }: DeskRules) {
  const missed: LeftOut[] = [];
  const events = rowsOf(page.events, SupportEvent, 'events', (event) => {
    missed.push({ ticket: nameIn(event, 'ticket'), kind: 'event', id: nameIn(event, 'id') });
  });
  const news = Map.groupBy(events, (event) => event.ticket);
  for (const id of page.gone) news.set(id, news.get(id) ?? []);
  const heads = new Map(page.heads.map((head) => [head.id, head]));
  const changes: TicketChange[] = [];
  for (const [id, told] of news) {
    const before = await store.ticket(id);
    const { subject = null, whole = false } = heads.get(id) ?? {};
    const log = [...(before?.events ?? []).filter((event) => !whole || isAdded(event)), ...told];
    // A log that does not begin with its ticket's creation says nothing right: it is not the agent's to know, or not yet.
    if (!log.some((event) => event.kind === 'created')) continue;
    const session = sessionIn(log) ?? before?.session ?? null;
    if (session !== null) log.push(...(await world.surveyEvents(session, id)));
    log.push(...promisesMade(log, queues, world.now()));
    if (page.gone.includes(id))
      log.push(lettingGo(id, Math.max(world.now(), (before?.facts.updatedAt ?? 0) + 1)));
    const after = store.record({ id, subject: subject ?? before?.subject ?? null, session, events: log });
    if (!sameLog(before, after)) changes.push({ before, after });
  }
  return { changes: await withMerges(changes, store), missed };
}

/** What surveys, promises and merges added to a log: the helpdesk does not tell it, and does not take it back. */
const isAdded = ({ kind }: SupportEvent) =>
  kind.startsWith('survey.') || kind === 'sla.applied' || kind === 'absorb';

/** A ticket the agent may no longer see is nobody's, as far as they can know: their work in it stays, its wait does not. */
const lettingGo = (ticket: string, at: number): SupportEvent => ({
  id: `gone:${ticket}`,
  ticket,
  at,
  kind: 'assign',
  agent: null,
  by: null,
});

function sessionIn(log: readonly SupportEvent[]): string | null {
  const created = log.findLast((event) => event.kind === 'created');
  return created?.session ?? null;
}

function sameLog(before: TicketRecord | undefined, after: TicketRecord): boolean {
  return (
    before !== undefined &&
    before.session === after.session &&
    before.subject === after.subject &&
    JSON.stringify(before.events) === JSON.stringify(after.events)
  );
}
