import type { SupportEvent } from '../../shared/session/event.ts';
import type { TicketFacts } from '../../shared/session/facts.ts';

/** What is kept of one ticket: its whole log, and what the log says (so that no screen has to fold it again). */
export interface TicketRecord {
  readonly id: string;
  readonly subject: string | null;
  /** The pre-session survey's session, from the helpdesk or from the page. */
  readonly session: string | null;
  readonly events: readonly SupportEvent[];
  readonly facts: TicketFacts;
}

const day = 86_400_000;
/** A closed ticket this long untouched is put away: reopening and repeat contact are both counted in days. */
const restDays = 45;

/** Closed long ago: put away among others of its kind instead of in a row of its own. */
export function isAtRest(record: TicketRecord, now: number): boolean {
  const { status, excluded, updatedAt } = record.facts;
  const over = status === 'solved' || status === 'closed' || excluded !== null;
  return over && updatedAt < now - restDays * day;
}
