import type { Duration, TicketFacts } from '../../session/facts.ts';
import { creditOf, TEAM } from '../fairness/credit.ts';
import { defineKpi } from '../measure/define.ts';
import type { Sample } from '../measure/definition.ts';
import { durations } from '../measure/durations.ts';
import { firstContactResolution } from './first-contact-resolution.ts';
import { solution } from './solved.ts';

/**
 * How long a solved ticket was open and assigned, idle stretches capped: a proxy for work that nobody measured.
 * Never a target: it drives transfers and short answers. Each agent sees their own part, the team the sum per ticket.
 */
export const handleTime = defineKpi({
  id: 'handle-time',
  unit: 'seconds',
  better: 'neither',
  level: 'agent',
  partner: firstContactResolution,
  targetable: false,
  source: 'Intercom handling time: open and assigned to a teammate; idle capped at 30 min (measurement §1.2)',
  samples: handleSamples,
  summarise: (view) => durations(view, 'proxy: median (type 7) of open and assigned time'),
});

function handleSamples(ticket: TicketFacts): readonly Sample[] {
  const solved = solution(ticket);
  const parts = ticket.participants.filter(({ handle }) => handle.calendar > 0);
  if (solved === null || parts.length === 0) return [];
  const own = parts
    .filter((part) => !part.handedOver)
    .map(({ agent, handle }) => sample(solved.at, handle, creditOf([agent], false)));
  return [sample(solved.at, sum(parts.map(({ handle }) => handle)), TEAM), ...own];
}

function sample(at: number, duration: Duration, credit: Sample['credit']): Sample {
  return { at, value: duration.calendar, business: duration.business, credit };
}

/** Business time is known for the sum only when it is known for every part. */
function sum(parts: readonly Duration[]): Duration {
  let calendar = 0;
  let business: number | null = 0;
  for (const part of parts) {
    calendar += part.calendar;
    business = business === null || part.business === null ? null : business + part.business;
  }
  return { calendar, business };
}
