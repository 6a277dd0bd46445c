import type { LeftOut, StatusMeaning } from '../answers.ts';
import type { Actor } from '../steps/step.ts';
import type { ConversationRow, Person, ThreadRow } from './rows.ts';

/** What Help Scout tells of a conversation, and how it is read everywhere. */

/** A conversation with its threads, oldest first, each once. */
export interface History {
  /** As it is named among tickets. */
  readonly ticket: string;
  readonly row: ConversationRow;
  readonly threads: readonly ThreadRow[];
}

/** What is said of names and words from outside the history. */
export interface Reading {
  /** Names of inboxes by number. */
  readonly mailboxes: ReadonlyMap<string, string>;
  isMachine(id: string, name: string): boolean;
  /** A status, as the company explained it. */
  explained(status: string): StatusMeaning | undefined;
  tier(queue: string): number;
  leaveOut(kind: LeftOut['kind'], id: string): void;
}

/** Who does what no person does. */
export const machine: Actor = { id: null, role: 'bot' };

const meanings: Readonly<Record<string, StatusMeaning>> = {
  active: 'open',
  pending: 'pending',
  closed: 'solved',
  spam: 'rejected',
};

/** What one of Help Scout's statuses means: as the company explained it, else by itself; null for one it does not have. */
export const meaningOf = (status: string, { explained }: Pick<Reading, 'explained'>): StatusMeaning | null =>
  explained(status) ?? (Object.hasOwn(meanings, status) ? (meanings[status] ?? null) : null);

export const nameOf = ({ first, last }: Person): string => `${first ?? ''} ${last ?? ''}`.trim();

/** Whoever that is: AI has users of its own (`system_user`), which version 2 of the threads calls users. */
export function actorOf(person: Person | null, { isMachine }: Pick<Reading, 'isMachine'>): Actor {
  if (person?.type === 'customer') return { id: person.id, role: 'customer' };
  if (person?.type !== 'user' || person.id === null || isNobody(person)) return machine;
  return isMachine(person.id, nameOf(person)) ? machine : { id: person.id, role: 'agent' };
}

/** Help Scout's own hand, which stands where nobody has a conversation. */
const isNobody = ({ email }: Person): boolean => email === 'none@nowhere.com';

/** Who has a conversation that is assigned so: a team's is nobody's until a person has it. */
export const ownerIn = (person: Person | null): string | null =>
  person === null || person.type === 'team' || isNobody(person) ? null : person.id;
