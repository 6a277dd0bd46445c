import type { StatusMeaning } from '../answers.ts';
import { instant } from '../server.ts';
import type { Detail, JournalRow, Named } from './rows.ts';
import type { History } from './search.ts';

/** What Redmine tells of a ticket, and how it is read everywhere. */

/** Names and parts behind Redmine's numbers, looked up before the history is read. */
export interface Names {
  /** A project's name by its number. */
  queue(id: string): string;
  /** A status by its number. */
  status(id: string): StatusMeaning;
  /** A queue's tier, 1 to 3. */
  tier(queue: string): number;
  isGroup(id: string): boolean;
  /** Does this user's role let them work on the ticket's project? */
  isStaff(id: string): boolean;
  /** The number strangers and removed accounts share: it is nobody. */
  isNobody(id: string): boolean;
  /** Is this a machine that speaks with customers, by its number or name? */
  isMachine(user: Named): boolean;
  /** Entries that closing another ticket wrote here as well, with the same words: its duplicates' share. */
  isCopy(journal: JournalRow): boolean;
}

/** What a ticket's event ids begin with. SQLite gives a deleted ticket's number to the next one: the creation tells them apart. */
export const prefixOf = ({ issue }: History): string =>
  `redmine:${issue.id}@${instant(issue.created_on) / 1000}`;

/** The change of one of the ticket's own fields in an entry. */
export const changeOf = (journal: JournalRow, name: string): Detail | undefined =>
  journal.details.find((detail) => detail.property === 'attr' && detail.name === name);

/** Words, or a file in their place. */
export const speaks = ({ notes, details }: JournalRow): boolean =>
  (notes ?? '').trim() !== '' ||
  details.some(({ property, new_value }) => property === 'attachment' && new_value !== null);

/** What a field was when the ticket was made: Redmine writes no entry for it. */
export function atCreation({ journals }: History, name: string, now: string | null): string | null {
  const first = journals.map((journal) => changeOf(journal, name)).find((change) => change !== undefined);
  return first === undefined ? now : first.old_value;
}

/** The agent a ticket is given to: nobody where it is a group's, a machine's or no one's. */
export const ownerIn = (value: string | null, names: Names): string | null =>
  value === null || value === '' || names.isGroup(value) || names.isMachine({ id: value, name: value })
    ? null
    : value;
