import { RefusedError } from '../lib/helpdesk.ts';

/** Where looking at a ticket takes its lock, it is not looked at again for so long. */
const patienceMs = 3_600_000;
/** Of each osTicket, the tickets seen last, one after the other, with a lock of the agent's own, and since when it is left alone. */
const seen = new Map<string, { readonly tickets: Set<string>; until: number }>();

/** Throws a RefusedError for an osTicket that is known to lock what is looked at. */
export function checkLocks(base: string): void {
  if ((seen.get(base)?.until ?? 0) > Date.now()) throw locksWhatIsSeen();
}

/**
 * Takes note of a ticket that was looked at, with the agent's own lock on it or without. One lock is of the ticket they write
 * in; two tickets running are the setting “Lock on view”, by which every look keeps colleagues from answering for minutes.
 */
export function sawTicket(base: string, ticket: string, isLocked: boolean): void {
  const desk = seen.getOrInsertComputed(base, () => ({ tickets: new Set<string>(), until: 0 }));
  if (isLocked) desk.tickets.add(ticket);
  else desk.tickets.clear();
  if (desk.tickets.size < 2) return;
  desk.until = Date.now() + patienceMs;
  desk.tickets.clear();
  throw locksWhatIsSeen();
}

const locksWhatIsSeen = () =>
  new RefusedError(
    'This osTicket locks each ticket that is looked at: set “Lock on activity” in its settings',
    403,
  );
