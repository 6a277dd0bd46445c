import { isCarried } from './carried.ts';
import { isOwnerChange } from './ownership.ts';
import { type History, type Names, system } from './told.ts';

/** Who speaks, by login. */
export type Role = (login: string) => 'customer' | 'agent' | 'bot';

/**
 * The requestor is the customer — unless they own the ticket, as agents do who write in for themselves. Whoever else owned
 * it, took it, gave it away or wrote a note in it is staff, also when RT no longer calls them so because they have left.
 */
export function rolesOf({ ticket, transactions }: History, names: Names): Role {
  const owners = new Set(
    transactions
      .filter(isOwnerChange)
      .flatMap(({ OldValue, NewValue }) => [names.owner(OldValue ?? ''), names.owner(NewValue ?? '')]),
  );
  owners.add(ticket.Owner.id);
  const requestors = new Set(ticket.Requestor.map((person) => person.id));
  const staff = new Set(
    transactions
      .filter((row) => (row.Type === 'Comment' && !isCarried(row)) || isOwnerChange(row))
      .map((row) => row.Creator.id),
  );
  return (login) => {
    if (login === system || names.machine(login)) return 'bot';
    if (owners.has(login)) return 'agent';
    if (requestors.has(login)) return 'customer';
    return staff.has(login) || names.privileged(login) ? 'agent' : 'customer';
  };
}
