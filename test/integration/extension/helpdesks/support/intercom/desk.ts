import type { DeskLog, DeskTicket, Row } from '../desk-log.ts';
import type { Author, Conversation, Part } from './contract.ts';

/** A made-up desk's history as Intercom holds it: conversations and their parts. */

/** Admins, teams and parts are numbered where two neighbours are one floating-point number. */
const firstNumber = 9_007_199_254_740_993n;

export interface IntercomDesk {
  readonly workspace: string;
  readonly admins: Author[];
  readonly teams: { readonly id: bigint; readonly name: string }[];
  readonly conversations: Conversation[];
  /** By the number of the conversation. */
  readonly parts: Map<string, Part[]>;
  /** An admin's or a contact's number. */
  userOf(login: string): string;
}

export const operator: Author = {
  type: 'bot',
  id: '274',
  name: 'Operator',
  email: 'operator+w1@intercom.io',
};

const states = { new: 'open', open: 'open', stalled: 'snoozed', resolved: 'closed' } as const;
type State = keyof typeof states;
const kinds = { open: 'open', closed: 'close', snoozed: 'snoozed' } as const;

const seconds = (at: number): number => Math.floor(at / 1000);

export function intercomOf(log: DeskLog): IntercomDesk {
  const people = [...new Set([...log.agents, ...log.rows.map(({ by }) => by)])];
  const moved = log.rows.flatMap(({ does, was, becomes }) =>
    does === 'queue' ? [was ?? '', becomes ?? ''] : [],
  );
  const queues = [...new Set(log.tickets.map(({ queue }) => queue).concat(moved))];
  const userOf = (login: string) => {
    const place = BigInt(people.indexOf(login));
    return log.agents.includes(login) ? String(firstNumber + place) : `6762f0f31bb69f9f2193bb0${place}`;
  };
  const desk: IntercomDesk = {
    workspace: 'w-1',
    admins: log.agents.map((login) => person(login, 'admin', userOf(login))),
    teams: queues.map((name, index) => ({ id: firstNumber + BigInt(index), name })),
    conversations: [],
    parts: new Map(),
    userOf,
  };
  for (const ticket of log.tickets) {
    const rows = log.of(ticket.number);
    const made = conversation(ticket, rows, desk);
    desk.conversations.push(made);
    desk.parts.set(made.id, partsOf(ticket, rows, log, desk));
  }
  return desk;
}

export const person = (login: string, type: Author['type'], id: string): Author => ({
  type,
  id,
  name: `${login} Test`,
  email: `${login}@desk.example`,
});

const teamOf = ({ teams }: IntercomDesk, queue: string): bigint =>
  teams.find(({ name }) => name === queue)?.id ?? 0n;

function conversation(ticket: DeskTicket, rows: readonly Row[], desk: IntercomDesk): Conversation {
  const contact = desk.userOf(ticket.requester);
  const contacts = [{ type: 'contact', id: contact, external_id: null }];
  return {
    type: 'conversation',
    id: String(ticket.number),
    title: null,
    created_at: seconds(ticket.at),
    updated_at: seconds(rows.at(-1)?.at ?? ticket.at),
    state: states[ticket.status as State],
    read: false,
    priority: 'not_priority',
    admin_assignee_id: ticket.owner === null ? null : BigInt(desk.userOf(ticket.owner)),
    team_assignee_id: teamOf(desk, ticket.queue),
    custom_attributes: { Topic: ticket.topic },
    contacts: { type: 'contact.list', contacts },
    source: {
      type: 'conversation',
      id: '403918320',
      delivered_as: 'customer_initiated',
      subject: '',
      body: 'Please help.',
      author: person(ticket.requester, 'user', contact),
      attachments: [],
      url: null,
      redacted: false,
    },
    conversation_rating: null,
  };
}

/** Every deed is some parts of one second: who gets it, and words together with what they do to the state. */
function partsOf(ticket: DeskTicket, rows: readonly Row[], log: DeskLog, desk: IntercomDesk): Part[] {
  const parts: Part[] = [];
  // Half of the parts say in which state they leave the conversation, as in the contract's examples half of them do not.
  const tells = ticket.number % 2 === 0;
  let state: 'open' | 'closed' | 'snoozed' = 'open';
  const put = (row: Row, part_type: string, more: Partial<Part> = {}) => {
    const isAgent = log.agents.includes(row.by);
    const byHand = isAgent || row.does === 'reply';
    parts.push({
      type: 'conversation_part',
      id: String(
        firstNumber * 3n + BigInt(log.rows.indexOf(row) * 2 + (part_type === 'default_assignment' ? 1 : 0)),
      ),
      part_type,
      body: null,
      created_at: seconds(row.at),
      updated_at: seconds(row.at),
      assigned_to: null,
      author: byHand ? person(row.by, isAgent ? 'admin' : 'user', desk.userOf(row.by)) : operator,
      ...(tells && { state }),
      app_package_code: null,
      ...more,
    });
  };
  const queue = rows.find(({ does }) => does === 'queue')?.was ?? ticket.queue;
  const to = (type: 'admin' | 'team', id: string | null) => ({ assigned_to: { type, id } });
  for (const [place, row] of rows.entries()) {
    const { does, becomes } = row;
    const [before, next] = [rows[place - 1], rows[place + 1]];
    if (does === 'create') put(row, 'default_assignment', to('team', String(teamOf(desk, queue))));
    else if (does === 'queue') put(row, 'assignment', to('team', String(teamOf(desk, becomes ?? ''))));
    else if (does === 'owner') put(row, 'assignment', to('admin', becomes && desk.userOf(becomes)));
    else if (does === 'note') put(row, 'note', { body: row.text ?? '' });
    else if (does === 'reply') {
      // Words and what they do to the state are one part, but for a snooze, which has none.
      const change = next?.deed === row.deed && next.does === 'status' ? states[next.becomes as State] : null;
      const joined = change !== null && change !== 'snoozed';
      if (joined) state = change;
      put(row, joined ? kinds[change] : 'comment', { body: row.text ?? '', ...(tells && { state }) });
    } else {
      state = states[becomes as State];
      const isTold = before?.deed === row.deed && before.does === 'reply' && state !== 'snoozed';
      if (!isTold) put(row, kinds[state], tells ? { state } : {});
    }
  }
  return parts;
}
