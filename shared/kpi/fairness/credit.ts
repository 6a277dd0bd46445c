import type { ParticipantFact, TicketFacts } from '../../session/facts.ts';
import type { Credit } from '../measure/definition.ts';

/** Who a ticket counts for: the session ledger's rules (reference: measurement §7.3). */

const made: Credit[] = [];

function make(agents: readonly string[], team: boolean): Credit {
  const credit = { code: made.length, team, agents };
  made.push(credit);
  return credit;
}

/** Every credit there has been, each at the place its code says. */
export function madeCredits(): readonly Credit[] {
  return made;
}

/** Counts for the team, for nobody in person. */
export const TEAM: Credit = make([], true);

/** Credits by their agents, one after another: no key has to be put together for each of very many samples. */
interface Branch {
  readonly credit: Credit;
  readonly next: Map<string, Branch>;
}

const withTeam: Branch = { credit: TEAM, next: new Map() };
const withoutTeam: Branch = { credit: make([], false), next: new Map() };

function grow({ credit, next }: Branch, agent: string): Branch {
  const branch = { credit: make([...credit.agents, agent], credit.team), next: new Map() };
  next.set(agent, branch);
  return branch;
}

/**
 * Counts for each of some agents, and for the team once unless told otherwise. The same agents give the same object:
 * there are few combinations, and very many samples.
 */
export function creditOf(agents: readonly string[], team = true): Credit {
  let branch = team ? withTeam : withoutTeam;
  for (const agent of agents) branch = branch.next.get(agent) ?? grow(branch, agent);
  return branch.credit;
}

/** Counts for one agent and for the team; null: for the team alone. */
export function creditOfOne(agent: string | null): Credit {
  return agent === null ? TEAM : (withTeam.next.get(agent) ?? grow(withTeam, agent)).credit;
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
