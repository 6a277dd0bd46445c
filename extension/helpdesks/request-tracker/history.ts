import type { SupportEventInput, TicketStatus } from '../../../shared/session/event.ts';
import type { TicketRow, TransactionRow } from './rows.ts';

/** Names behind RT's numbers and logins, looked up before the history is read. */
export interface Names {
  /** Login of an owner named by number; null for Nobody. */
  owner(id: string): string | null;
  queue(id: string): string;
  /** Is this login one of RT's staff? */
  privileged(login: string): boolean;
}

/** What an event's id begins with; the transaction's number follows. */
export const eventPrefix = 'rt:';

const system = 'RT_System';
const nobody = 'Nobody';

/** RT's default lifecycle, and the names companies most often add. Unknown names are open: somebody has work to do. */
const statuses: Readonly<Record<string, TicketStatus>> = {
  new: 'new',
  open: 'open',
  stalled: 'pending',
  pending: 'pending',
  waiting: 'pending',
  'on hold': 'hold',
  hold: 'hold',
  resolved: 'solved',
  solved: 'solved',
  rejected: 'closed',
  closed: 'closed',
};

/**
 * One ticket's transactions, oldest first, as events. Event ids are `rt:TRANSACTION`, so that pulling twice adds
 * nothing. RT writes no transaction for the queue, status and owner a ticket is born with: they are what the first change
 * changed from, or what they still are.
 */
export function eventsOf(
  ticket: TicketRow,
  transactions: readonly TransactionRow[],
  names: Names,
): SupportEventInput[] {
  const who = cast(ticket, transactions, names);
  return woken(
    transactions.flatMap((transaction) =>
      transaction.Type === 'Create'
        ? birth(ticket, transaction, transactions, names, who)
        : change(ticket, transaction, names, who),
    ),
  );
}

/** RT leaves a stalled ticket stalled when the customer answers (measured, 5.0.3); from then on it waits for us, not for them. */
function woken(events: readonly SupportEventInput[]): SupportEventInput[] {
  let pending = false;
  return events.flatMap((event): SupportEventInput[] => {
    if (event.kind === 'status') pending = event.to === 'pending';
    if (!pending || event.kind !== 'message' || event.author !== 'customer') return [event];
    pending = false;
    const { id, ticket, at } = event;
    return [event, { id: `${id}:open`, ticket, at, kind: 'status', to: 'open', agent: null }];
  });
}

type Role = (login: string) => 'customer' | 'agent' | 'bot';

/** The requestor is the customer — unless they own the ticket, as agents do who write in for themselves. */
function cast(ticket: TicketRow, transactions: readonly TransactionRow[], names: Names): Role {
  const owners = new Set(
    transactions.filter(isOwnerChange).map((transaction) => names.owner(transaction.NewValue ?? '')),
  );
  owners.add(ticket.Owner.id);
  const asking = new Set([...ticket.Requestor, ...ticket.Cc].map((person) => person.id));
  return (login) => {
    if (login === system) return 'bot';
    if (owners.has(login)) return 'agent';
    return asking.has(login) || !names.privileged(login) ? 'customer' : 'agent';
  };
}

function birth(
  ticket: TicketRow,
  create: TransactionRow,
  all: readonly TransactionRow[],
  names: Names,
  who: Role,
): SupportEventInput[] {
  const base = { ticket: ticket.id, at: instant(create.Created) };
  const session = sessionOf(ticket);
  // A ticket that came through the survey is the customer's own words, whichever account carried them into RT.
  const author = session === null ? who(create.Creator.id) : 'customer';
  const creator = author === 'agent' ? create.Creator.id : null;
  const firstQueue = all.find((other) => isSet(other, 'Queue'))?.OldValue;
  const firstOwner = all.find(isOwnerChange)?.OldValue;
  const owner =
    firstOwner === undefined || firstOwner === null || firstOwner === ''
      ? ticket.Owner.id === nobody
        ? null
        : ticket.Owner.id
      : names.owner(firstOwner);
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
      queue: firstQueue ? names.queue(firstQueue) : ticket.Queue.Name,
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
    ...(statusOf(status) === 'new'
      ? []
      : [
          {
            ...base,
            id: `${eventPrefix}${create.id}:status`,
            kind: 'status' as const,
            to: statusOf(status),
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
  const author = who(transaction.Creator.id);
  const agent = author === 'agent' ? transaction.Creator.id : null;
  if (transaction.Type === 'Correspond' || transaction.Type === 'Comment') {
    return [
      {
        ...base,
        kind: 'message',
        author,
        agent,
        public: transaction.Type === 'Correspond',
        auto: author === 'bot',
      },
    ];
  }
  if (transaction.Type === 'Status') {
    const to = transaction.NewValue ?? '';
    return [to === 'deleted' ? deletion(transaction) : { ...base, kind: 'status', to: statusOf(to), agent }];
  }
  if (isOwnerChange(transaction)) {
    return [{ ...base, kind: 'assign', agent: names.owner(transaction.NewValue ?? ''), by: agent }];
  }
  if (isSet(transaction, 'Queue') && transaction.NewValue) {
    return [{ ...base, kind: 'transfer', queue: names.queue(transaction.NewValue), by: agent }];
  }
  if (transaction.Type === 'AddLink' && transaction.Field === 'MergedInto') {
    // RT writes it on both tickets; the one that goes on names itself.
    const into = /\d+$/.exec(transaction.NewValue ?? '')?.[0];
    return into === undefined || into === ticket.id ? [] : [{ ...base, kind: 'merge', into }];
  }
  return [];
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

/** Owner and queue numbers and logins that `eventsOf` will ask the names of. */
export function unknownsOf(ticket: TicketRow, transactions: readonly TransactionRow[]) {
  const asking = new Set([...ticket.Requestor, ...ticket.Cc].map((person) => person.id));
  const values = (rows: readonly TransactionRow[]) =>
    rows.flatMap((row) => [row.OldValue, row.NewValue]).filter((value): value is string => !!value);
  return {
    owners: values(transactions.filter(isOwnerChange)),
    queues: values(transactions.filter((transaction) => isSet(transaction, 'Queue'))),
    logins: transactions
      .map((transaction) => transaction.Creator.id)
      .filter((login) => login !== system && !asking.has(login)),
  };
}

/** The session id in the custom field a ticket opened by the collector carries. */
function sessionOf(ticket: TicketRow): string | null {
  return customField(ticket, 'overdesk session');
}

function customField(ticket: TicketRow, name: string): string | null {
  return ticket.CustomFields.find((field) => field.name.toLowerCase() === name)?.values[0] || null;
}

const isSet = (transaction: TransactionRow, field: string) =>
  transaction.Type === 'Set' && transaction.Field === field;

/** RT 5 writes Set; older ones wrote the button's name. SetWatcher says the same again and is left out. */
const isOwnerChange = (transaction: TransactionRow) =>
  transaction.Field === 'Owner' && ['Set', 'Take', 'Steal', 'Give', 'Force'].includes(transaction.Type);

const statusOf = (name: string): TicketStatus => statuses[name.toLowerCase()] ?? 'open';

const instant = (written: string): number => Date.parse(written);
