import type { MeasureContext } from '../../../../shared/kpi/kpi.ts';
import type { Duration, SurveyFact, TicketFacts } from '../../../../shared/session/facts.ts';

/**
 * Every KPI that reads tickets, written a second time, apart from the house: plain loops over plain facts, straight
 * from the definitions (Zendesk, Chatwoot, Zoho, MetricNet and our own), without a thought of speed.
 */

export interface Naive {
  readonly value: number | null;
  readonly n: number;
  /** Tickets waiting at the end; left out where the KPI has no such thing. */
  readonly waiting?: number;
}

type Look = MeasureContext;
type Ticket = TicketFacts;
type Reference = (tickets: readonly Ticket[], look: Look, contacts: readonly Ticket[]) => Naive;

const WEEK = 7 * 24 * 3600 * 1000;
const HOURS_72 = 72 * 3600 * 1000;

const within = (at: number | null, { period, now }: Look): at is number =>
  at !== null && at >= period.from && at < period.to && at <= now;
const lastInstant = ({ period, now }: Look): number => (now < period.to ? now : period.to - 1);
const onClock = (time: Duration, { clock }: Look): number | null =>
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

const times = (list: readonly (number | null)[], waiting?: number): Naive => {
  const known = list.filter((time) => time !== null);
  return { value: median(known), n: known.length, ...(waiting !== undefined && { waiting }) };
};
const share = (answers: readonly boolean[]): Naive => ({
  value: answers.length === 0 ? null : answers.filter(Boolean).length / answers.length,
  n: answers.length,
});
const count = (n: number): Naive => ({ value: n, n });

/** Is it this person's? The team's is everybody's; who handed over completely is out. */
function mine(ticket: Ticket, person: string | null, { agent }: Look): boolean {
  if (agent === null) return true;
  return person === agent && !ticket.participants.some((one) => one.agent === agent && one.handedOver);
}

const isSolved = (ticket: Ticket): boolean => ticket.status === 'solved' || ticket.status === 'closed';
const solver = (ticket: Ticket): string | null => ticket.lastSolvedBy ?? ticket.owner;
const firstSolver = (ticket: Ticket): string | null => ticket.firstSolvedBy ?? ticket.owner;
const solvedIn = (tickets: readonly Ticket[], look: Look): Ticket[] =>
  tickets.filter(
    (ticket) => isSolved(ticket) && within(ticket.lastSolvedAt, look) && mine(ticket, solver(ticket), look),
  );
const team = (ticket: Ticket): string[] =>
  ticket.participants.filter((one) => one.substantive).map((one) => one.agent);
const realReopens = (ticket: Ticket) => ticket.reopens.filter((one) => !one.thanks && !one.newTopic);
const stayedSolved = (ticket: Ticket): boolean =>
  !realReopens(ticket).some((one) => one.at - (ticket.firstSolvedAt ?? 0) <= WEEK);
const ripe = (tickets: readonly Ticket[], look: Look): Ticket[] =>
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
const openNow = (tickets: readonly Ticket[], look: Look) =>
  tickets.flatMap((ticket) => {
    const open = openSince(ticket, lastInstant(look));
    return open && mine(ticket, open.whose, look) ? [open] : [];
  });

const leftQueue = (ticket: Ticket): number | null => {
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
function ratings(
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
function onOneScale(
  answers: readonly { format: string; value: number }[],
  value: (x: number[]) => number | null,
): Naive {
  const n = answers.length;
  if (n === 0 || new Set(answers.map((one) => one.format)).size > 1) return { value: null, n };
  return { value: value(answers.map((one) => one.value)), n };
}

function asked(tickets: readonly Ticket[], look: Look): boolean[] {
  return tickets
    .filter((ticket) => ticket.surveysSent > 0 && within(ticket.surveySentAt, look))
    .filter((ticket) => look.agent === null || team(ticket).includes(look.agent))
    .map((ticket) => ticket.surveys.length > 0);
}

const teamOnly =
  (reference: Reference): Reference =>
  (tickets, look, contacts) =>
    look.agent === null ? reference(tickets, look, contacts) : { value: null, n: 0 };

export const naive: Readonly<Record<string, Reference>> = {
  csat: (tickets, look) =>
    onOneScale(
      ratings(tickets, look, 'csat', (x) => x >= 4),
      (x) => {
        const sent = asked(tickets, look);
        const rate = sent.filter(Boolean).length / sent.length;
        return x.length < 10 && rate < 0.05
          ? null
          : x.filter((one) => one === 4 || one === 5).length / x.length;
      },
    ),
  nps: (tickets, look) =>
    onOneScale(
      ratings(tickets, look, 'nps', (x) => x > 6),
      (x) => {
        const percent = (test: (one: number) => boolean) => (100 * x.filter(test).length) / x.length;
        return x.length < 10 ? null : percent((one) => one > 8) - percent((one) => one < 7);
      },
    ),
  ces: (tickets, look) =>
    onOneScale(
      ratings(tickets, look, 'ces', (x) => x > 4),
      (x) => x.filter((one) => one > 4).length / x.length,
    ),
  'first-contact-resolution': (tickets, look, contacts) =>
    share(
      ripe(tickets, look).map((ticket) => {
        const solvedAt = ticket.firstSolvedAt ?? 0;
        const cameBack = contacts.some(
          (other) =>
            ticket.requester !== null &&
            customerOf(other) === ticket.requester &&
            other.mix.topic === ticket.mix.topic &&
            other.createdAt > solvedAt &&
            other.createdAt - solvedAt <= WEEK,
        );
        return stayedSolved(ticket) && !cameBack;
      }),
    ),
  'reopen-rate': (tickets, look) => share(ripe(tickets, look).map((ticket) => !stayedSolved(ticket))),
  'quality-score': (tickets, look) => {
    const scores = tickets
      .flatMap((ticket) => ticket.reviews)
      .filter((review) => within(review.at, look) && (look.agent === null || review.agent === look.agent))
      .map((review) => review.score);
    return {
      value: scores.length === 0 ? null : scores.reduce((a, b) => a + b, 0) / scores.length,
      n: scores.length,
    };
  },
  'one-touch': (tickets, look) =>
    share(
      solvedIn(tickets, look).map((ticket) => ticket.publicReplies === 1 && realReopens(ticket).length === 0),
    ),
  ownership: (tickets, look) =>
    share(solvedIn(tickets, look).map(({ owners }) => owners.length >= 1 && owners.length <= 3)),
  'agent-reply-clock': (tickets, look) =>
    times(
      tickets
        .flatMap((ticket) => ticket.replies)
        .filter((reply) => within(reply.at, look) && (look.agent === null || reply.agent === look.agent))
        .map((reply) => onClock(reply.agentClock, look)),
    ),
  'first-response-time': teamOnly((tickets, look) =>
    times(
      tickets
        .filter((ticket) => within(ticket.firstResponseAt, look))
        .map((ticket) => ticket.firstResponse && onClock(ticket.firstResponse, look)),
    ),
  ),
  'next-reply-time': teamOnly((tickets, look) =>
    times(
      tickets
        .flatMap((ticket) => ticket.replies)
        .filter((reply) => !reply.first && within(reply.at, look))
        .map((reply) => onClock(reply.customerWait, look)),
    ),
  ),
  'first-resolution-time': (tickets, look) =>
    times(
      tickets
        .filter((ticket) => within(ticket.firstSolvedAt, look) && mine(ticket, firstSolver(ticket), look))
        .map((ticket) => ticket.firstResolution && onClock(ticket.firstResolution, look)),
    ),
  'full-resolution-time': (tickets, look) =>
    times(
      solvedIn(tickets, look).map((ticket) => ticket.fullResolution && onClock(ticket.fullResolution, look)),
      openNow(tickets, look).length,
    ),
  'requester-wait': teamOnly((tickets, look) =>
    times(solvedIn(tickets, look).map((ticket) => onClock(ticket.requesterWait, look))),
  ),
  'agent-wait': (tickets, look) =>
    times(solvedIn(tickets, look).map((ticket) => onClock(ticket.agentWait, look))),
  'hold-time': (tickets, look) => times(solvedIn(tickets, look).map((ticket) => onClock(ticket.hold, look))),
  'handle-time': (tickets, look) =>
    times(
      tickets
        .filter((ticket) => isSolved(ticket) && within(ticket.lastSolvedAt, look))
        .flatMap((ticket) => {
          const parts = ticket.participants.filter((one) => one.handle.calendar > 0);
          if (look.agent !== null)
            return parts
              .filter((one) => one.agent === look.agent && !one.handedOver)
              .map((one) => onClock(one.handle, look));
          const all = parts.map((one) => onClock(one.handle, look));
          if (all.length === 0) return [];
          return [all.includes(null) ? null : all.reduce<number>((a, b) => a + (b ?? 0), 0)];
        }),
    ),
  'queue-wait': teamOnly((tickets, look) =>
    times(
      tickets
        .filter((ticket) => ticket.queueWait !== null && within(leftQueue(ticket), look))
        .map((ticket) => ticket.queueWait && onClock(ticket.queueWait, look)),
    ),
  ),
  'volume-incoming': teamOnly((tickets, look) =>
    count(tickets.filter(({ createdAt }) => within(createdAt, look)).length),
  ),
  'volume-solved': (tickets, look) => count(solvedIn(tickets, look).length),
  'volume-helped': (tickets, look) =>
    count(
      tickets.filter((ticket) => {
        const helpers = team(ticket).filter((agent) => agent !== solver(ticket));
        return (
          isSolved(ticket) &&
          within(ticket.lastSolvedAt, look) &&
          (look.agent === null ? helpers.length > 0 : helpers.includes(look.agent))
        );
      }).length,
    ),
  backlog: (tickets, look) => ({
    ...count(openNow(tickets, look).length),
    waiting: openNow(tickets, look).length,
  }),
  'backlog-age': (tickets, look) =>
    times(openNow(tickets, look).map((open) => Math.round((lastInstant(look) - open.since) / 1000))),
  abandonment: teamOnly((tickets, look) =>
    share(
      tickets
        .filter((ticket) => ticket.openedBy !== 'agent' && within(leftQueue(ticket), look))
        .map(
          ({ abandonedAt, createdAt, firstResponseAt }) =>
            abandonedAt !== null &&
            abandonedAt - createdAt > 10_000 &&
            !(firstResponseAt !== null && firstResponseAt <= abandonedAt),
        ),
    ),
  ),
  'sla-attainment': teamOnly((tickets, look) =>
    share(
      tickets
        .flatMap((ticket) => ticket.slas)
        .filter(
          (sla) => sla.state !== 'unknown' && within(sla.state === 'met' ? sla.decidedAt : sla.dueAt, look),
        )
        .map((sla) => sla.state === 'met'),
    ),
  ),
  deflection: teamOnly((tickets, look, contacts) =>
    share(
      tickets
        .filter((ticket) => ticket.openedBy !== 'agent')
        .flatMap((ticket) => {
          const at = ticket.deflectedAt ?? ticket.createdAt;
          if (!within(at, look) || look.now - at < HOURS_72) return [];
          const back = contacts.some(
            (other) =>
              customerOf(other) === ticket.requester &&
              other.createdAt > at &&
              other.createdAt - at <= HOURS_72,
          );
          return [ticket.deflectedAt !== null && ticket.requester !== null && !back];
        }),
    ),
  ),
  'answer-rate': (tickets, look) => share(asked(tickets, look)),
  coverage: teamOnly((tickets, look) => {
    const solved = solvedIn(tickets, look).filter((ticket) => ticket.queue !== null);
    const queues = [...new Set(solved.map((ticket) => ticket.queue))];
    return share(
      queues.map((queue) => solved.some((ticket) => ticket.queue === queue && ticket.surveys.length > 0)),
    );
  }),
};

/** Whose coming back a ticket is: the customer's, not the company's own. */
const customerOf = (ticket: Ticket): string | null => {
  const customerSpoke =
    ticket.openedBy !== 'agent' || ticket.replies.length > 0 || ticket.waitingSince !== null;
  return customerSpoke || /phone|call|voice/i.test(ticket.mix.channel ?? '') ? ticket.requester : null;
};

/** The reference's figure; tickets that count nowhere are left out first, merged ones stay contacts. */
export function naively(id: string, tickets: readonly Ticket[], look: Look): Naive {
  const reference = naive[id];
  if (!reference) throw new Error(`no reference for ${id}`);
  return reference(
    tickets.filter((ticket) => ticket.excluded === null),
    look,
    tickets.filter((ticket) => ticket.excluded === null || ticket.excluded === 'merged'),
  );
}
