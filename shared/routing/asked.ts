import type { RoutingCase } from './decision.ts';
import type { Fit } from './fit.ts';

/** Whom a case was offered to in vain: left in peace for a while, and asked again after everybody else. */

/** Is this agent left in peace about the case at `now` (UTC ms)? */
export const atRest = ({ asked }: RoutingCase, { duty }: Fit, now: number): boolean =>
  asked?.some(({ agent, until }) => agent === duty.agent.id && until > now) ?? false;

const timesAsked = ({ asked }: RoutingCase, { duty }: Fit): number =>
  asked?.find(({ agent }) => agent === duty.agent.id)?.times ?? 0;

/** Of `fits`, those asked no more often than the least asked among them who is free and open at this share of the promise. */
export function leastAsked(of: RoutingCase, fits: readonly Fit[], share: number): Fit[] {
  let least = Number.POSITIVE_INFINITY;
  for (const fit of fits)
    if (fit.free && fit.opensAtShare <= share) least = Math.min(least, timesAsked(of, fit));
  return fits.filter((fit) => timesAsked(of, fit) <= least);
}
