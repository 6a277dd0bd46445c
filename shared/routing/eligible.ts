import { baseLanguage } from '../locales/base-language.ts';
import { TIERS } from '../session/tiers.ts';
import type { RoutingCase } from './decision.ts';
import type { DeskAgent, DeskQueue, Tier } from './desk.ts';

/** The hard constraints: no score, wait or bonus ever bends them. */

/** How well an agent knows a skill; 0 for one they do not have, whatever it is called (`constructor` is every object's). */
export const levelOf = ({ skills }: Pick<DeskAgent, 'skills'>, skill: string): number =>
  Object.hasOwn(skills, skill) ? (skills[skill] ?? 0) : 0;

/** What stops an agent from ever taking this case, by their profile alone: skills, language, tier, channel. */
export function ineligibleBecause(
  agent: DeskAgent,
  { needs, channel }: Pick<RoutingCase, 'needs' | 'channel'>,
  languageRequired: boolean,
): 'skill' | 'language' | 'tier' | 'channel' | null {
  for (const skill in needs.required)
    if (levelOf(agent, skill) < (needs.required[skill] ?? 0)) return 'skill';
  const { language } = needs;
  if (languageRequired && language !== null) {
    const wanted = baseLanguage(language);
    if (!agent.languages.some((tag) => tag === language || baseLanguage(tag) === wanted)) return 'language';
  }
  if (TIERS.indexOf(agent.tier) < TIERS.indexOf(needs.tier)) return 'tier';
  return agent.channels.includes(channel) ? null : 'channel';
}

/**
 * Share of the promise after which a tier above the case's own may take it: 0 for its own tier (or a lower need),
 * Infinity when the queue never overflows there.
 */
export function opensAtShare(tier: Tier, lowest: Tier, queue: DeskQueue): number {
  if (TIERS.indexOf(tier) <= TIERS.indexOf(lowest)) return 0;
  return queue.overflow.find((step) => step.tier === tier)?.atShare ?? Number.POSITIVE_INFINITY;
}

/** Capacity units one case of this channel takes from the agent. */
export const unitsFor = (agent: DeskAgent, channel: string): number => agent.units[channel] ?? 1;
