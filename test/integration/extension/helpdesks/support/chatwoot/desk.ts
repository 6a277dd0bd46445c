import type { DeskLog, DeskTicket, Row } from '../desk-log.ts';
import type { Conversation, Message } from './contract.ts';

/** A made-up desk's history as Chatwoot holds it: messages, and sentences for all that was done. */

/** Users and messages are numbered where two neighbours are one floating-point number. */
const firstUser = 9_007_199_254_740_993n;

interface Named {
  readonly id: bigint;
  readonly name: string;
}

export interface ChatwootDesk {
  readonly agents: Named[];
  readonly teams: Named[];
  readonly inboxes: Named[];
  readonly conversations: Conversation[];
  /** By the number of the conversation. */
  readonly messages: Map<string, Message[]>;
  userOf(login: string): bigint;
}

const statuses: Readonly<Record<string, Conversation['status']>> = {
  open: 'open',
  stalled: 'snoozed',
  resolved: 'resolved',
};

export function chatwootOf(log: DeskLog): ChatwootDesk {
  const people = [...new Set([...log.agents, ...log.rows.map(({ by }) => by)])];
  const moves = log.rows.flatMap(({ does, was, becomes }) =>
    does === 'queue' ? [was ?? '', becomes ?? ''] : [],
  );
  const queues = [...new Set(log.tickets.map(({ queue }) => queue).concat(moves))];
  const userOf = (login: string) => firstUser + BigInt(people.indexOf(login));
  const named = queues.map((name, index) => ({ id: BigInt(index + 1), name }));
  const desk: ChatwootDesk = {
    agents: log.agents.map((login) => ({ id: userOf(login), name: nameOf(login) })),
    teams: named.map(({ id, name }) => ({ id, name: name.toLowerCase() })),
    inboxes: named,
    conversations: [],
    messages: new Map(),
    userOf,
  };
  for (const ticket of log.tickets) {
    const rows = log.of(ticket.number);
    desk.conversations.push(conversationOf(ticket, rows, desk));
    desk.messages.set(String(ticket.number), messagesOf(ticket, rows, log, userOf));
  }
  return desk;
}

const nameOf = (login: string): string => `${login} Test`;

const seconds = (at: number): number => Math.floor(at / 1000);

function conversationOf(ticket: DeskTicket, rows: readonly Row[], desk: ChatwootDesk): Conversation {
  const first = rows.find(({ does }) => does === 'queue');
  const team = first && desk.teams.find(({ name }) => name === ticket.queue.toLowerCase());
  const last = seconds(rows.at(-1)?.at ?? ticket.at);
  return {
    id: BigInt(ticket.number),
    account_id: 1n,
    inbox_id: desk.inboxes.find(({ name }) => name === (first?.was ?? ticket.queue))?.id ?? 0n,
    status: statuses[ticket.status] ?? 'open',
    timestamp: last,
    created_at: seconds(ticket.at),
    last_activity_at: last,
    agent_last_seen_at: 0,
    assignee_last_seen_at: 0,
    unread_count: 1,
    priority: null,
    custom_attributes: { topic: ticket.topic },
    additional_attributes: {},
    messages: [],
    meta: {
      sender: { id: desk.userOf(ticket.requester), name: nameOf(ticket.requester) },
      channel: 'Channel::WebWidget',
      ...(ticket.owner !== null && {
        assignee: { id: desk.userOf(ticket.owner), name: nameOf(ticket.owner) },
      }),
      ...(team && { team }),
    },
  };
}

/** Half of the conversations are told as the contract has it, half as the program does. */
const types = ['incoming', 'outgoing', 'activity', 'template'] as const;

function messagesOf(
  ticket: DeskTicket,
  rows: readonly Row[],
  log: DeskLog,
  userOf: (login: string) => bigint,
): Message[] {
  return rows.map((row): Message => {
    const isAgents = log.agents.includes(row.by);
    const isSaid = row.does === 'create' || row.does === 'reply' || row.does === 'note';
    const type = isSaid ? (isAgents ? 1 : 0) : 2;
    return {
      id: firstUser * 3n + BigInt(log.rows.indexOf(row) * 2),
      content: isSaid ? (row.text ?? '') : sentenceOf(row, isAgents),
      content_type: 'text',
      content_attributes: {},
      message_type: ticket.number % 2 === 0 ? type : (types[type] ?? 'activity'),
      created_at: seconds(row.at),
      private: row.does === 'note',
      conversation_id: BigInt(ticket.number),
      ...(isSaid && {
        sender: { id: userOf(row.by), name: nameOf(row.by), type: isAgents ? 'user' : 'contact' },
      }),
    };
  });
}

/** As Chatwoot words what was done, in English. */
function sentenceOf({ does, by, becomes }: Row, isAgents: boolean): string {
  const who = isAgents ? nameOf(by) : 'Automation System';
  if (does === 'queue') return `Assigned to ${becomes?.toLowerCase()} by ${who}`;
  if (does === 'owner' && becomes === null) return `Conversation unassigned by ${who}`;
  if (does === 'owner' && becomes === by) return `${who} self-assigned this conversation`;
  if (does === 'owner') return `Assigned to ${nameOf(becomes ?? '')} by ${who}`;
  if (becomes === 'resolved') return `Conversation was marked resolved by ${who}`;
  if (becomes === 'stalled') return `Conversation was snoozed by ${who}`;
  return isAgents
    ? `Conversation was reopened by ${who}`
    : 'System reopened the conversation due to a new incoming message.';
}
