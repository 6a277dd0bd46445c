import { SupportEvent } from '../../shared/session/event.ts';
import type { Outcome } from '../store/outcomes.ts';
import { leavingOf } from './session-card.ts';

/** A session's log, as far as the collector saw it. */
export function sessionLog(outcome: Outcome): SupportEvent[] {
  const {
    id: ticket,
    queue,
    customerRef,
    agent,
    createdAt,
    assignedAt,
    endedAt,
    endedBy,
    handed,
    topic,
  } = outcome;
  const base = { ticket, author: 'customer' };
  const left = leavingOf(outcome) ?? null;
  const log = [
    {
      ...base,
      id: `${ticket}:created`,
      kind: 'created',
      at: createdAt,
      queue,
      requester: customerRef,
      mix: { topic },
    },
    ...handed.flatMap(({ at, by, since, tier, queue: to }, i) => [
      ...(since === null
        ? []
        : [{ ticket, id: `${ticket}:agent ${i}`, kind: 'assign', at: since, agent: by }]),
      { ticket, id: `${ticket}:up ${i}`, kind: 'escalate', at, tier, by, complete: true },
      { ticket, id: `${ticket}:queue ${i}`, kind: 'transfer', at, queue: to, by },
    ]),
    ...(agent === null || assignedAt === null
      ? []
      : [{ ticket, id: `${ticket}:agent`, kind: 'assign', at: assignedAt, agent }]),
    ...(left === null ? [] : [{ ticket, id: `${ticket}:left`, kind: left.how, at: left.at }]),
    ...(left !== null || endedAt === null || endedBy === 'lapse'
      ? []
      : [{ ticket, id: `${ticket}:over`, kind: 'status', to: 'solved', at: endedAt }]),
  ];
  return log.map((event) => SupportEvent.parse(event));
}
