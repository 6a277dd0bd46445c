import { customerWords } from '../../shared/locales/customers.ts';
import { doubling } from '../../shared/time/backoff.ts';
import { type Helpdesk, Unreachable } from '../helpdesk/helpdesk.ts';
import type { AppContext } from '../services/context.ts';
import { StoreFault } from '../store/fault.ts';
import type { Job } from '../store/jobs.ts';
import type { Session } from '../store/session.ts';
import { whyOf } from '../store/set-aside.ts';
import { AT_ONCE, FIRST_RETRY, factsOf, firstMessage, LONGEST_RETRY, MOST_IN_A_ROUND } from './new-ticket.ts';

/** Work owed to the helpdesk, done until it succeeds. */

const retryIn = (attempts: number): number => doubling(attempts, FIRST_RETRY, LONGEST_RETRY);

async function openTicket(
  session: Session,
  job: Job,
  helpdesk: Helpdesk,
  context: AppContext,
): Promise<void> {
  const { store, now } = context;
  const ticket = await helpdesk.open({
    session: session.id,
    retried: job.attempts > 0,
    queue: session.queue,
    owner: session.agent,
    requestor: session.customer?.email ?? null,
    ...factsOf(session),
    ...(await firstMessage(session, context)),
  });
  const { site, id } = session;
  await store.do('tieTicket', { site, id, helpdesk: helpdesk.id, ticket, now: now() });
  const after = await store.do('readSession', { site, id });
  if (after && after.agent !== session.agent) {
    await store.do('addJob', { site, session: id, kind: 'set-owner', now: now() });
  }
}

/** Whose case it was when a lead gave it to who has it now; null: no lead did. */
export function takenFrom({ handed, agent }: Pick<Session, 'handed' | 'agent'>): string | null {
  const last = handed.at(-1);
  return last?.lead !== undefined && last.to === agent ? last.by : null;
}

async function setOwner(session: Session, helpdesk: Helpdesk): Promise<void> {
  if (session.agent === null || session.ticket?.helpdesk !== helpdesk.id) return;
  const [state] = await helpdesk.look([session.ticket.id]);
  // Whoever owns the ticket there was quicker: their word counts, and the watcher hears of it. It does not for the agent a
  // lead took the session from.
  if (state && (state.owner === null || state.owner === takenFrom(session)))
    await helpdesk.setOwner(session.ticket.id, session.agent);
}

/** The ticket of a session in this helpdesk; null: it has none. Throws Unreachable while one is still to be opened. */
async function ticketOf(
  { id, ticket }: Session,
  helpdesk: Helpdesk,
  context: AppContext,
): Promise<string | null> {
  if (ticket !== null) return ticket.helpdesk === helpdesk.id ? ticket.id : null;
  if (await context.store.do('isOwed', { session: id, kind: 'open-ticket' }))
    throw new Unreachable('The ticket is not open yet.');
  return null;
}

async function addWords(session: Session, job: Job, helpdesk: Helpdesk, context: AppContext): Promise<void> {
  const { store, settings } = context;
  const { site, id, added } = session;
  const ticket = await ticketOf(session, helpdesk, context);
  const words = customerWords(settings.language, 'formal').desk;
  for (const [i, { text, told }] of added.entries()) {
    const nth = i + 1;
    const note = { nth, text: `${words.addedNote}\n\n${text}`, retried: job.attempts > 0 };
    if (ticket !== null && !told) await helpdesk.addWord?.(ticket, note);
    await store.do('toldWord', { site, id, nth });
  }
}

async function withdraw(session: Session, job: Job, helpdesk: Helpdesk, context: AppContext): Promise<void> {
  const ticket = await ticketOf(session, helpdesk, context);
  if (ticket === null) return;
  const { withdrawnNote: text } = customerWords(context.settings.language, 'formal').desk;
  const note = { text, retried: job.attempts > 0 };
  if ((await helpdesk.withdraw?.(ticket, note)) === false)
    context.log.warn(
      { helpdesk: helpdesk.id },
      'a withdrawn ticket stays open: name its status under helpdesk.withdrawnStatus',
    );
}

async function doJob(job: Job, helpdesk: Helpdesk, context: AppContext): Promise<void> {
  const { store, settings, now, log } = context;
  const { session: id, kind } = job;
  const session = await store.do('readSession', { site: settings.site, id });
  // Counted before it is tried: should we die in between, the next attempt knows it is not the first.
  const dueAt = now() + retryIn(job.attempts);
  await store.do('startJob', { session: id, kind, dueAt });
  try {
    if (!session) throw new Unreachable('The session cannot be read.');
    if (kind === 'open-ticket' && !session.ticket) await openTicket(session, job, helpdesk, context);
    if (kind === 'set-owner') await setOwner(session, helpdesk);
    if (kind === 'withdraw') await withdraw(session, job, helpdesk, context);
    if (kind === 'add-words') await addWords(session, job, helpdesk, context);
    // Words may have come meanwhile: their job ends with the last of them.
    else await store.do('dropJob', { session: id, kind });
  } catch (error) {
    // An error of our own may quote a customer: its kind has to do. The jobs behind this one are done all the same.
    const reason = error instanceof Unreachable ? error.message : `It failed here: ${whyOf(error)}.`;
    log.warn(
      { kind, attempts: job.attempts + 1, reason },
      'a job of the helpdesk was not done; kept for later',
    );
    await store.do('failJob', { session: id, kind, error: reason });
  }
}

/** The owed jobs of one collector. */
export interface HelpdeskOutbox {
  /** Begins what is due, as far as there is room; what ends makes room for the next by itself. */
  begin(): Promise<void>;
  /** Begins nothing any more; resolves when what is under way has ended. */
  stop(): Promise<void>;
}

/** Does jobs of several sessions at once, each session's in turn: one that hangs holds up no other. */
export function makeHelpdeskOutbox(context: AppContext): HelpdeskOutbox {
  const { helpdesk, store, settings, now, log } = context;
  const busy = new Map<string, Promise<void>>();
  let stopped = false;

  async function begin(): Promise<void> {
    if (!helpdesk || stopped) return;
    const due = await store.do('readDueJobs', { site: settings.site, now: now(), limit: MOST_IN_A_ROUND });
    for (const [session, jobs] of Map.groupBy(due, (job) => job.session)) {
      if (stopped || busy.size >= AT_ONCE) return;
      if (busy.has(session)) continue;
      busy.set(session, work(session, jobs, helpdesk));
    }
  }

  async function work(session: string, jobs: readonly Job[], desk: Helpdesk): Promise<void> {
    try {
      for (const job of jobs) await doJob(job, desk, context);
      busy.delete(session);
      await begin();
    } catch (error) {
      // Told by the machine's watch when it is the store; a round a second later begins again.
      if (!stopped && !(error instanceof StoreFault))
        log.error({ err: error }, 'a job of the helpdesk failed');
    } finally {
      busy.delete(session);
    }
  }

  return {
    begin,
    async stop() {
      stopped = true;
      await Promise.all(busy.values());
    },
  };
}
