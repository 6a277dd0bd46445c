import type { TicketFacts } from '../../session/facts.ts';
import { creditOfOne, creditTo } from '../credit/credit.ts';
import { defineKpi } from '../measure/define.ts';
import type { SpanSink } from '../measure/definition.ts';
import { durations } from '../measure/durations.ts';
import { everySample } from '../measure/outcomes.ts';
import { ZOHO_RESPONSE } from '../references.ts';
import { csat } from './csat.ts';

/**
 * How long the sender of a reply had let the customer wait: from the later of their assignment and the first
 * unanswered message, less pending, hold and consult. Credited to the sender, not to today's owner.
 */
export const agentReplyClock = defineKpi({
  id: 'agent-reply-clock',
  unit: 'seconds',
  better: 'lower',
  level: 'agent',
  partner: csat,
  targetable: true,
  voice: { family: 'speed', spread: 0.5 },
  sources: [ZOHO_RESPONSE],
  samples: ({ replies }, sink) => {
    for (const { at, agent, agentClock } of replies) sink.duration(at, agentClock, creditOfOne(agent));
  },
  spans: waitingForOwner,
  outcomes: everySample,
  summarise: (view) => durations(view),
});

/** The customer waits for the present owner, since the later of the assignment and the unanswered message. */
function waitingForOwner(ticket: TicketFacts, sink: SpanSink): void {
  const { waitingSince, owner, owners, status } = ticket;
  if (waitingSince === null || owner === null || (status !== 'new' && status !== 'open')) return;
  const assigned = owners.at(-1)?.at ?? waitingSince;
  sink.span(Math.max(waitingSince, assigned), Infinity, creditTo(ticket, owner));
}
