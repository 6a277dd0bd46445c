import type { DeskLog, DeskTicket, Row } from '../desk-log.ts';
import type { Conversation, Mailbox, Person, Thread, User } from './contract.ts';

/** A made-up desk's history as Help Scout holds it: conversations and their threads. */

/** Users, inboxes and threads are numbered where two neighbours are one floating-point number. */
const firstNumber = 9_007_199_254_740_993n;

export interface HelpScoutDesk {
  readonly users: User[];
  readonly mailboxes: Mailbox[];
  readonly conversations: Conversation[];
  /** When a conversation was changed last, UTC milliseconds, by its number: asked for, and told nowhere. */
  readonly changed: Map<string, number>;
  /** By the number of the conversation, the newest first. */
  readonly threads: Map<string, Thread[]>;
  /** Conversations that were merged, and where they went. */
  readonly merged: Map<string, string>;
  /** A user's or a customer's number. */
  idOf(login: string): string;
}

const statuses = {
  new: 'active',
  open: 'active',
  stalled: 'pending',
  resolved: 'closed',
  rejected: 'spam',
} as const;
type State = keyof typeof statuses;

export const written = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

/** Who stands where nobody has a conversation. */
export const nobody: Person = {
  id: 1,
  type: 'user',
  first: 'Help',
  last: 'Scout',
  email: 'none@nowhere.com',
};

export function helpScoutOf(log: DeskLog): HelpScoutDesk {
  const people = [...new Set([...log.agents, ...log.rows.map(({ by }) => by)])];
  const moved = log.rows.flatMap(({ does, was, becomes }) =>
    does === 'queue' ? [was ?? '', becomes ?? ''] : [],
  );
  const queues = [...new Set(log.tickets.map(({ queue }) => queue).concat(moved))];
  const desk: HelpScoutDesk = {
    users: log.agents.map((login, place) => ({
      id: firstNumber + BigInt(place),
      firstName: login,
      lastName: 'Test',
      email: `${login}@desk.example`,
      role: 'user',
      type: 'user',
      timezone: 'Europe/Bucharest',
      companyId: 7,
    })),
    mailboxes: queues.map((name, place) => ({
      id: firstNumber + BigInt(place),
      name,
      slug: `inbox-${place}`,
      email: `inbox-${place}@desk.example`,
    })),
    conversations: [],
    changed: new Map(),
    threads: new Map(),
    merged: new Map(),
    idOf: (login) => {
      const place = BigInt(people.indexOf(login));
      return log.agents.includes(login) ? String(firstNumber + place) : String(501n + place);
    },
  };
  for (const ticket of log.tickets) {
    const rows = log.of(ticket.number);
    const threads = threadsOf(rows, log, desk);
    const id = String(ticket.number);
    desk.threads.set(id, threads.toReversed());
    desk.changed.set(id, rows.at(-1)?.at ?? ticket.at);
    desk.conversations.push(conversation(ticket, rows, threads.length, desk));
  }
  return desk;
}

export const person = ({ idOf }: HelpScoutDesk, login: string, type: Person['type']): Person => ({
  id: BigInt(idOf(login)),
  type,
  first: login,
  last: 'Test',
  email: `${login}@${type === 'customer' ? 'shop' : 'desk'}.example`,
});

const inboxOf = ({ mailboxes }: HelpScoutDesk, queue: string) =>
  mailboxes.find(({ name }) => name === queue)?.id ?? 0n;

function conversation(
  ticket: DeskTicket,
  rows: readonly Row[],
  threads: number,
  desk: HelpScoutDesk,
): Conversation {
  const customer = person(desk, ticket.requester, 'customer');
  return {
    id: ticket.number,
    number: 1000 + ticket.number,
    threads,
    type: 'email',
    folderId: 3,
    status: statuses[ticket.status as State],
    state: 'published',
    subject: `Question ${ticket.number}`,
    preview: 'Please help.',
    mailboxId: inboxOf(desk, ticket.queue),
    ...(ticket.owner !== null && { assignee: person(desk, ticket.owner, 'user') }),
    createdBy: customer,
    createdAt: written(ticket.at),
    userUpdatedAt: written(rows.at(-1)?.at ?? ticket.at),
    source: { type: 'email', via: 'customer' },
    tags: [],
    cc: [],
    bcc: [],
    primaryCustomer: customer,
    customFields: [{ id: 5, name: 'Topic', value: '33077', text: ticket.topic }],
  };
}

/** Words carry what they do to owner and status; what happens without words is a line of its own. Oldest first. */
function threadsOf(rows: readonly Row[], log: DeskLog, desk: HelpScoutDesk): Thread[] {
  const threads: Thread[] = [];
  let owner: string | null = null;
  const put = (row: Row, type: Thread['type'], more: Partial<Thread> = {}) => {
    const isAgent = log.agents.includes(row.by);
    const isTold = isAgent || type !== 'lineitem';
    threads.push({
      id: firstNumber * 3n + BigInt(log.rows.indexOf(row)),
      type,
      status: 'nochange',
      state: 'published',
      action: { type: isTold ? 'default' : 'automatic-workflow', associatedEntities: [] },
      ...(row.text !== undefined && { body: `<p>${row.text}</p>` }),
      source: { type: 'email', via: isAgent ? 'user' : 'customer' },
      createdBy: isTold ? person(desk, row.by, isAgent ? 'user' : 'customer') : nobody,
      assignedTo: owner === null ? nobody : person(desk, owner, 'user'),
      createdAt: written(row.at),
      ...more,
    });
  };
  for (const [place, row] of rows.entries()) {
    const { does, was, becomes } = row;
    const next = rows[place + 1];
    const isSame = next?.deed === row.deed;
    if (does === 'owner' || does === 'create') owner = becomes;
    if (does === 'create') put(row, 'customer', { status: 'active' });
    else if (does === 'queue')
      put(row, 'lineitem', {
        action: {
          type: 'moved-from-mailbox',
          text: 'Moved',
          associatedEntities: { mailbox: inboxOf(desk, was ?? '') },
        },
        // Whom a moved one is assigned to is told by whatever follows.
        ...(isSame && { assignedTo: undefined }),
      });
    else if (does === 'owner') put(row, 'lineitem');
    else if (does === 'status') {
      const isWithWords =
        threads.at(-1)?.createdAt === written(row.at) && rows[place - 1]?.text !== undefined;
      const status = statuses[becomes as State];
      const before = threads.at(-1);
      if (isWithWords && before) before.status = status;
      else put(row, 'lineitem', { status });
    } else {
      const isAgent = log.agents.includes(row.by);
      put(row, does === 'note' ? 'note' : isAgent ? 'message' : 'customer');
    }
  }
  return threads;
}
