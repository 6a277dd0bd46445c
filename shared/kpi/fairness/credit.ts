import type { ParticipantFact, TicketFacts } from '../../session/facts.ts';
import type { Credit } from '../measure/definition.ts';

/** Who a ticket counts for: the session ledger's rules (reference: measurement §7.3). */

/** Counts for the team, for nobody in person. */
export const TEAM: Credit = { team: true, agents: [] };

const ofOne = new Map<string, Credit>();
const ofSeveral = new Map<string, Credit>();

/**
 * Counts for each of some agents, and for the team once unless told otherwise. The same agents give the same object:
 * there are few combinations, and very many samples.
 */
export function creditOf(agents: readonly string[], team = true): Credit {
  const [only, other] = agents;
  if (team && only === undefined) return TEAM;
  if (team && only !== undefined && other === undefined) return creditOfOne(only);
  const key = `${team}\n${agents.join('\n')}`;
  const credit = ofSeveral.get(key) ?? { team, agents };
  ofSeveral.set(key, credit);
  return credit;
}

function creditOfOne(agent: string): Credit {
  let credit = ofOne.get(agent);
  if (!credit) {
    credit = { team: true, agents: [agent] };
    ofOne.set(agent, credit);
  }
  return credit;
}

/** Those who share the credit: they spoke to the customer, were consulted, solved or handed over completely. */
export function substantive(ticket: TicketFacts): readonly ParticipantFact[] {
  return ticket.participants.filter((participant) => participant.substantive);
}

/** Counts for one agent, unless they left it by a complete hand-over: escalating never costs. */
export function creditTo(ticket: TicketFacts, agent: string | null): Credit {
  if (agent === null) return TEAM;
  for (const participant of ticket.participants)
    if (participant.handedOver && participant.agent === agent) return TEAM;
  return creditOfOne(agent);
}

/**
 * A good outcome counts for everybody who took part. A bad one counts only for whoever was alone with the ticket:
 * with several participants nobody knows whose it was, and it goes to a review instead.
 */
export function creditForOutcome(ticket: TicketFacts, good: boolean): Credit {
  const [alone, other] = substantive(ticket);
  if (!alone) return creditTo(ticket, ticket.owner);
  if (good) return creditToAll(ticket);
  return other ? TEAM : creditTo(ticket, alone.agent);
}

/** Counts for everybody who took part. */
export function creditToAll({ participants }: TicketFacts): Credit {
  let alone: string | null = null;
  let several = false;
  for (const { agent, substantive: tookPart } of participants) {
    if (!tookPart) continue;
    several ||= alone !== null;
    alone ??= agent;
  }
  if (alone === null) return TEAM;
  return several
    ? creditOf(participants.filter((one) => one.substantive).map(({ agent }) => agent))
    : creditOfOne(alone);
}

/** A bad outcome that several took part in: to be looked at together, counted against nobody. */
export function needsReview(ticket: TicketFacts, good: boolean): boolean {
  return !good && substantive(ticket).length > 1;
}
