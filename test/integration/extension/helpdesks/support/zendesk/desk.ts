import type { DeskLog, DeskTicket, Row } from '../desk-log.ts';
import type { Audit, Ticket } from './contract.ts';

/** A made-up desk's history as Zendesk holds it: one audit for each deed, with the numbers of a large account. */

/** Users are numbered where two neighbours are one floating-point number. */
const firstUser = 9_007_199_254_740_993n;
const firstGroup = 360_000_000_001n;
const topicField = 900_000_000_001n;
const statusNumbers = { new: 1n, open: 2n, stalled: 3n, resolved: 4n, rejected: 5n } as const;
const categories = {
  new: 'new',
  open: 'open',
  stalled: 'pending',
  resolved: 'solved',
  rejected: 'solved',
} as const;
type Word = keyof typeof categories;

interface User {
  readonly id: bigint;
  readonly name: string;
  readonly role: 'end-user' | 'agent' | 'admin';
  readonly locale: string;
}

export interface ZendeskDesk {
  readonly users: User[];
  readonly groups: readonly { readonly id: bigint; readonly name: string; readonly deleted: boolean }[];
  readonly fields: readonly { readonly id: bigint; readonly title: string; readonly type: string }[];
  readonly statuses: readonly {
    readonly id: bigint;
    readonly agent_label: string;
    readonly status_category: string;
  }[];
  readonly tickets: Ticket[];
  /** By the number of the ticket. */
  readonly audits: Map<string, Audit[]>;
  userOf(login: string): bigint;
}

export function zendeskOf(log: DeskLog): ZendeskDesk {
  const people = [...new Set([...log.agents, ...log.rows.map(({ by }) => by)])];
  const queues = [...new Set(log.tickets.map(({ queue }) => queue).concat(log.rows.flatMap(queuesIn)))];
  const userOf = (login: string) => firstUser + BigInt(people.indexOf(login));
  const groupOf = (queue: string) => firstGroup + BigInt(queues.indexOf(queue));
  const makers = { userOf, groupOf };
  return {
    users: people.map((login) => ({
      id: userOf(login),
      name: `${login} Test`,
      role: log.agents.includes(login) ? 'agent' : 'end-user',
      locale: 'en-US',
    })),
    groups: queues.map((name) => ({ id: groupOf(name), name, deleted: false })),
    fields: [{ id: topicField, title: 'Topic', type: 'text' }],
    statuses: Object.entries(statusNumbers).map(([word, id]) => ({
      id,
      agent_label: word === 'rejected' ? 'Rejected' : word,
      status_category: categories[word as Word],
    })),
    tickets: log.tickets.map((ticket) => ticketOf(ticket, log.of(ticket.number), makers)),
    audits: new Map(
      log.tickets.map((ticket) => [String(ticket.number), auditsOf(ticket, log.of(ticket.number), makers)]),
    ),
    userOf,
  };
}

const queuesIn = ({ does, was, becomes }: Row): string[] =>
  does === 'queue' ? [was ?? '', becomes ?? ''] : [];

interface Makers {
  userOf(login: string): bigint;
  groupOf(queue: string): bigint;
}

export const written = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

function ticketOf(ticket: DeskTicket, rows: readonly Row[], { userOf, groupOf }: Makers): Ticket {
  const status = ticket.status as Word;
  return {
    id: BigInt(ticket.number),
    url: `https://desk.example/api/v2/tickets/${ticket.number}.json`,
    subject: `Question ${ticket.number}`,
    status: categories[status],
    custom_status_id: statusNumbers[status],
    assignee_id: ticket.owner === null ? null : userOf(ticket.owner),
    group_id: groupOf(ticket.queue),
    requester_id: userOf(ticket.requester),
    submitter_id: userOf(ticket.requester),
    priority: 'normal',
    type: 'question',
    via: { channel: 'email' },
    tags: [],
    custom_fields: [{ id: topicField, value: ticket.topic }],
    satisfaction_rating: { score: 'unoffered' },
    created_at: written(ticket.at),
    updated_at: written(rows.at(-1)?.at ?? ticket.at),
  };
}

function auditsOf(ticket: DeskTicket, rows: readonly Row[], makers: Makers): Audit[] {
  return [...Map.groupBy(rows, ({ deed }) => deed).values()].map((deed): Audit => {
    const [{ deed: number, at, by }] = deed as [Row];
    const id = firstUser * 2n + BigInt(number * 10);
    return {
      id,
      ticket_id: BigInt(ticket.number),
      author_id: makers.userOf(by),
      created_at: written(at),
      via: { channel: 'web' },
      metadata: { system: {}, custom: {} },
      events: deed
        .flatMap((row) => eventsOf(row, ticket, rows, makers))
        .map((event, index) => ({ id: id + BigInt(index + 1), ...event })),
    };
  });
}

/** Field values stand as text in audits, and nothing where a field is empty. */
function eventsOf(row: Row, ticket: DeskTicket, rows: readonly Row[], { userOf, groupOf }: Makers) {
  const user = (login: string | null) => (login === null ? null : String(userOf(login)));
  const changed = (field_name: string, was: unknown, value: unknown) => ({
    type: 'Change',
    field_name,
    value,
    previous_value: was,
  });
  const comment = (isPublic: boolean) => ({
    type: 'Comment',
    author_id: userOf(row.by),
    body: row.text,
    public: isPublic,
    attachments: [],
  });
  if (row.does === 'reply' || row.does === 'note') return [comment(row.does === 'reply')];
  if (row.does === 'owner') return [changed('assignee_id', user(row.was), user(row.becomes))];
  if (row.does === 'queue')
    return [changed('group_id', String(groupOf(row.was ?? '')), String(groupOf(row.becomes ?? '')))];
  if (row.does === 'status') return statusChange(row.was as Word, row.becomes as Word, changed);
  const queue = rows.find(({ does }) => does === 'queue')?.was ?? ticket.queue;
  const made = (field_name: string, value: unknown) => ({ type: 'Create', field_name, value });
  return [
    comment(true),
    made('subject', `Question ${ticket.number}`),
    made('status', 'new'),
    made('priority', 'normal'),
    made('type', 'question'),
    made('requester_id', user(row.by)),
    made('group_id', String(groupOf(queue))),
    ...(row.becomes === null ? [] : [made('assignee_id', user(row.becomes))]),
    { type: 'Notification', subject: 'Received', body: 'We have it.', recipients: [userOf(row.by)] },
  ];
}

function statusChange<T>(
  was: Word,
  becomes: Word,
  changed: (field: string, was: unknown, value: unknown) => T,
): T[] {
  const own = changed('custom_status_id', String(statusNumbers[was]), String(statusNumbers[becomes]));
  if (categories[was] === categories[becomes]) return [own];
  return [changed('status', categories[was], categories[becomes]), own];
}
