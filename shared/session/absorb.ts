import type { SupportEvent } from './event.ts';
import type { TicketFacts } from './facts.ts';

/** What a merge leaves in the ticket that survives it. */

type Fold = (log: readonly SupportEvent[]) => TicketFacts;

const mergeIn = (log: readonly SupportEvent[] | undefined) => log?.find((event) => event.kind === 'merge');

/**
 * How long a ticket had been open when it was merged away, and the words in it that nobody had answered, as an event of
 * the ticket it went into. Null when it was not merged away, counts nowhere anyway, or was done before.
 */
export function absorbedBy(log: readonly SupportEvent[], fold: Fold): SupportEvent | null {
  const merge = mergeIn(log);
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

/** The merges of a circle that a ticket is in, by following what went into what; empty when it is in none. */
function circleOf(ticket: string, logs: ReadonlyMap<string, readonly SupportEvent[]>) {
  const merges = new Map<string, NonNullable<ReturnType<typeof mergeIn>>>();
  for (let at = ticket; !merges.has(at); ) {
    const merge = mergeIn(logs.get(at));
    if (!merge) return [];
    merges.set(at, merge);
    at = merge.into;
    if (at === ticket) return [...merges.values()];
  }
  return [];
}

/**
 * The log without the merge that would have no ticket stay: of tickets merged in a circle the one stays that the last merge
 * went into (of several at one instant: that of the greatest name), since it was there to be merged into.
 */
function withoutCircle(
  ticket: string,
  logs: ReadonlyMap<string, readonly SupportEvent[]>,
): SupportEvent[] | null {
  const last = circleOf(ticket, logs)
    .toSorted((a, b) => a.at - b.at || (a.ticket < b.ticket ? -1 : 1))
    .at(-1);
  if (last?.into !== ticket) return null;
  const undone = mergeIn(logs.get(ticket));
  return (logs.get(ticket) ?? []).filter((event) => event.kind !== 'merge' || event.into !== undone?.into);
}

/** Adds to the logs of several tickets what each took over by a merge; merges in a row are followed to the last, of a circle one stays. */
export function withAbsorbed(logs: Map<string, SupportEvent[]>, fold: Fold): void {
  for (const ticket of logs.keys()) {
    const kept = withoutCircle(ticket, logs);
    if (kept) logs.set(ticket, kept);
  }
  const done = new Set<string>();
  const into = new Map<string, string[]>();
  for (const [ticket, log] of logs) {
    const target = mergeIn(log)?.into;
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
