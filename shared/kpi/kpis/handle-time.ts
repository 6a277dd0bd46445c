import type { Duration, TicketFacts } from '../../session/facts.ts';
import { creditOf, TEAM } from '../credit/credit.ts';
import { defineKpi } from '../measure/define.ts';
import type { SampleSink } from '../measure/definition.ts';
import { durations } from '../measure/durations.ts';
import { INTERCOM_METRICS } from '../references.ts';
import { solvedAt } from '../samples/solved.ts';
import { firstContactResolution } from './first-contact-resolution.ts';

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
  sources: [INTERCOM_METRICS],
  samples: handleSamples,
  summarise: (view) => durations(view, 'median of open and assigned time'),
});

function handleSamples(ticket: TicketFacts, sink: SampleSink): void {
  const at = solvedAt(ticket);
  const parts = ticket.participants.filter(({ handle }) => handle.calendar > 0);
  if (at === null || parts.length === 0) return;
  sink.duration(at, sum(parts.map(({ handle }) => handle)), TEAM);
  for (const { agent, handle, handedOver } of parts)
    if (!handedOver) sink.duration(at, handle, creditOf([agent], false));
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
