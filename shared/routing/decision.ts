import type { Desk } from './desk.ts';
import type { Needs } from './needs.ts';

/** The shapes a decision is made of. All plain data: what was decided can be logged and replayed. */

export interface RoutingCase {
  id: string;
  needs: Needs;
  channel: string;
  /** UTC milliseconds. */
  waitingSince: number;
  /** Who helped this customer last, and when. */
  last?: { agent: string; at: number };
  /** Whom it was offered to in vain; nothing else changes for them. */
  asked?: readonly Asked[];
}

/** An agent who declined a case or did not react in time. They can help all the same: others are asked first. */
export interface Asked {
  agent: string;
  times: number;
  /** Not asked again for this case before (UTC ms). */
  until: number;
}

/** What an agent's extension reports (protocol Presence) and since when they have had nothing new. */
export interface AgentState {
  status: 'available' | 'busy' | 'away';
  /** Capacity units in use by channel. */
  load: Record<string, number>;
  /** UTC milliseconds of the last case given to them. */
  idleSince: number;
  /** Share of the last two hours spent on cases, 0–1; without it, load over capacity stands in for a price. */
  utilisation?: number;
}

/** Closed cases of one agent on one topic, summed: their number, those solved at first contact, minutes spent. */
export interface OutcomeSum {
  n: number;
  solved: number;
  minutes: number;
  /** The agent's mean skill level over these cases, 0–5 (learn.ts levelFor). */
  level: number;
}
/** By agent, then by topic. */
export type Outcomes = Record<string, Record<string, OutcomeSum>>;

/** What outcomes taught about a topic, beyond what the lead's skill levels say (learn.ts). */
export interface TopicLearned {
  /** Added to the chance the levels suggest. */
  chance: number;
  /** Factor on the minutes the levels suggest. */
  minutes: number;
  /** How many closed cases the expectation of a level counts as, against an agent's own. */
  strength: number;
}
export interface Learned {
  /** What a level adds to the chance; what was learned before this was asked says nothing of it. */
  perLevel?: number;
  topics: Record<string, TopicLearned>;
  outcomes: Outcomes;
}

export interface RoutingState {
  now: number;
  /** Who is signed in; an agent missing here is offline. */
  agents: Record<string, AgentState>;
  learned?: Learned;
  /** Shadow price of each agent's minute, in first contact resolutions (shadow-prices.ts); without it, utilisation. */
  prices?: Record<string, number>;
}

export interface RoutingOptions {
  /** Makes exploration repeatable. */
  seed?: number;
  /** Share of decisions that try out a less known agent (Thompson sampling), 0–0.05; off by default. */
  explore?: number;
}

/** Why, in codes; explain.ts turns them into one plain sentence. */
export type Reason =
  | { code: 'skill'; skill: string; level: number }
  | { code: 'language'; language: string }
  | { code: 'again' }
  | { code: 'growing'; skill: string }
  | { code: 'only' }
  | { code: 'overflow'; tier: string }
  | { code: 'waited'; minutes: number }
  | { code: 'trying' }
  | { code: 'rest' }
  | { code: 'free' }
  | { code: 'all busy' }
  | { code: 'asked' }
  | { code: 'better soon' }
  | { code: 'closed' }
  | { code: 'nobody fits'; missing: string[] };

interface Score {
  /** Chance of first contact resolution. */
  chance: number;
  /** Expected handling minutes × the agent's shadow price. */
  price: number;
  again: number;
  growing: number;
  total: number;
}

export interface Decision {
  case: string;
  queue: string;
  outcome: 'assigned' | 'waiting' | 'offline';
  agent: string | null;
  reasons: Reason[];
  score: Score | null;
  /** When offline: the next instant somebody who fits is on duty, UTC ms; null when the schedules know none. */
  backAt: number | null;
}

/** Everything a decision depends on. */
export interface DecisionInput {
  cases: readonly RoutingCase[];
  desk: Desk;
  state: RoutingState;
  options: RoutingOptions;
}
