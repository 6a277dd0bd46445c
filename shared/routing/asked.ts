import type { Candidate } from './candidates.ts';
import type { RoutingCase } from './decision.ts';

/** Whom a case was offered to in vain: left in peace for a while, and asked again after everybody else. */

/** Is this agent left in peace about the case at `now` (UTC ms)? */
export const isCoolingDown = ({ asked }: RoutingCase, { duty }: Candidate, now: number): boolean =>
  asked?.some(({ agent, until }) => agent === duty.agent.id && until > now) ?? false;

const timesAsked = ({ asked }: RoutingCase, { duty }: Candidate): number =>
  asked?.find(({ agent }) => agent === duty.agent.id)?.times ?? 0;

/** Of `candidates`, those asked no more often than the least asked among them who is free and open at this share of the promise. */
export function leastAsked(of: RoutingCase, candidates: readonly Candidate[], share: number): Candidate[] {
  let least = Number.POSITIVE_INFINITY;
  for (const candidate of candidates)
    if (candidate.free && candidate.opensAtShare <= share) least = Math.min(least, timesAsked(of, candidate));
  return candidates.filter((candidate) => timesAsked(of, candidate) <= least);
}
