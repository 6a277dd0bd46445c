import { orNull, type Server } from '../server.ts';
import { isDuplicateOf } from './history.ts';
import type { JournalRow } from './rows.ts';
import { type History, historyOf } from './search.ts';
import { changeOf } from './told.ts';

/**
 * Redmine closes a ticket's duplicates with it, and writes the agent's words into each of them in the same second: said
 * once, they stand there several times. The numbers of the entries of `history` that came about so.
 */
export async function copiesIn(server: Server, history: History): Promise<ReadonlySet<string>> {
  const { issue, journals } = history;
  const moves = journals.filter((journal) => changeOf(journal, 'status_id') !== undefined);
  const originals = issue.relations.filter(isDuplicateOf(issue.id));
  const copies = new Set<string>();
  if (moves.length === 0) return copies;
  for (const { issue_to_id } of originals) {
    const original = await orNull(() => historyOf(server, issue_to_id, () => undefined));
    for (const journal of moves) if (original?.journals.some(isSource(journal))) copies.add(journal.id);
  }
  return copies;
}

const isSource =
  (copy: JournalRow) =>
  (journal: JournalRow): boolean =>
    journal.user.id === copy.user.id &&
    journal.created_on === copy.created_on &&
    (journal.notes ?? '') === (copy.notes ?? '') &&
    changeOf(journal, 'status_id')?.new_value === changeOf(copy, 'status_id')?.new_value;
