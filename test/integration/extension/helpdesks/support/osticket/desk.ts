import type { DeskLog, Row } from '../desk-log.ts';
import type { ThreadItem } from './pages.ts';

/** A made-up desk's history as osTicket holds it: words with numbers, events with names. */

export interface OsTicket {
  readonly id: number;
  /** What customers know it by. */
  readonly number: string;
  subject: string;
  status: string;
  department: string;
  topic: string;
  /** Of an agent; null: nobody. */
  assigned: string | null;
  customer: { readonly id: number; readonly name: string };
  readonly fields: Record<string, string>;
  readonly items: ThreadItem[];
  /** The lock that its reader holds. */
  lock?: number;
}

export interface OsTicketDesk {
  readonly agents: {
    readonly id: number;
    readonly login: string;
    readonly first: string;
    readonly last: string;
  }[];
  readonly tickets: OsTicket[];
  idOf(login: string): number;
}

/** Agents and customers are counted apart. */
const firstAgent = 2;

const names = {
  new: 'Open',
  open: 'Open',
  stalled: 'Waiting for customer',
  resolved: 'Closed',
  rejected: 'Rejected',
};
type Word = keyof typeof names;
const isOver = (word: string | null) => word === 'resolved' || word === 'rejected';

const nameOf = (login: string): string => `${login} Test`;

export function osticketOf(log: DeskLog): OsTicketDesk {
  const customers = [...new Set(log.tickets.map(({ requester }) => requester))];
  const agents = log.agents.map((login, index) => ({
    id: firstAgent + index,
    login,
    first: login,
    last: 'Test',
  }));
  const rowsWith = log.rows.map((row, index) => ({ ...row, index }));
  return {
    agents,
    tickets: log.tickets.map((ticket) => ({
      id: ticket.number,
      number: String((ticket.number * 7919) % 900_000).padStart(6, '0'),
      subject: `Question ${ticket.number} & more`,
      status: names[ticket.status as Word],
      department: ticket.queue,
      topic: ticket.topic,
      assigned: ticket.owner === null ? null : nameOf(ticket.owner),
      customer: { id: 1 + customers.indexOf(ticket.requester), name: nameOf(ticket.requester) },
      fields: {},
      items: rowsWith
        .filter((row) => row.ticket === ticket.number)
        .flatMap((row) => itemsOf(row, 100 + row.index, log.agents)),
    })),
    idOf: (login) => agents.find((agent) => agent.login === login)?.id ?? 0,
  };
}

function itemsOf(row: Row, id: number, agents: readonly string[]): ThreadItem[] {
  const { at, by: login, does, was, becomes, text = '' } = row;
  const by = nameOf(login);
  const isAgent = agents.includes(login);
  const event = (icon: string, sentence: string): ThreadItem => ({ kind: 'event', at, icon, sentence });
  switch (does) {
    case 'create':
      return [
        { kind: 'entry', id, at, by, type: 'message', body: text },
        event('magic', `Created by <b>${by}</b> {time}`),
      ];
    case 'reply':
      return [{ kind: 'entry', id, at, by, type: isAgent ? 'response' : 'message', body: text }];
    case 'note':
      return [{ kind: 'entry', id, at, by, type: 'note', body: text }];
    case 'queue':
      return [event('share-alt', `<b>${by}</b> transferred this to <strong>${becomes}</strong> {time}`)];
    case 'owner':
      if (becomes === null)
        return [
          event(
            'unlock',
            `Ticket released from <strong>${nameOf(was ?? '')}</strong> by <b>${by}</b> {time}`,
          ),
        ];
      return becomes === login
        ? [event('hand-right', `<b>${by}</b> claimed this {time}`)]
        : [event('hand-right', `<b>SYSTEM</b> assigned this to <strong>${nameOf(becomes)}</strong> {time}`)];
    case 'status':
      return [statusEvent(event, isAgent ? by : 'SYSTEM', was, becomes)];
  }
}

function statusEvent(
  event: (icon: string, sentence: string) => ThreadItem,
  by: string,
  was: string | null,
  becomes: string | null,
): ThreadItem {
  const name = names[becomes as Word];
  if (isOver(becomes)) return event('thumbs-up-alt', `Closed by <b>${by}</b> with status of ${name} {time}`);
  if (isOver(was)) return event('rotate-right', `Reopened by <b>${by}</b> {time}`);
  return event('pencil', `<b>${by}</b> changed the status to <strong>${name}</strong> {time}`);
}
