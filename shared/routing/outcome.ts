import type { Schedule } from '../session/schedule.ts';
import { DAY } from '../time/durations.ts';
import { isCoolingDown } from './asked.ts';
import type { Candidate, Offer } from './candidates.ts';
import type { Decision, Reason, RoutingCase } from './decision.ts';
import type { Desk, DeskAgent } from './desk.ts';
import type { OnDutyAgent } from './duty.ts';
import { ineligibleBecause, levelOf } from './eligible.ts';
import { changesAt, isOpen } from './hours.ts';
import { wantedSkills } from './needs.ts';
import { AGAIN, GROWING, minutesWaited } from './score.ts';

/** The three ways a decision ends, with the codes that say why. */

const skillReasons = (of: RoutingCase, agent: DeskAgent): Reason[] =>
  wantedSkills(of.needs)
    .filter(([skill, wanted]) => levelOf(agent, skill) >= wanted)
    .map(([skill]) => ({ code: 'skill', skill, level: levelOf(agent, skill) }));

/** Somebody takes it. `language` is named only when it kept somebody on duty out. */
export function assigned(
  of: RoutingCase,
  { candidate, again, atOnce }: Offer,
  candidates: readonly Candidate[],
  duty: readonly OnDutyAgent[],
  { trying, spared }: { trying: boolean; spared: ReadonlySet<Candidate> },
  now: number,
): Decision {
  const { agent } = candidate.duty;
  const { language } = of.needs;
  const narrowed = duty.some((on) => ineligibleBecause(on.agent, of, true) === 'language');
  const reasons: Reason[] = skillReasons(of, agent);
  if (language !== null && narrowed) reasons.push({ code: 'language', language });
  if (again) reasons.push({ code: 'again' });
  if (candidate.growing !== null) reasons.push({ code: 'growing', skill: candidate.growing });
  if (candidates.length === 1) reasons.push({ code: 'only' });
  if (agent.tier !== of.needs.tier) reasons.push({ code: 'overflow', tier: agent.tier });
  if (trying) reasons.push({ code: 'trying' });
  if ([...spared].some((other) => other.base > candidate.base)) reasons.push({ code: 'rest' });
  if (!atOnce) reasons.push({ code: 'waited', minutes: Math.floor(minutesWaited(of, now)) });
  reasons.push({ code: 'free' });
  const bonus = { again: again ? AGAIN : 0, growing: candidate.growing === null ? 0 : GROWING };
  return {
    case: of.id,
    queue: of.needs.queue,
    outcome: 'assigned',
    agent: agent.id,
    reasons,
    score: { chance: candidate.chance, price: candidate.cost, ...bonus, total: candidate.base + bonus.again },
    backAt: null,
  };
}

/** Somebody on duty fits, but not now: all are busy, or the one worth waiting for is, or who is free was asked in vain. */
export function waiting(
  of: RoutingCase,
  candidates: readonly Candidate[],
  spared: ReadonlySet<Candidate>,
  now: number,
): Decision {
  const free = candidates.filter((candidate) => candidate.free);
  const askable = free.filter((candidate) => !isCoolingDown(of, candidate, now));
  if (askable.length === 0) return waitingFor(of, free.length > 0 ? 'asked' : 'all busy');
  return waitingFor(of, askable.every((candidate) => spared.has(candidate)) ? 'rest' : 'better soon');
}

/** A case that waits, what for, and why. */
export function waitingFor(
  of: Pick<RoutingCase, 'id' | 'needs'>,
  code: 'all busy' | 'asked' | 'better soon' | 'rest',
): Decision {
  const required = Object.entries(of.needs.required);
  const skills = required.length > 0 ? required : wantedSkills(of.needs);
  return {
    case: of.id,
    queue: of.needs.queue,
    outcome: 'waiting',
    agent: null,
    reasons: [...skills.map(([skill, level]): Reason => ({ code: 'skill', skill, level })), { code }],
    score: null,
    backAt: null,
  };
}

/** The first instant after `now` at which both are open again; null when they are open now, or never within a year. */
function bothOpenAfter(a: Schedule | undefined, b: Schedule | undefined, now: number): number | null {
  let at: number | null = now;
  while (at !== null && at < now + 366 * DAY) {
    if (!isOpen(a, at)) at = changesAt(a, at);
    else if (!isOpen(b, at)) at = changesAt(b, at);
    else return at > now ? at : null;
  }
  return null;
}

/** Nobody on duty fits: say what is missing and when, by the schedules, somebody will. */
export function offline(of: RoutingCase, desk: Desk, now: number): Decision {
  const queue = desk.queues.find(({ id }) => id === of.needs.queue);
  const hours = queue?.schedule === undefined ? undefined : desk.schedules[queue.schedule];
  const able = desk.agents.filter((agent) => ineligibleBecause(agent, of, desk.languageRequired) === null);
  // Somebody without hours could be back at any time: that is no time to promise.
  const starts = able.flatMap(({ schedule }) =>
    schedule === undefined && hours === undefined
      ? []
      : (bothOpenAfter(hours, schedule === undefined ? undefined : desk.schedules[schedule], now) ?? []),
  );
  const missing = Object.entries(of.needs.required)
    .filter(([skill, level]) => !desk.agents.some((agent) => levelOf(agent, skill) >= level))
    .map(([skill]) => skill);
  return {
    case: of.id,
    queue: of.needs.queue,
    outcome: 'offline',
    agent: null,
    reasons: [isOpen(hours, now) ? { code: 'nobody fits', missing } : { code: 'closed' }],
    score: null,
    backAt: starts.length > 0 ? Math.min(...starts) : null,
  };
}
