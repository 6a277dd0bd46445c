import type { Settings } from '../../collector/config/config.ts';
import type { Keys } from '../../collector/security/keys.ts';
import type { Store } from '../../collector/store/store.ts';
import { uuid7 } from '../../shared/protocol/uuid7.ts';
import { needsOf } from '../../shared/routing/needs.ts';
import { hash32, seeded } from '../../shared/routing/random.ts';
import { OFFER_FOR } from '../../shared/routing/timing.ts';
import type { Answers } from '../../shared/survey/answers.ts';
import { formatsIn } from '../../shared/survey/formats.ts';
import { DAY, MINUTE } from '../../shared/time/durations.ts';
import { after, before } from '../company/surveys.ts';
import type { PastCase } from './past-case.ts';
import { type PastTicket, ticketsOf } from './tickets.ts';

export interface Kept {
  readonly store: Store;
  readonly keys: Keys;
  readonly settings: Settings;
}

/** So many cases are written side by side: the store commits together what comes together. */
const AT_ONCE = 100;
const HELPDESK = 'demo-desk';

/**
 * Writes the cases into a collector's store through the operations its own services use, and answers the tickets they
 * became. Again for the same cases it changes nothing.
 */
export async function keepPast(kept: Kept, cases: readonly PastCase[]): Promise<PastTicket[]> {
  const sessions = cases.map((past) => kept.keys.sessionId(kept.settings.site, idOf(past, 'session')));
  const tickets = ticketsOf(cases, sessions);
  const ticketOf = new Map(tickets.map(({ past, ticket }) => [past, ticket]));
  for (let first = 0; first < cases.length; first += AT_ONCE) {
    const group = cases.slice(first, first + AT_ONCE);
    await Promise.all(
      group.map((past, i) => keepCase(kept, past, sessions[first + i] ?? '', ticketOf.get(past) ?? null)),
    );
  }
  return tickets;
}

async function keepCase(kept: Kept, past: PastCase, session: string, ticket: string | null): Promise<void> {
  const { store, settings } = kept;
  const { site } = settings;
  await begin(kept, past, session);
  if (past.end === 'article') return;
  const which = { site, id: session };
  if (past.end !== 'left') await store.do('moveOwner', { ...which, agent: past.agent, now: past.takenAt });
  if (ticket !== null) {
    await store.do('tieTicket', { ...which, helpdesk: HELPDESK, ticket, now: past.at + MINUTE });
  }
  if (past.end === 'open') return;
  const by = past.end === 'left' ? 'cancel' : 'helpdesk';
  await store.do('endSession', { ...which, by, now: past.endedAt });
  if (past.end === 'left') return;
  await store.do('markAsked', { ...which, now: past.endedAt });
  if (past.rating) await rate(kept, past, past.rating, session);
}

/** Decided as on that day, with only who took it there. */
async function begin({ store, keys, settings }: Kept, past: PastCase, id: string): Promise<void> {
  const { desk, site } = settings;
  const answers: Answers = {
    ...{ platform: past.platform, problem: past.problem, urgency: past.urgency },
    ...(past.problem === 'connection' && { restart: past.end === 'article' }),
    contact: { email: past.customer },
  };
  const needs = needsOf(answers, desk.rules, desk.queues, past.language);
  const agents = desk.agents.filter((agent) => agent.id === past.agent && past.end !== 'left');
  await store.do('startSession', {
    startId: idOf(past, 'session'),
    desk: {
      desk: { ...desk, agents },
      now: past.takenAt,
      staleAfter: DAY,
      assumePresent: true,
      offerFor: OFFER_FOR,
    },
    deflected: past.end === 'article',
    openTicket: false,
    session: {
      ...{ id, site, answers, needs },
      ...{ survey: before.id, surveyVersion: before.version, locale: past.language },
      customer: { email: past.customer },
      customerRef: keys.customerRef(site, past.customer),
      ...{ page: null, context: {}, queue: needs.queue, channel: 'ticket', wait: null, createdAt: past.at },
    },
  });
}

async function rate(
  { store, settings }: Kept,
  past: PastCase,
  { at, csat, nps, comment }: NonNullable<PastCase['rating']>,
  session: string,
): Promise<void> {
  const answers: Answers = {
    csat,
    ...(nps === null ? {} : { nps }),
    ...(comment === null ? {} : { comment }),
  };
  const { bytes, answers: most, revisions } = settings.perSession;
  await store.do('putResponse', {
    id: idOf(past, 'answer'),
    ...{ site: settings.site, survey: after.id, surveyVersion: after.version, moment: 'after', session },
    ...{ answers, formats: formatsIn(after, answers), locale: past.language, state: 'complete' },
    ...{ via: 'page', revision: 1, redacted: {}, changeWithin: DAY, now: at },
    most: { bytes, answers: most, revisions },
  });
}

/** The id a page would have made then; for the same case always the same. */
function idOf(past: PastCase, what: 'session' | 'answer'): string {
  const random = seeded(hash32(`${what} ${past.customer} ${past.at}`));
  return uuid7(
    Math.round(past.at),
    Uint8Array.from({ length: 16 }, () => Math.floor(random() * 256)),
  );
}
