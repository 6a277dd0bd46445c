import type { TicketFacts } from '../../session/facts.ts';

/** When a ticket left the queue: first assignment, human reply or abandonment; null while it is in it. */
export function leftQueueAt({ owners, firstResponseAt, abandonedAt }: TicketFacts): number | null {
  const at = Math.min(owners[0]?.at ?? Infinity, firstResponseAt ?? Infinity, abandonedAt ?? Infinity);
  return at === Infinity ? null : at;
}
