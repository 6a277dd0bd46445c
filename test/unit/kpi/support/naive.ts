import type { MeasureContext } from '../../../../shared/kpi/kpi.ts';
import type { Duration, SurveyFact, TicketFacts } from '../../../../shared/session/facts.ts';

/**
 * What the KPIs' second, naive versions in `../references` are written with, apart from the house: plain loops over plain
 * facts, straight from the definitions (Zendesk, Chatwoot, Zoho, MetricNet and our own), without a thought of speed.
 */

export interface Naive {
  readonly value: number | null;
  readonly n: number;
  /** Tickets waiting at the end; left out where the KPI has no such thing. */
  readonly waiting?: number;
}

type Look = MeasureContext;
type Ticket = TicketFacts;
export type Reference = (tickets: readonly Ticket[], look: Look, contacts: readonly Ticket[]) => Naive;

export const WEEK = 7 * 24 * 3600 * 1000;
export const HOURS_72 = 72 * 3600 * 1000;

export const within = (at: number | null, { period, now }: Look): at is number =>
  at !== null && at >= period.from && at < period.to && at <= now;
export const lastInstant = ({ period, now }: Look): number => (now < period.to ? now : period.to - 1);
export const onClock = (time: Duration, { clock }: Look): number | null =>
  clock === 'business' ? time.business : time.calendar;

/** Type 7 by its textbook formula: h = (n − 1) p + 1. */
function median(values: readonly number[]): number | null {
  const x = [...values].sort((a, b) => a - b);
  if (x.length === 0) return null;
  const h = (x.length - 1) * 0.5 + 1;
  const low = x[Math.floor(h) - 1] ?? Number.NaN;
  const high = x[Math.ceil(h) - 1] ?? Number.NaN;
  return low + (h - Math.floor(h)) * (high - low);
}

export const times = (list: readonly (number | null)[], waiting?: number): Naive => {
  const known = list.filter((time) => time !== null);
  return { value: median(known), n: known.length, ...(waiting !== undefined && { waiting }) };
};
export const share = (answers: readonly boolean[]): Naive => ({
  value: answers.length === 0 ? null : answers.filter(Boolean).length / answers.length,
  n: answers.length,
});
export const count = (n: number): Naive => ({ value: n, n });

/** Is it this person's? The team's is everybody's; who handed over completely is out. */
export function mine(ticket: Ticket, person: string | null, { agent }: Look): boolean {
  if (agent === null) return true;
  return person === agent && !ticket.participants.some((one) => one.agent === agent && one.handedOver);
}

export const isSolved = (ticket: Ticket): boolean => ticket.status === 'solved' || ticket.status === 'closed';
export const solver = (ticket: Ticket): string | null => ticket.lastSolvedBy ?? ticket.owner;
export const firstSolver = (ticket: Ticket): string | null => ticket.firstSolvedBy ?? ticket.owner;
export const solvedIn = (tickets: readonly Ticket[], look: Look): Ticket[] =>
  tickets.filter(
    (ticket) => isSolved(ticket) && within(ticket.lastSolvedAt, look) && mine(ticket, solver(ticket), look),
  );
export const team = (ticket: Ticket): string[] =>
  ticket.participants.filter((one) => one.substantive).map((one) => one.agent);
export const realReopens = (ticket: Ticket) => ticket.reopens.filter((one) => !one.thanks && !one.newTopic);
export const stayedSolved = (ticket: Ticket): boolean =>
  !realReopens(ticket).some((one) => one.at - (ticket.firstSolvedAt ?? 0) <= WEEK);
export const ripe = (tickets: readonly Ticket[], look: Look): Ticket[] =>
  tickets.filter(
    (ticket) =>
      within(ticket.firstSolvedAt, look) &&
      look.now - ticket.firstSolvedAt >= WEEK &&
      mine(ticket, firstSolver(ticket), look),
  );

/** Who had the ticket at an instant; null: nobody. */
function ownerThen(ticket: Ticket, at: number): string | null {
  const turn = ticket.owners.filter((one) => one.at <= at).at(-1);
  return turn === undefined || (turn.until !== undefined && turn.until <= at) ? null : turn.agent;
}

/** Was the ticket open at an instant, and since when and whose? Walks its life state by state. */
function openSince(ticket: Ticket, at: number): { since: number; whose: string | null } | null {
  const life: { at: number; open: boolean }[] = [{ at: ticket.createdAt, open: true }];
  for (const one of ticket.reopens) {
    life.push({ at: one.solvedAt, open: false });
    life.push({ at: one.at, open: true });
  }
  if (isSolved(ticket)) life.push({ at: ticket.lastSolvedAt ?? ticket.updatedAt, open: false });
  else {
    const left = [ticket.abandonedAt, ticket.deflectedAt].filter((one) => one !== null);
    if (left.length > 0) life.push({ at: Math.min(...left), open: false });
  }
  for (let index = 0; index < life.length; index++) {
    const now = life[index];
    const next = life[index + 1];
    if (now?.open && now.at <= at && (next === undefined || at < next.at))
      return { since: now.at, whose: ownerThen(ticket, at) };
  }
  return null;
}
export const openNow = (tickets: readonly Ticket[], look: Look) =>
  tickets.flatMap((ticket) => {
    const open = openSince(ticket, lastInstant(look));
    return open && mine(ticket, open.whose, look) ? [open] : [];
  });

export const leftQueue = (ticket: Ticket): number | null => {
  const all = [ticket.owners[0]?.at ?? null, ticket.firstResponseAt, ticket.abandonedAt].filter(
    (at) => at !== null,
  );
  return all.length === 0 ? null : Math.min(...all);
};

/** The last answer of a kind; the good count for all who took part, the bad only for whoever was alone. */
function rating(
  ticket: Ticket,
  kind: SurveyFact['kind'],
): { at: number; value: number; format: string } | null {
  const all = ticket.surveys
    .filter((one) => one.kind === kind && one.value !== null)
    .sort((a, b) => a.at - b.at);
  const last = all.at(-1);
  return last && last.value !== null ? { at: last.at, value: last.value, format: last.format } : null;
}
export function ratings(
  tickets: readonly Ticket[],
  look: Look,
  kind: SurveyFact['kind'],
  good: (value: number) => boolean,
): { value: number; format: string }[] {
  return tickets.flatMap((ticket) => {
    const said = rating(ticket, kind);
    if (!said || !within(said.at, look)) return [];
    const who = team(ticket);
    const counts =
      look.agent === null ||
      (who.length === 0
        ? mine(ticket, ticket.owner, look)
        : good(said.value)
          ? who.includes(look.agent)
          : who.length === 1 && mine(ticket, who[0] ?? null, look));
    return counts && said.format === (look.format ?? said.format) ? [said] : [];
  });
}
/** One scale, or nothing. */
export function onOneScale(
  answers: readonly { format: string; value: number }[],
  value: (x: number[]) => number | null,
): Naive {
  const n = answers.length;
  if (n === 0 || new Set(answers.map((one) => one.format)).size > 1) return { value: null, n };
  return { value: value(answers.map((one) => one.value)), n };
}

export function asked(tickets: readonly Ticket[], look: Look): boolean[] {
  return tickets
    .filter((ticket) => ticket.surveysSent > 0 && within(ticket.surveySentAt, look))
    .filter((ticket) => look.agent === null || team(ticket).includes(look.agent))
    .map((ticket) => ticket.surveys.length > 0);
}

export const teamOnly =
  (reference: Reference): Reference =>
  (tickets, look, contacts) =>
    look.agent === null ? reference(tickets, look, contacts) : { value: null, n: 0 };

/** Whose coming back a ticket is: the customer's, not the company's own. */
export const customerOf = (ticket: Ticket): string | null => {
  const customerSpoke =
    ticket.openedBy !== 'agent' || ticket.replies.length > 0 || ticket.waitingSince !== null;
  return customerSpoke || /phone|call|voice/i.test(ticket.mix.channel ?? '') ? ticket.requester : null;
};

/** The reference's figure; tickets that count nowhere are left out first, merged ones stay contacts. */
export function naively(reference: Reference, tickets: readonly Ticket[], look: Look): Naive {
  return reference(
    tickets.filter((ticket) => ticket.excluded === null),
    look,
    tickets.filter((ticket) => ticket.excluded === null || ticket.excluded === 'merged'),
  );
}
