import * as z from 'zod/mini';
import { RefusedError } from '../lib/helpdesk.ts';

/** What is known of the locks that looking at tickets takes: kept with the cursor, as a worker may die between two looks. */
export const Locks = z.object({
  /** The tickets seen last, one after the other, with a lock of the agent's own. */
  tickets: z.readonly(z.array(z.string())),
  /** Until when the helpdesk is left alone, UTC milliseconds; 0: it is not. */
  until: z.number(),
});
export type Locks = z.infer<typeof Locks>;

export const noLocks: Locks = { tickets: [], until: 0 };

/** Where looking at a ticket takes its lock, it is not looked at again for so long. */
const patienceMs = 3_600_000;

/** Throws a RefusedError for an osTicket that is known to lock what is looked at. */
export function checkLocks({ until }: Locks): void {
  const left = until - Date.now();
  // Kept while the clock was ahead, it would hold for as long as that.
  if (left <= 0 || left > patienceMs) return;
  throw new RefusedError(
    'This osTicket locks each ticket that is looked at: set “Lock on activity” in its settings',
    403,
  );
}

/**
 * After a ticket was looked at, with the agent's own lock on it or without. One lock is of the ticket they write in; two
 * tickets running are the setting “Lock on view”, by which every look keeps colleagues from answering for minutes: then the
 * helpdesk is left alone for an hour.
 */
export function locksAfter({ tickets, until }: Locks, ticket: string, isLocked: boolean): Locks {
  if (!isLocked) return { tickets: [], until };
  const locked = [...new Set([...tickets, ticket])];
  return locked.length > 1 ? { tickets: [], until: Date.now() + patienceMs } : { tickets: locked, until };
}
