import { SupportEvent } from '../../shared/session/event.ts';
import {
  type Helpdesk,
  type HelpdeskAgent,
  LoggedOutError,
  type Pulled,
  UnreachableError,
} from '../helpdesks/helpdesk.ts';
import { rowsOf } from '../helpdesks/rows.ts';
import type { DeskStore } from '../store/desk-store.ts';
import type { TicketRecord } from '../store/ticket-record.ts';
import { backoff } from './backoff.ts';
import type { DeskState } from './desk-state.ts';
import { withMerges } from './merges.ts';
import { advance, type Phase } from './phase.ts';

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
  openStore(agent: HelpdeskAgent): Promise<DeskStore>;
  /** Keeps what is known of the helpdesk, and shows it. */
  keep(change: Partial<DeskState>): Promise<unknown>;
  /** The events a session's survey adds to its ticket; none when the session is not known here. */
  surveyEvents(session: string, ticket: string): Promise<readonly SupportEvent[]>;
  /** Told before the tickets are saved: what must follow from a change is safe even if the worker dies right after. */
  beforeSave(changes: readonly TicketChange[], agent: HelpdeskAgent): Promise<void>;
  afterSave(changes: readonly TicketChange[], store: DeskStore): Promise<void>;
}

/**
 * Reads everything new from one helpdesk: who is logged in, then page after page, each saved with its cursor in one
 * transaction. It may die at any moment and goes on from the last saved page. Resolves with true when any ticket changed.
 * What goes wrong is kept as a phase with the time of the next try; only a bug or an abort rejects.
 */
export async function syncDesk(
  helpdesk: Helpdesk,
  desk: DeskState,
  world: SyncWorld,
  signal: AbortSignal,
): Promise<boolean> {
  let phase: Phase = desk.phase;
  let changed = false;
  const enter = async (next: Phase, also: Partial<DeskState> = {}) => {
    phase = advance(phase, next);
    await world.keep({ ...also, phase });
  };
  await enter('identifying');
  try {
    const agent = await helpdesk.whoAmI(desk.base, signal);
    const store = await world.openStore(agent);
    // Another agent's time of the last sync says nothing about this one's numbers.
    await world.keep(agent.id === desk.agent?.id ? { agent } : { agent, lastSyncAt: null });
    for (let more = true; more; ) {
      await enter('pulling');
      const from = await store.cursor();
      const page = await helpdesk.pull(desk.base, agent, from, signal);
      if (page.more && page.cursor === from) throw new UnreachableError(`${helpdesk.name} repeats itself`);
      await enter('storing');
      const changes = await changesOf(page, store, world);
      await world.beforeSave(changes, agent);
      await store.savePage(
        changes.map((change) => change.after),
        page.cursor,
        world.now(),
      );
      await world.afterSave(changes, store);
      changed ||= changes.length > 0;
      more = page.more;
    }
    await enter('idle', { lastSyncAt: world.now(), failures: 0, due: 0 });
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
    await enter(error instanceof LoggedOutError ? 'logged out' : 'unreachable', {
      failures,
      due: world.now() + backoff(failures, retryAfter, world.random()),
    });
    if (!(error instanceof LoggedOutError || error instanceof UnreachableError)) throw error;
    return changed;
  }
}

/** The tickets a page speaks of, with the page's news in their logs and folded again. */
async function changesOf(page: Pulled, store: DeskStore, world: SyncWorld): Promise<TicketChange[]> {
  const news = Map.groupBy(rowsOf(page.events, SupportEvent, 'events'), (event) => event.ticket);
  const subjects = new Map(page.heads.map((head) => [head.id, head.subject]));
  const changes: TicketChange[] = [];
  for (const [id, events] of news) {
    const before = await store.ticket(id);
    const log = [...(before?.events ?? []), ...events];
    // A log that does not begin with its ticket's creation says nothing right: it is not the agent's to know, or not yet.
    if (!log.some((event) => event.kind === 'created')) continue;
    const session = sessionIn(log) ?? before?.session ?? null;
    if (session !== null) log.push(...(await world.surveyEvents(session, id)));
    const subject = subjects.get(id) ?? before?.subject ?? null;
    const after = store.record({ id, subject, session, events: log });
    if (!sameLog(before, after)) changes.push({ before, after });
  }
  return withMerges(changes, store);
}

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
