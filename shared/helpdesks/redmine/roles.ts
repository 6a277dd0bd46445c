import type { JournalRow, Named } from './rows.ts';
import type { History } from './search.ts';
import { changeOf, type Names, ownerIn } from './told.ts';

type Role = 'customer' | 'agent' | 'bot';

/** Who acts in an entry; without one, who made the ticket. */
export type RoleOf = (user: Named, journal?: JournalRow) => Role;

/** Fields that agents change. A customer's account may be allowed the status of its own ticket. */
const agentsFields = ['status_id', 'assigned_to_id', 'project_id'];

/**
 * Redmine knows no customers. Whoever's role lets them work on tickets, ever had the ticket, wrote a private note in it or
 * moved a ticket that is not their own is an agent; everybody else is a customer. What was removed with its account, or
 * written by a stranger, has one number for all: there each entry speaks for itself.
 */
export function rolesOf(history: History, names: Names): RoleOf {
  const { issue, journals } = history;
  const owners = new Set<string>();
  for (const journal of journals) {
    const change = changeOf(journal, 'assigned_to_id');
    for (const value of [change?.old_value, change?.new_value]) {
      const owner = ownerIn(value ?? null, names);
      if (owner !== null) owners.add(owner);
    }
  }
  const owner = ownerIn(issue.assigned_to?.id ?? null, names);
  if (owner !== null) owners.add(owner);
  const worked = new Set(journals.filter((row) => isAgents(row, issue.author.id)).map(({ user }) => user.id));
  return (user, journal) => {
    const { id } = user;
    if (names.isMachine(user)) return 'bot';
    if (names.isNobody(id)) {
      if (journal === undefined) return 'customer';
      const isOwner = owners.has(id) && issue.author.id !== id;
      return isOwner || journal.private_notes || changesAny(journal) ? 'agent' : 'customer';
    }
    return names.isStaff(id) || owners.has(id) || worked.has(id) ? 'agent' : 'customer';
  };
}

const changesAny = (journal: JournalRow): boolean =>
  agentsFields.some((name) => changeOf(journal, name) !== undefined);

const isAgents = (journal: JournalRow, author: string): boolean =>
  journal.private_notes || (journal.user.id !== author && changesAny(journal));
