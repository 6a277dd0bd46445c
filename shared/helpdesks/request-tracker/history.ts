import type { SupportEventInput } from '../../session/event.ts';
import { isCarried, isWithdrawal } from './carried.ts';
import { creationEvents } from './creation.ts';
import { isInvitation, isOwnerChange, isSet } from './ownership.ts';
import { reviewsOf } from './quality.ts';
import { refusal } from './refusal.ts';
import { type Role, rolesOf } from './roles.ts';
import type { TicketRow, TransactionRow } from './rows.ts';
import { teamworkOf } from './teamwork.ts';
import { eventPrefix, type History, instant, type Names, statusOf, system } from './told.ts';

/**
 * One ticket's transactions as events. Event ids are `rt:TRANSACTION`, so that pulling twice adds
 * nothing. RT writes no transaction for the queue, status and owner a ticket is created with: they are what the first change
 * changed from, or what they still are.
 */
export function eventsOf(history: History, names: Names): SupportEventInput[] {
  const { ticket, transactions } = history;
  const who = rolesOf(history, names);
  const own = transactions.flatMap((transaction) =>
    transaction.Type === 'Create'
      ? creationEvents(history, transaction, names, who)
      : change(ticket, transaction, names, who),
  );
  const isAgent = (login: string) => who(login) === 'agent';
  const team = [...teamworkOf(history, names, isAgent), ...reviewsOf(history, names, isAgent)];
  return [...own, ...team, ...refusal(history, names)].toSorted((one, other) => one.at - other.at);
}

function change(
  ticket: TicketRow,
  transaction: TransactionRow,
  names: Names,
  who: Role,
): SupportEventInput[] {
  const base = { id: `${eventPrefix}${transaction.id}`, ticket: ticket.id, at: instant(transaction.Created) };
  const agent = who(transaction.Creator.id) === 'agent' ? transaction.Creator.id : null;
  if (transaction.Type === 'Correspond' || transaction.Type === 'Comment') {
    if (isWithdrawal(transaction)) return [];
    if (isCarried(transaction))
      return [{ ...base, kind: 'message', author: 'customer', agent: null, public: true, auto: false }];
    return [messageOf(ticket, transaction, who)];
  }
  if (transaction.Type === 'Status') {
    const to = transaction.NewValue ?? '';
    // Whether it is deleted is told by the last word alone: a ticket can be brought back.
    if (to === 'deleted') return [];
    return [{ ...base, kind: 'status', to: statusOf(names.status(to)), agent }];
  }
  if (isOwnerChange(transaction)) {
    return [{ ...base, kind: 'assign', agent: names.owner(transaction.NewValue ?? ''), by: agent }];
  }
  if (isSet(transaction, 'Queue') && transaction.NewValue) {
    return [{ ...base, kind: 'transfer', queue: names.queue(transaction.NewValue), by: agent }];
  }
  if (isMerger(transaction)) {
    const into = mergedInto(transaction);
    return into === undefined || into === ticket.id ? [] : [{ ...base, kind: 'merge', into }];
  }
  return [];
}

function messageOf(ticket: TicketRow, transaction: TransactionRow, who: Role) {
  const author = who(transaction.Creator.id);
  return {
    id: `${eventPrefix}${transaction.id}`,
    ticket: ticket.id,
    at: instant(transaction.Created),
    kind: 'message' as const,
    author,
    agent: author === 'agent' ? transaction.Creator.id : null,
    public: transaction.Type !== 'Comment',
    auto: author === 'bot',
  };
}

/** The transaction an event comes from. */
export const transactionOf = (event: SupportEventInput): string => event.id.slice(eventPrefix.length);

/** Was another ticket merged into this one? RT writes the merger on both, and both name the one that goes on. */
export const absorbs = ({ ticket, transactions }: History): boolean =>
  transactions.some((row) => isMerger(row) && mergedInto(row) === ticket.id);

const isMerger = (row: TransactionRow) => row.Type === 'AddLink' && row.Field === 'MergedInto';
const mergedInto = (row: TransactionRow) => /\d+$/.exec(row.NewValue ?? '')?.[0];

/** Owner and queue numbers, logins and statuses that `eventsOf` will ask about. */
export function unknownsOf({ ticket, transactions }: History) {
  const named = new Set([...ticket.Requestor, ticket.Owner].map((person) => person.id));
  const values = (rows: readonly TransactionRow[]) =>
    rows.flatMap((row) => [row.OldValue, row.NewValue]).filter((value): value is string => !!value);
  return {
    owners: values(transactions.filter(isOwnerChange)),
    watchers: transactions.filter(isInvitation).flatMap(({ NewValue }) => NewValue ?? []),
    queues: values(transactions.filter((transaction) => isSet(transaction, 'Queue'))),
    logins: transactions
      .map((transaction) => transaction.Creator.id)
      .filter((login) => login !== system && !named.has(login)),
    statuses: [ticket.Status, ...values(transactions.filter(({ Type }) => Type === 'Status'))].filter(
      (name) => name !== 'deleted',
    ),
  };
}
