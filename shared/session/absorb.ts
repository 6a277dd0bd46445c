import type { SupportEvent } from './event.ts';
import type { TicketFacts } from './facts.ts';

/** What a merge leaves in the ticket that survives it. */

type Fold = (log: readonly SupportEvent[]) => TicketFacts;

/**
 * How long a ticket had been open when it was merged away, and the words in it that nobody had answered, as an event of
 * the ticket it went into. Null when it was not merged away, counts nowhere anyway, or was done before.
 */
export function absorbedBy(log: readonly SupportEvent[], fold: Fold): SupportEvent | null {
  const merge = log.find((event) => event.kind === 'merge');
  const before = log.filter(({ kind }) => kind !== 'merge');
  if (!merge || before.length === 0) return null;
  const { ticket, createdAt, status, excluded, waitingSince } = fold(before);
  if (excluded !== null || status === 'solved' || status === 'closed' || merge.into === ticket) return null;
  return {
    id: `absorb ${ticket}`,
    ticket: merge.into,
    at: waitingSince ?? merge.at,
    kind: 'absorb',
    from: ticket,
    createdAt,
    waiting: waitingSince !== null,
  };
}

/** Adds to the logs of several tickets what each took over by a merge; merges in a row are followed to the last. */
export function withAbsorbed(logs: ReadonlyMap<string, SupportEvent[]>, fold: Fold): void {
  const done = new Set<string>();
  const into = new Map<string, string[]>();
  for (const [ticket, log] of logs) {
    const target = log.find((event) => event.kind === 'merge')?.into;
    if (target !== undefined) into.set(target, [...(into.get(target) ?? []), ticket]);
  }
  const settle = (ticket: string): void => {
    if (done.has(ticket)) return;
    done.add(ticket);
    const log = logs.get(ticket);
    for (const other of into.get(ticket) ?? []) {
      settle(other);
      const absorbed = absorbedBy(logs.get(other) ?? [], fold);
      if (absorbed && log) log.push(absorbed);
    }
  };
  for (const ticket of into.keys()) settle(ticket);
}
