import { DAY, MINUTE } from '../time/durations.ts';
import type { AgentState, RoutingCase } from './decision.ts';
import type { DeskAgent } from './desk.ts';

/** The soft side of a decision: what may be traded against what, all in chances of first contact resolution. */

/** Being helped by the same person again is worth this much, for seven days. */
export const AGAIN = 0.05;
const AGAIN_MS = 7 * DAY;
/** A nudge for skills the agent asked to grow in: decides between near-equals, never over a real difference. */
export const GROWING = 0.02;
/** Below this utilisation an agent's minute is free; fully busy it costs what the benchmark's scarcest agents do. */
const FREE_UTILISATION = 0.7;
const FULL_PRICE = 0.014;
/** Ten points of priority are worth two minutes of waiting. */
const MINUTES_PER_PRIORITY = 0.2;

/** Capacity units in use over all channels. */
export function usedUnits({ load }: AgentState): number {
  let used = 0;
  for (const channel in load) used += load[channel] ?? 0;
  return used;
}

/** Share of an agent's capacity in use: 0 idle, 1 full. */
export const loadShare = (agent: DeskAgent, state: AgentState): number => usedUnits(state) / agent.capacity;

/** Shadow price of one minute of an agent known only by utilisation (0–1). */
export const utilisationPrice = (utilisation: number): number =>
  FULL_PRICE * Math.max(0, (Math.min(1, utilisation) - FREE_UTILISATION) / (1 - FREE_UTILISATION));

/** The agent who helped this customer within the last seven days, or null. */
export const helpedLately = ({ last }: RoutingCase, now: number): string | null =>
  last && now - last.at <= AGAIN_MS ? last.agent : null;

/** Minutes waited, never negative. */
export const minutesWaited = ({ waitingSince }: RoutingCase, now: number): number =>
  Math.max(0, now - waitingSince) / MINUTE;

/** Head start of a case by its priority, in minutes of waiting; bounded, so that every case comes first in the end. */
export const headStart = ({ needs }: RoutingCase): number => (needs.priority - 50) * MINUTES_PER_PRIORITY;
