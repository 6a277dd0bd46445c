import type { DeskLog, DeskTicket, Row } from '../desk-log.ts';
import type { Article, Change, Ticket } from './contract.ts';

/** A made-up desk's history as Zammad holds it: articles, and a line for each field that changed. */

/** People are numbered where two neighbours are one floating-point number. */
const firstUser = 9_007_199_254_740_993n;
const firstGroup = 4;

interface State {
  readonly id: number;
  readonly name: string;
  readonly state_type: string;
  readonly active: boolean;
}

/** Zammad's own, and one of the company's. */
const states: readonly State[] = [
  { id: 1, name: 'new', state_type: 'new', active: true },
  { id: 2, name: 'open', state_type: 'open', active: true },
  { id: 3, name: 'pending reminder', state_type: 'pending reminder', active: true },
  { id: 4, name: 'closed', state_type: 'closed', active: true },
  { id: 5, name: 'merged', state_type: 'merged', active: true },
  { id: 6, name: 'removed', state_type: 'removed', active: false },
  { id: 7, name: 'pending close', state_type: 'pending action', active: true },
  { id: 8, name: 'rejected', state_type: 'closed', active: true },
];
const numbers = { new: 1, open: 2, stalled: 3, resolved: 4, rejected: 8 } as const;
const stateOf = (word: string | null): State =>
  states.find(({ id }) => id === numbers[word as keyof typeof numbers]) as State;

export interface ZammadDesk {
  readonly users: { readonly id: bigint; readonly login: string; readonly isAgent: boolean }[];
  readonly states: State[];
  readonly tickets: Ticket[];
  /** By the number of the ticket. */
  readonly changes: Map<string, Change[]>;
  readonly articles: Map<string, Article[]>;
  userOf(login: string): bigint;
}

export function zammadOf(log: DeskLog): ZammadDesk {
  const people = [...new Set([...log.agents, ...log.rows.map(({ by }) => by)])];
  const queues = [...new Set(log.tickets.map(({ queue }) => queue).concat(log.rows.flatMap(queuesIn)))];
  const userOf = (login: string) => firstUser + BigInt(people.indexOf(login));
  const makers: Makers = {
    userOf,
    groupOf: (queue) => firstGroup + queues.indexOf(queue),
    isAgent: (login) => log.agents.includes(login),
  };
  const each = <T>(made: (rows: readonly Row[]) => T): Map<string, T> =>
    new Map(log.tickets.map(({ number }) => [String(number), made(log.of(number))]));
  return {
    users: people.map((login) => ({ id: userOf(login), login, isAgent: makers.isAgent(login) })),
    states: [...states],
    tickets: log.tickets.map((ticket) => ticketOf(ticket, log.of(ticket.number), makers)),
    changes: each((rows) => rows.flatMap((row, index) => changesOf(row, index, makers))),
    articles: each((rows) => rows.flatMap((row, index) => articlesOf(row, index, makers))),
    userOf,
  };
}

const queuesIn = ({ does, was, becomes }: Row): string[] =>
  does === 'queue' ? [was ?? '', becomes ?? ''] : [];

interface Makers {
  userOf(login: string): bigint;
  groupOf(queue: string): number;
  isAgent(login: string): boolean;
}

export const written = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}.000Z`;

function ticketOf(ticket: DeskTicket, rows: readonly Row[], { userOf, groupOf }: Makers): Ticket {
  const { id: state_id, name: state } = stateOf(ticket.status);
  return {
    id: ticket.number,
    number: `22${ticket.number}`,
    title: `Question ${ticket.number}`,
    state_id,
    state,
    owner_id: ticket.owner === null ? 1 : userOf(ticket.owner),
    owner: ticket.owner ?? '-',
    group_id: groupOf(ticket.queue),
    group: ticket.queue,
    customer_id: userOf(ticket.requester),
    customer: ticket.requester,
    priority: '2 normal',
    create_article_type: 'email',
    topic: ticket.topic,
    created_at: written(ticket.at),
    updated_at: written(rows.at(-1)?.at ?? ticket.at),
  };
}

function changesOf(row: Row, index: number, { userOf, groupOf }: Makers): Change[] {
  const base = {
    id: firstUser * 2n + BigInt(row.deed * 100 + index),
    o_id: row.ticket,
    object: 'Ticket',
    created_by_id: userOf(row.by),
    created_at: written(row.at),
  };
  const changed = (attribute: string, from: [number | bigint, string], to: [number | bigint, string]) => [
    {
      ...base,
      type: 'updated',
      attribute,
      id_from: from[0],
      id_to: to[0],
      value_from: from[1],
      value_to: to[1],
    },
  ];
  const owner = (login: string | null): [number | bigint, string] =>
    login === null ? [1, '-'] : [userOf(login), `${login} Test`];
  const group = (queue: string | null): [number, string] => [groupOf(queue ?? ''), queue ?? ''];
  const state = (word: string | null): [number, string] => [stateOf(word).id, stateOf(word).name];
  if (row.does === 'create') return [{ ...base, type: 'created' }];
  if (row.does === 'owner') return changed('owner', owner(row.was), owner(row.becomes));
  if (row.does === 'queue') return changed('group', group(row.was), group(row.becomes));
  if (row.does === 'status') return changed('state', state(row.was), state(row.becomes));
  return [{ ...base, object: 'Ticket::Article', type: 'created' }];
}

function articlesOf(row: Row, index: number, { userOf, isAgent }: Makers): Article[] {
  if (row.does !== 'create' && row.does !== 'reply' && row.does !== 'note') return [];
  return [
    {
      id: firstUser * 3n + BigInt(row.deed * 100 + index),
      ticket_id: row.ticket,
      from: `${row.by} Test <${row.by}@desk.example>`,
      body: `<p>${row.text ?? ''}</p>`,
      content_type: 'text/html',
      type: row.does === 'note' ? 'note' : 'email',
      sender: isAgent(row.by) ? 'Agent' : 'Customer',
      internal: row.does === 'note',
      created_by_id: userOf(row.by),
      origin_by_id: null,
      preferences: {},
      created_at: written(row.at),
    },
  ];
}
