import type { ParticipantFact, TicketFacts } from '../../session/facts.ts';
import type { Credit } from '../measure/definition.ts';

/** Who a ticket counts for: the session ledger's rules. */

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
  /** Followed last, and whose it is: a ticket's KPIs ask for one and the same agent. */
  last: Branch | null;
  lastAgent: string;
}

const branchOf = (credit: Credit): Branch => ({ credit, next: new Map(), last: null, lastAgent: '' });
const withTeam = branchOf(TEAM);
const withoutTeam = branchOf(make([], false));

/** The branch one agent further. */
function follow(from: Branch, agent: string): Branch {
  if (from.last !== null && from.lastAgent === agent) return from.last;
  let branch = from.next.get(agent);
  if (!branch) {
    branch = branchOf(make([...from.credit.agents, agent], from.credit.team));
    from.next.set(agent, branch);
  }
  from.last = branch;
  from.lastAgent = agent;
  return branch;
}

/**
 * Counts for each of some agents, and for the team once unless told otherwise. The same agents give the same object:
 * there are few combinations, and very many samples.
 */
export function creditOf(agents: readonly string[], team = true): Credit {
  return agents.reduce(follow, team ? withTeam : withoutTeam).credit;
}

/** Counts for one agent and for the team; null: for the team alone. */
export function creditOfOne(agent: string | null): Credit {
  return agent === null ? TEAM : follow(withTeam, agent).credit;
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
  const all = creditToAll(ticket);
  const [alone, other] = all.agents;
  if (alone === undefined) return creditTo(ticket, ticket.owner);
  if (good) return all;
  return other === undefined ? creditTo(ticket, alone) : TEAM;
}

/** Counts for everybody who took part. */
export function creditToAll({ participants }: TicketFacts): Credit {
  let branch = withTeam;
  for (const { agent, substantive: tookPart } of participants) if (tookPart) branch = follow(branch, agent);
  return branch.credit;
}

/** A bad outcome that several took part in: to be looked at together, counted against nobody. */
export function needsReview(ticket: TicketFacts, good: boolean): boolean {
  return !good && creditToAll(ticket).agents.length > 1;
}

/**
 * How a ticket is split among those who took part, in the team's accounts: equally. It is the Shapley value of the game
 * in which all were needed, and it sums to 1. Empty when nobody took part.
 */
export function creditShares(ticket: TicketFacts): ReadonlyMap<string, number> {
  const agents = substantive(ticket).map(({ agent }) => agent);
  return new Map(agents.map((agent) => [agent, 1 / agents.length]));
}
