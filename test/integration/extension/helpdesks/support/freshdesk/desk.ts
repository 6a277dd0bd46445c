import type { DeskLog, DeskTicket, Row } from '../desk-log.ts';
import type { Conversation, Rating, Ticket } from './contract.ts';

/** A made-up desk's history as Freshdesk holds it: words, and how each ticket stands now. */

/** People are numbered where two neighbours are one floating-point number. */
const firstUser = 9_007_199_254_740_993n;
const firstGroup = 158_000_000_001n;
const numbers = { new: 2, open: 2, stalled: 3, resolved: 4 } as const;

export interface FreshdeskDesk {
  readonly agents: { readonly id: bigint; readonly name: string }[];
  readonly groups: { readonly id: bigint; readonly name: string }[];
  /** What agents and customers see of each status. */
  readonly statuses: Record<string, string[]>;
  readonly tickets: Ticket[];
  /** By the number of the ticket. */
  readonly conversations: Map<string, Conversation[]>;
  readonly ratings: Rating[];
  userOf(login: string): bigint;
}

export function freshdeskOf(log: DeskLog): FreshdeskDesk {
  const people = [...new Set([...log.agents, ...log.rows.map(({ by }) => by)])];
  const queues = [...new Set(log.tickets.map(({ queue }) => queue))];
  const userOf = (login: string) => firstUser + BigInt(people.indexOf(login));
  const groupOf = (queue: string) => firstGroup + BigInt(queues.indexOf(queue));
  const isAgent = (login: string) => log.agents.includes(login);
  const makers = { userOf, groupOf, isAgent };
  return {
    agents: log.agents.map((login) => ({ id: userOf(login), name: `${login} Test` })),
    groups: queues.map((name) => ({ id: groupOf(name), name })),
    statuses: {
      2: ['Open', 'Being Processed'],
      3: ['Pending', 'Awaiting your Reply'],
      4: ['Resolved', 'This ticket has been Resolved'],
      5: ['Closed', 'This ticket has been Closed'],
      8: ['With the workshop', 'Being Processed'],
    },
    tickets: log.tickets.map((ticket) => ticketOf(ticket, log.of(ticket.number), makers)),
    conversations: new Map(
      log.tickets.map(({ number }) => [String(number), conversationsOf(log.of(number), makers)]),
    ),
    ratings: [],
    userOf,
  };
}

interface Makers {
  userOf(login: string): bigint;
  groupOf(queue: string): bigint;
  isAgent(login: string): boolean;
}

export const written = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;

function ticketOf(ticket: DeskTicket, rows: readonly Row[], { userOf, groupOf, isAgent }: Makers): Ticket {
  const when = (row: Row | undefined) => (row === undefined ? null : written(row.at));
  const replies = rows.filter(({ does, by }) => does === 'reply' && isAgent(by));
  const moves = rows.filter(({ does }) => does === 'status');
  const last = moves.at(-1);
  return {
    id: ticket.number,
    subject: `Question ${ticket.number}`,
    status: numbers[ticket.status as keyof typeof numbers],
    priority: 2,
    source: 1,
    type: 'Question',
    responder_id: ticket.owner === null ? null : userOf(ticket.owner),
    group_id: groupOf(ticket.queue),
    requester_id: userOf(ticket.requester),
    requester: { id: userOf(ticket.requester), name: `${ticket.requester} Test` },
    spam: false,
    tags: [],
    custom_fields: { cf_topic: ticket.topic },
    stats: {
      agent_responded_at: when(replies.at(-1)),
      requester_responded_at: when(rows.findLast(({ does, by }) => does === 'reply' && !isAgent(by))),
      first_responded_at: when(replies[0]),
      status_updated_at: when(last) ?? written(ticket.at),
      reopened_at: when(moves.findLast(({ was }) => was === 'resolved')),
      // Reopening empties it.
      resolved_at: last?.becomes === 'resolved' ? when(last) : null,
      closed_at: null,
      pending_since: last?.becomes === 'stalled' ? when(last) : null,
    },
    created_at: written(ticket.at),
    updated_at: written(rows.at(-1)?.at ?? ticket.at),
  };
}

function conversationsOf(rows: readonly Row[], { userOf, isAgent }: Makers): Conversation[] {
  return rows.flatMap(({ deed, does, by, at, ticket, text = '' }) =>
    does === 'reply' || does === 'note'
      ? [
          {
            id: firstUser * 2n + BigInt(deed),
            ticket_id: ticket,
            body_text: text,
            incoming: !isAgent(by),
            private: does === 'note',
            source: does === 'note' ? 2 : 0,
            user_id: userOf(by),
            created_at: written(at),
            updated_at: written(at),
          },
        ]
      : [],
  );
}
