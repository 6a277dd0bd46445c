import type { LeftOut, StatusMeaning } from '../answers.ts';
import { refused } from '../refused-words.ts';
import type { Actor } from '../steps/step.ts';
import { holds, waits } from '../waiting-words.ts';
import type { Names } from './directory.ts';
import type { MessageRow, StageRow, TicketRow, Value } from './rows.ts';

/** What HubSpot tells of a ticket, and how it is read everywhere. */

/** A ticket with what was said in its threads, oldest first. */
export interface History {
  /** As it is named among tickets. */
  readonly ticket: string;
  readonly row: TicketRow;
  /** The contact its first thread is with. */
  readonly contact: string | null;
  readonly messages: readonly MessageRow[];
}

/** What is said of names and words from outside the history. */
export interface Reading extends Names {
  isMachine(id: string, name: string): boolean;
  /** A stage, as the company explained it, by its lower-case label. */
  explained(label: string): StatusMeaning | undefined;
  tier(queue: string): number;
  leaveOut(kind: LeftOut['kind'], id: string): void;
}

/** Who does what no person does. */
export const machine: Actor = { id: null, role: 'bot' };

/** What a stage means: as the company explained it, else by HubSpot's word for closed, else by its label. */
export function meaningOf(
  { label, metadata, isFirst }: StageRow,
  explained: Reading['explained'],
): StatusMeaning {
  const said = explained(label.toLowerCase());
  if (said !== undefined) return said;
  if (metadata['ticketState'] === 'CLOSED' || String(metadata['isClosed']) === 'true')
    return refused.test(label) ? 'rejected' : 'solved';
  if (waits.test(label)) return 'pending';
  if (holds.test(label)) return 'hold';
  return isFirst ? 'new' : 'open';
}

/** Whoever has that user, by the number of their owner; a user who is no owner any more stays an agent. */
export function userOf(user: string, { ownerOf, owners, isMachine, leaveOut }: Reading): Actor {
  const owner = ownerOf.get(user);
  if (owner === undefined) leaveOut('person', user);
  const row = owners.get(owner ?? '');
  const name = `${row?.firstName ?? ''} ${row?.lastName ?? ''}`.trim();
  return isMachine(owner ?? user, name) ? machine : { id: owner ?? `user-${user}`, role: 'agent' };
}

/** Actors are marked by what they are: A for users, V for visitors and contacts, E for whoever wrote by mail alone. */
export function actorOf(actor: string | null, reading: Reading): Actor {
  const [, kind, id = ''] = /^([A-Z])-(.+)$/.exec(actor ?? '') ?? [];
  if (kind === 'A') return userOf(id, reading);
  return kind === 'V' || kind === 'E' ? { id, role: 'customer' } : machine;
}

/** Where a person changes things by hand; all else is rules, apps and imports. */
const byHand = /^(?:CRM_UI|CRM_UI_BULK_ACTION|CONVERSATIONS|HELP_DESK|MOBILE_\w+|MERGE_OBJECTS)$/;

/** Who gave a property that value. */
export function giverOf({ sourceType, sourceId, updatedByUserId }: Value, reading: Reading): Actor {
  const user = updatedByUserId ?? /^userId:(\d+)$/.exec(sourceId ?? '')?.[1] ?? null;
  return user === null || !byHand.test(sourceType ?? '') ? machine : userOf(user, reading);
}
