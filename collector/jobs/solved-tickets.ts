import { needsOf } from '../../shared/routing/needs.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import { DAY } from '../../shared/time/durations.ts';
import { type Helpdesk, type SolvedTicket, Unreachable } from '../helpdesk/helpdesk.ts';
import { whyNotAsk } from '../mail/may-ask.ts';
import type { AppContext } from '../services/context.ts';
import { routingSnapshot } from '../store/routing-snapshot.ts';

/** Nobody is asked about what was solved longer ago. */
const WITHIN = DAY;
/** Software, by the names RFC 2142 and habit give its mailboxes. */
const NOBODY = /^(mailer-daemon|postmaster|no-?reply|do-?not-?reply|bounces?)([+-]|@)/i;

/** Addresses behind which there is no customer: the desk's own, and software's. */
function isNobody(email: string, { settings }: AppContext): boolean {
  const own = [settings.mail?.from.address, settings.mail?.bounces, settings.helpdesk?.fallbackRequestor];
  return NOBODY.test(email) || own.some((address) => address?.toLowerCase() === email.toLowerCase());
}

/**
 * Gives tickets that were solved a session, when they began outside the widget (mail, telephone, by hand) and their
 * customer may be asked: then they are, as everybody else is. Once for each ticket, however often it is solved.
 */
export async function adoptSolved(context: AppContext): Promise<void> {
  const { helpdesk, settings, store, now, log } = context;
  const survey = settings.surveys.after;
  if (!helpdesk?.solvedSince || !survey || !settings.mail?.tickets) return;
  try {
    const solved = await helpdesk.solvedSince(now() - WITHIN);
    const of = { site: settings.site, helpdesk: helpdesk.id, tickets: solved.map(({ id }) => id) };
    const known = new Set(await store.do('readKnownTickets', of));
    for (const ticket of solved) if (!known.has(ticket.id)) await adopt(ticket, survey, helpdesk, context);
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error;
    log.warn(
      { reason: error.message },
      'solved tickets could not be looked for; tried again at the next round',
    );
  }
}

/** Who helped: whoever had it, else one of the desk who touched it last, as when it was answered without being taken. */
const helperOf = ({ owner, lastBy }: SolvedTicket, { settings }: AppContext): string | null =>
  owner ?? settings.desk.agents.find(({ id }) => id === lastBy)?.id ?? null;

async function adopt(
  ticket: SolvedTicket,
  survey: Survey,
  helpdesk: Helpdesk,
  context: AppContext,
): Promise<void> {
  const { settings, store, keys, now } = context;
  const { site, desk, language } = settings;
  const { customer, solvedAt } = ticket;
  const helper = helperOf(ticket, context);
  if (helper === null || customer === null || isNobody(customer.email, context)) return;
  const customerRef = keys.customerRef(site, customer.email);
  if ((await whyNotAsk(customerRef, { about: '', isAgain: false }, context)) !== null) return;
  const queue = desk.queues.find(({ id, name }) => (settings.helpdesk?.queues[id] ?? name) === ticket.queue);
  const startId = keys.startIdOf(`${helpdesk.id} ${ticket.id}`, solvedAt);
  const id = keys.sessionId(site, startId);
  const needs = needsOf({}, [], desk.queues, language);
  await store.do('startSession', {
    startId,
    desk: routingSnapshot(context),
    deflected: false,
    openTicket: false,
    takenBy: helper,
    session: {
      id,
      site,
      survey: survey.id,
      surveyVersion: survey.version,
      answers: {},
      locale: language,
      customer,
      customerRef,
      page: null,
      context: {},
      queue: queue?.id ?? needs.queue,
      channel: 'ticket',
      needs,
      wait: null,
      createdAt: solvedAt,
    },
  });
  await store.do('tieTicket', { site, id, helpdesk: helpdesk.id, ticket: ticket.id, now: now() });
  await store.do('endSession', { site, id, by: 'helpdesk', now: now() });
}
