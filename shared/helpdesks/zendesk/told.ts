import type { StatusMeaning } from '../answers.ts';
import { refused } from '../refused-words.ts';
import type { AuditEvent, AuditRow, TicketRow, UserRow } from './rows.ts';

/** What Zendesk tells of a ticket, and how it is read everywhere. */

/** A ticket and its audits, oldest first. */
export interface History {
  readonly ticket: TicketRow;
  readonly audits: readonly AuditRow[];
}

/** Names and parts behind Zendesk's numbers, looked up before the history is read. */
export interface Names {
  /** A group's name by its number; null where it is not known. */
  group(id: string): string | null;
  user(id: string): UserRow | undefined;
  /** The lower-case title of a ticket field. */
  field(id: string): string | undefined;
  /** What agents see of a status of the company's own. */
  status(id: string | null): string | undefined;
  /** Statuses the company explained, by lower-case name. */
  readonly explained: Readonly<Record<string, StatusMeaning>>;
  /** Is this a machine that speaks with customers? */
  isMachine(user: string): boolean;
  /** A queue's tier, 1 to 3. */
  tier(queue: string): number;
}

/**
 * How something came about: an event says so only where it is not as its audit did. A trigger's changes stand in the
 * audit of the person who set it off, marked `rule`.
 */
export function channelOf(event: AuditEvent, audit: AuditRow): string {
  const channel = event.via?.channel ?? audit.via?.channel;
  return typeof channel === 'number' ? (channels.get(channel) ?? String(channel)) : String(channel ?? '');
}

/** Older audits give the channel by number. */
const channels = new Map([
  [8, 'rule'],
  [9, 'linked_problem'],
  [19, 'merge'],
]);

/** Not a person's own doing: rules, and what solving a problem or merging a ticket wrote here as well. */
export const automatic: ReadonlySet<string> = new Set([
  'rule',
  'system',
  'linked_problem',
  'merge',
  'ticket_merge',
]);

/** Zendesk's own six, which its statuses of a company's own stand under. */
const meanings: Readonly<Record<string, StatusMeaning>> = {
  new: 'new',
  open: 'open',
  pending: 'pending',
  hold: 'hold',
  solved: 'solved',
  closed: 'solved',
};

/** What a status means; null: Zendesk knows it and we do not. */
export const meaningOf = (status: string): StatusMeaning | null => meanings[status] ?? null;

/** Over without having been solved: as the company explained its own status, else by that one's name. */
export function isRefused(ticket: TicketRow, { status, explained }: Names): boolean {
  if (meaningOf(ticket.status) !== 'solved') return false;
  const label = status(ticket.custom_status_id);
  if (label === undefined) return false;
  const said = Object.hasOwn(explained, label.toLowerCase()) ? explained[label.toLowerCase()] : undefined;
  return said === undefined ? refused.test(label) : said === 'rejected';
}

/** What a field was when the ticket was made: as its first audit says, else what the first change changed. */
export function atCreation({ audits }: History, name: string, now: unknown): unknown {
  const events = audits.flatMap((audit) => audit.events).filter(({ field_name }) => field_name === name);
  const made = events.find(({ type }) => type === 'Create');
  if (made !== undefined) return made.value;
  const changed = events.find(({ type }) => type === 'Change');
  return changed === undefined ? now : changed.previous_value;
}
