import { isEmail } from '../../shared/survey/email.ts';
import { saidIn } from '../desk/card.ts';
import { surveyOf } from '../desk/surveys.ts';
import type { House } from '../house.ts';
import { StoreFault } from '../store/fault.ts';
import type { Job } from '../store/jobs.ts';
import type { Session } from '../store/session.ts';
import { whyOf } from '../store/set-aside.ts';
import { type Helpdesk, type NewTicket, Unreachable } from './helpdesk.ts';
import { noteWords } from './note-words.ts';

/** Work owed to the helpdesk, done until it succeeds. */

const FIRST_RETRY = 2_000;
const LONGEST_RETRY = 5 * 60_000;
const SUBJECT_LENGTH = 100;
/** A helpdesk takes about half a second for a ticket; more at once only make each other wait. */
const AT_ONCE = 4;
const MOST_IN_A_ROUND = 40;

const retryIn = (attempts: number): number =>
  Math.min(LONGEST_RETRY, FIRST_RETRY * 2 ** Math.min(attempts, 10));

/** The first message: what the customer said in the desk's language and their own words, readable as it stands. */
async function firstMessage(session: Session, house: House): Promise<{ subject: string; text: string }> {
  const { language } = house.settings;
  const email = session.customer?.email;
  const survey = await surveyOf(house, session.survey, session.surveyVersion);
  const said = saidIn(survey, session.answers, language);
  const lines = said.map(({ title, answer }) => `${title}\n  ${answer.replaceAll('\n', '\n  ')}`);
  const facts = [
    `Overdesk-Language: ${session.locale}`,
    ...(session.customer?.phone === undefined ? [] : [`Overdesk-Phone: ${session.customer.phone}`]),
    ...(email === undefined || isEmail(email) ? [] : [`Overdesk-Email: ${email}`]),
    ...(session.page === null ? [] : [`Overdesk-Page: ${session.page}`]),
    ...Object.entries(session.context).map(([name, value]) => `Overdesk-Context: ${name}=${value}`),
  ].map((line) => line.replaceAll(/[\r\n]+/g, ' '));
  const contacts = new Set(survey?.questions.filter(({ kind }) => kind === 'contact').map(({ id }) => id));
  const subject = said
    .filter(({ question }) => !contacts.has(question))
    .map(({ answer }) => answer.replaceAll(/\s+/g, ' '))
    .join(' · ');
  return {
    subject:
      subject.length > SUBJECT_LENGTH ? `${subject.slice(0, SUBJECT_LENGTH - 1)}…` : subject || session.queue,
    text: `${lines.join('\n\n')}\n\n${facts.join('\n')}\n`,
  };
}

/** A priority nobody has set says nothing. */
const USUAL_PRIORITY = 50;
/** The question the ready-made surveys ask it by. */
const URGENCY = 'urgency';

function factsOf({ needs, channel, answers }: Session): Pick<NewTicket, 'facts' | 'priority'> {
  const priority = needs.priority === USUAL_PRIORITY ? null : needs.priority;
  const urgency = answers[URGENCY];
  const { topic, tier, language } = needs;
  return {
    priority,
    facts: {
      tier,
      channel,
      ...(topic !== null && { topic }),
      ...(language !== null && { language }),
      ...(priority !== null && { priority: String(priority) }),
      ...(typeof urgency === 'string' && urgency !== '' && { urgency }),
    },
  };
}

async function openTicket(session: Session, job: Job, helpdesk: Helpdesk, house: House): Promise<void> {
  const { store, now } = house;
  const ticket = await helpdesk.open({
    session: session.id,
    retried: job.attempts > 0,
    queue: session.queue,
    owner: session.agent,
    requestor: session.customer?.email ?? null,
    ...factsOf(session),
    ...(await firstMessage(session, house)),
  });
  const { site, id } = session;
  await store.do('tieTicket', { site, id, helpdesk: helpdesk.id, ticket, now: now() });
  const after = await store.do('readSession', { site, id });
  if (after && after.agent !== session.agent) {
    await store.do('addJob', { site, session: id, kind: 'set-owner', now: now() });
  }
}

async function setOwner(session: Session, helpdesk: Helpdesk): Promise<void> {
  if (session.agent === null || session.ticket?.helpdesk !== helpdesk.id) return;
  const [state] = await helpdesk.look([session.ticket.id]);
  // Somebody in the helpdesk was quicker: their word counts, and the watcher will hear of it.
  if (state?.owner === null) await helpdesk.setOwner(session.ticket.id, session.agent);
}

/** The ticket of a session in this helpdesk; null: it has none. Throws Unreachable while one is still to be opened. */
async function ticketOf({ id, ticket }: Session, helpdesk: Helpdesk, house: House): Promise<string | null> {
  if (ticket !== null) return ticket.helpdesk === helpdesk.id ? ticket.id : null;
  if (await house.store.do('isOwed', { session: id, kind: 'open-ticket' }))
    throw new Unreachable('The ticket is not open yet.');
  return null;
}

async function addWords(session: Session, job: Job, helpdesk: Helpdesk, house: House): Promise<void> {
  const { store, settings } = house;
  const { site, id, added } = session;
  const ticket = await ticketOf(session, helpdesk, house);
  const words = noteWords(settings.language);
  for (const [i, { text, told }] of added.entries()) {
    const nth = i + 1;
    const note = { nth, text: `${words.added}\n\n${text}`, retried: job.attempts > 0 };
    if (ticket !== null && !told) await helpdesk.addWord?.(ticket, note);
    await store.do('toldWord', { site, id, nth });
  }
}

async function withdraw(session: Session, job: Job, helpdesk: Helpdesk, house: House): Promise<void> {
  const ticket = await ticketOf(session, helpdesk, house);
  if (ticket === null) return;
  const { withdrawn: text } = noteWords(house.settings.language);
  const note = { text, retried: job.attempts > 0 };
  if ((await helpdesk.withdraw?.(ticket, note)) === false)
    house.log.warn(
      { helpdesk: helpdesk.id },
      'a withdrawn ticket stays open: name its status under helpdesk.withdrawnStatus',
    );
}

async function doJob(job: Job, helpdesk: Helpdesk, house: House): Promise<void> {
  const { store, settings, now, log } = house;
  const { session: id, kind } = job;
  const session = await store.do('readSession', { site: settings.site, id });
  // Counted before it is tried: should we die in between, the next attempt knows it is not the first.
  const dueAt = now() + retryIn(job.attempts);
  await store.do('startJob', { session: id, kind, dueAt });
  try {
    if (!session) throw new Unreachable('The session cannot be read.');
    if (kind === 'open-ticket' && !session.ticket) await openTicket(session, job, helpdesk, house);
    if (kind === 'set-owner') await setOwner(session, helpdesk);
    if (kind === 'withdraw') await withdraw(session, job, helpdesk, house);
    if (kind === 'add-words') await addWords(session, job, helpdesk, house);
    // Words may have come meanwhile: their job ends with the last of them.
    else await store.do('dropJob', { session: id, kind });
    house.bell.ring();
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
export interface Jobs {
  /** Begins what is due, as far as there is room; what ends makes room for the next by itself. */
  begin(): Promise<void>;
  /** Begins nothing any more; resolves when what is under way has ended. */
  stop(): Promise<void>;
}

/** Does jobs of several sessions at once, each session's in turn: one that hangs holds up no other. */
export function makeJobs(house: House): Jobs {
  const { helpdesk, store, settings, now, log } = house;
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
      for (const job of jobs) await doJob(job, desk, house);
      busy.delete(session);
      await begin();
    } catch (error) {
      // Told by the machine's watch when it is the store; a round a second later begins anew.
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
