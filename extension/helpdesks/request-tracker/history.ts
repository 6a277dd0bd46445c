import type { Criterion } from '../../../shared/session/desk-rules.ts';
import type { SupportEventInput, TicketStatus } from '../../../shared/session/event.ts';
import type { StatusMeaning } from '../helpdesk.ts';
import { isCarried, isWithdrawal } from './carried.ts';
import { isInvitation, isOwnerChange, isSet, ownerAtBirth } from './ownership.ts';
import { reviewsOf } from './quality.ts';
import type { TicketRow, TransactionRow } from './rows.ts';
import { teamworkOf } from './teamwork.ts';

/** Names behind RT's numbers and logins, looked up before the history is read. */
export interface Names {
  /** Login of an owner named by number; null for Nobody, and for a machine. */
  owner(id: string): string | null;
  queue(id: string): string;
  /** Is this login one of RT's staff? */
  privileged(login: string): boolean;
  status(name: string): StatusMeaning;
  /** A queue's tier, 1 to 3. */
  tier(queue: string): number;
  /** Login of a watcher named by number; null for a group, and for who is not staff. */
  colleague(id: string): string | null;
  /** Is this a machine that speaks with customers, by its login or number? */
  machine(key: string): boolean;
  readonly criteria: readonly Criterion[];
}

/** A ticket as RT tells it. */
export interface History {
  readonly ticket: TicketRow;
  /** Oldest first. */
  readonly transactions: readonly TransactionRow[];
}

/** What an event's id begins with; the transaction's number follows. */
const eventPrefix = 'rt:';

const system = 'RT_System';

/**
 * One ticket's transactions as events. Event ids are `rt:TRANSACTION`, so that pulling twice adds
 * nothing. RT writes no transaction for the queue, status and owner a ticket is born with: they are what the first change
 * changed from, or what they still are.
 */
export function eventsOf(history: History, names: Names): SupportEventInput[] {
  const { ticket, transactions } = history;
  const who = cast(history, names);
  const own = transactions.flatMap((transaction) =>
    transaction.Type === 'Create'
      ? birth(history, transaction, names, who)
      : change(ticket, transaction, names, who),
  );
  const isAgent = (login: string) => who(login) === 'agent';
  const team = [...teamworkOf(history, names, isAgent), ...reviewsOf(history, names, isAgent)];
  return [...own, ...team, ...refusal(history, names)].toSorted((one, other) => one.at - other.at);
}

/** A ticket that stands deleted, or refused as spam and duplicates are, counts nowhere until it is taken up again. */
function refusal({ transactions }: History, names: Names): SupportEventInput[] {
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

type Role = (login: string) => 'customer' | 'agent' | 'bot';

/**
 * The requestor is the customer — unless they own the ticket, as agents do who write in for themselves. Whoever else owned
 * it, took it, gave it away or wrote a note in it is staff, also when RT no longer calls them so because they have left.
 */
function cast({ ticket, transactions }: History, names: Names): Role {
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

function birth(
  { ticket, transactions: all }: History,
  create: TransactionRow,
  names: Names,
  who: Role,
): SupportEventInput[] {
  // RT may write the transaction a second after the ticket (measured under load).
  const base = { ticket: ticket.id, at: instant(ticket.Created) };
  const session = sessionOf(ticket);
  // What came through the survey or a machine is the customer's own words, whichever account carried them into RT.
  const carried = session !== null || (names.machine(create.Creator.id) && ticket.Requestor.length > 0);
  const author = carried ? 'customer' : who(create.Creator.id);
  const creator = author === 'agent' ? create.Creator.id : null;
  const firstQueue = all.find((other) => isSet(other, 'Queue'))?.OldValue;
  const owner = ownerAtBirth({ ticket, transactions: all }, names);
  const status = all.find((other) => other.Type === 'Status')?.OldValue ?? ticket.Status;
  const requester = ticket.Requestor[0];
  return [
    {
      ...base,
      id: `${eventPrefix}${create.id}`,
      kind: 'created',
      author,
      agent: creator,
      requester: requester?.EmailAddress || requester?.id || null,
      queue: firstQueue ? names.queue(firstQueue) : (ticket.Queue.Name ?? ticket.Queue.id),
      mix: {
        topic: customField(ticket, 'topic'),
        channel: customField(ticket, 'channel'),
        tier: customField(ticket, 'tier'),
        language: customField(ticket, 'language'),
        priority: ticket.Priority ?? null,
      },
      session,
    },
    ...(owner === null
      ? []
      : [
          {
            ...base,
            id: `${eventPrefix}${create.id}:owner`,
            kind: 'assign' as const,
            agent: owner,
            by: creator,
          },
        ]),
    ...(statusOf(names.status(status)) === 'new'
      ? []
      : [
          {
            ...base,
            id: `${eventPrefix}${create.id}:status`,
            kind: 'status' as const,
            to: statusOf(names.status(status)),
            agent: creator,
          },
        ]),
  ];
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

/** The end of a ticket by the transaction that deleted it. */
export function deletion(transaction: TransactionRow): SupportEventInput {
  return {
    id: `${eventPrefix}${transaction.id}`,
    ticket: transaction.ObjectId,
    at: instant(transaction.Created),
    kind: 'delete',
  };
}

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

/** The session id in the custom field a ticket opened by the collector carries. */
function sessionOf(ticket: TicketRow): string | null {
  return customField(ticket, 'overdesk session');
}

function customField(ticket: TicketRow, name: string): string | null {
  return ticket.CustomFields.find((field) => field.name.toLowerCase() === name)?.values[0] || null;
}

const statusOf = (meaning: StatusMeaning): TicketStatus => (meaning === 'rejected' ? 'closed' : meaning);

const instant = (written: string): number => Date.parse(written);
