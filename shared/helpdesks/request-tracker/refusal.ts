import type { SupportEventInput } from '../../session/event.ts';
import { isWithdrawal } from './carried.ts';
import type { TransactionRow } from './rows.ts';
import { eventPrefix, type History, instant, type Names } from './told.ts';

/** A ticket that stands deleted, or refused as spam and duplicates are, counts nowhere until it is taken up again. */
export function refusal({ transactions }: History, names: Names): SupportEventInput[] {
  const last = transactions.findLast(({ Type }) => Type === 'Status');
  if (last?.NewValue === 'deleted') return [deletion(last)];
  if (last === undefined) return [];
  const meaning = names.status(last.NewValue ?? '');
  // What a customer has withdrawn nobody has solved, whatever the company calls a ticket that is over.
  const isWithdrawn = meaning === 'solved' && standsWithdrawn(transactions, names);
  if (meaning !== 'rejected' && !isWithdrawn) return [];
  const { ObjectId: ticket, id } = last;
  return [{ id: `${eventPrefix}${id}:rejected`, ticket, at: instant(last.Created), kind: 'spam' }];
}

/** Has its customer withdrawn it, and has nobody taken it up again since? */
function standsWithdrawn(transactions: readonly TransactionRow[], names: Names): boolean {
  const isOver = (status: string | null | undefined): boolean =>
    ['solved', 'rejected'].includes(names.status(status ?? ''));
  const at = transactions.findLastIndex(isWithdrawal);
  const since = at < 0 ? [] : transactions.slice(at);
  const reopened = since.some(
    ({ Type, OldValue, NewValue }) => Type === 'Status' && isOver(OldValue) && !isOver(NewValue),
  );
  return at >= 0 && !reopened;
}

/** The end of a ticket by the transaction that deleted it. */
export function deletion(transaction: TransactionRow): SupportEventInput {
  return {
    id: `${eventPrefix}${transaction.id}`,
    ticket: transaction.ObjectId,
    at: instant(transaction.Created),
    kind: 'delete',
  };
}
