import type { LeftOut, StatusMeaning } from '../answers.ts';
import { refused } from '../refused-words.ts';
import type { Actor } from '../steps/step.ts';
import type { Names } from './directory.ts';
import type { ConversationRow, RatingRow, TicketRow } from './rows.ts';

/** What Freshdesk tells of a ticket, and how it is read everywhere. */

export interface History {
  readonly ticket: TicketRow;
  /** Oldest first. */
  readonly conversations: readonly ConversationRow[];
  readonly ratings: readonly RatingRow[];
}

/** What is said of names and words from outside the history. */
export interface Reading extends Names {
  /** Whose tickets are read. */
  readonly me: string;
  /** Statuses the company explained, by lower-case name. */
  readonly explained: Readonly<Record<string, StatusMeaning>>;
  isMachine(id: string): boolean;
  tier(queue: string): number;
  leaveOut(kind: LeftOut['kind'], id: string): void;
}

/** Who does what no person does, and what nobody is named for. */
export const machine: Actor = { id: null, role: 'bot' };

const meanings: Readonly<Record<string, StatusMeaning>> = {
  2: 'open',
  3: 'pending',
  4: 'solved',
  5: 'solved',
  6: 'pending',
  7: 'hold',
};

/** What a ticket's status means: as the company explained it, else by Freshdesk's number; null: one of the company's own. */
export function meaningOf({ status }: TicketRow, { statuses, explained }: Reading): StatusMeaning | null {
  const label = statuses.get(status) ?? '';
  const said = Object.hasOwn(explained, label.toLowerCase()) ? explained[label.toLowerCase()] : undefined;
  const meaning = said ?? meanings[status] ?? null;
  return said === undefined && meaning === 'solved' && refused.test(label) ? 'rejected' : meaning;
}

/** Who wrote. A deleted contact's words are incoming still, a deleted agent's are not. */
export function authorOf(row: ConversationRow, { isMachine }: Pick<Reading, 'isMachine'>): Actor {
  const { incoming, user_id: id } = row;
  if (incoming) return { id, role: 'customer' };
  return id === null || isMachine(id) ? machine : { id, role: 'agent' };
}

/** Written by a rule or as an automatic answer, in whoever's name. */
export const isAutomatic = ({ automation_id, auto_response }: ConversationRow): boolean =>
  automation_id !== null || auto_response === true;

/** Kinds of conversations: what a customer remarked on a rating, and what was passed on to somebody outside. */
export const isRemark = ({ source }: ConversationRow): boolean => source === 6;
export const isForwarded = ({ source }: ConversationRow): boolean => source === 8;
export const isNote = ({ source }: ConversationRow): boolean => source === 2;

const channels: Readonly<Record<string, string>> = {
  1: 'email',
  2: 'portal',
  3: 'phone',
  5: 'twitter',
  6: 'facebook',
  7: 'chat',
  9: 'feedback widget',
  10: 'outbound email',
  11: 'ecommerce',
  13: 'whatsapp',
};
const priorities: Readonly<Record<string, string>> = { 1: 'low', 2: 'medium', 3: 'high', 4: 'urgent' };

export const channelOf = ({ source }: TicketRow): string | null => channels[String(source)] ?? null;
export const priorityOf = ({ priority }: TicketRow): string | null => priorities[String(priority)] ?? null;
/** Begun by an agent, who wrote to the customer. */
export const isOutbound = ({ source }: TicketRow): boolean => source === 10;

/** A field of the company's own by its name: "Overdesk session" is `cf_overdesk_session`. */
export function fieldOf({ custom_fields }: TicketRow, name: string): string | null {
  const value = custom_fields?.[`cf_${name}`];
  return (typeof value === 'string' && value.trim()) || null;
}
