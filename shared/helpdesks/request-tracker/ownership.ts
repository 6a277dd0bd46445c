import type { TransactionRow } from './rows.ts';
import type { History, Names } from './told.ts';

/** Whose a ticket is, by its transactions. */

const nobody = 'Nobody';

export const isSet = (transaction: TransactionRow, field: string): boolean =>
  transaction.Type === 'Set' && transaction.Field === field;

/** Somebody is asked into a ticket, as a copy's reader: RT calls them a watcher. */
export const isInvitation = ({ Type, Field }: TransactionRow): boolean =>
  Type === 'AddWatcher' && (Field === 'AdminCc' || Field === 'Cc');

/** RT 5 writes Set; older ones wrote the button's name. SetWatcher says the same again and is left out. */
export const isOwnerChange = (transaction: TransactionRow): boolean =>
  transaction.Field === 'Owner' && ['Set', 'Take', 'Steal', 'Give', 'Force'].includes(transaction.Type);

/** Whose it was born as: what the first change changed from, else whose it still is; null for nobody. */
export function ownerAtCreation({ ticket, transactions }: History, names: Names): string | null {
  const first = transactions.find(isOwnerChange)?.OldValue;
  if (first !== undefined && first !== null && first !== '') return names.owner(first);
  return ticket.Owner.id === nobody || names.machine(ticket.Owner.id) ? null : ticket.Owner.id;
}
