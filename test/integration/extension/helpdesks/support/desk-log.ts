import { DatabaseSync } from 'node:sqlite';
import type { Step } from '../../../../real/support/redmine/plan.ts';

/** One thing that happened at a made-up desk, in the words of no helpdesk. Several of one deed come about together. */
export interface Row {
  readonly deed: number;
  readonly at: number;
  readonly ticket: number;
  /** A login. */
  readonly by: string;
  readonly does: 'create' | 'queue' | 'owner' | 'reply' | 'note' | 'status';
  readonly was: string | null;
  readonly becomes: string | null;
  readonly text?: string;
}

export interface DeskTicket {
  readonly number: number;
  readonly at: number;
  readonly requester: string;
  readonly topic: string;
  queue: string;
  owner: string | null;
  status: string;
}

const words = {
  New: 'new',
  'In Progress': 'open',
  Resolved: 'resolved',
  Feedback: 'stalled',
  Closed: 'resolved',
  Rejected: 'rejected',
} as const;

/** What a helpdesk has other words for, or none. */
export interface Habits {
  /** What a ticket is in from the beginning. */
  readonly begins: 'new' | 'open';
  /** Whether it tells refused from solved. */
  readonly refuses: boolean;
  /** Whether an owner at creation is given by a deed of its own. */
  readonly gives: boolean;
  /** Whether words make a ticket the agent's to know. */
  readonly findsWords: boolean;
  /** Whether any deed makes a ticket the agent's to know, and having had it does. */
  readonly findsDeeds?: boolean;
}

export const usual: Habits = { begins: 'new', refuses: true, gives: false, findsWords: true };

/** A desk's own history of what a plan does to it: a customer's words open what waited for them or was solved. */
export class DeskLog {
  readonly rows: Row[] = [];
  readonly tickets: DeskTicket[] = [];
  readonly agents: readonly string[];

  readonly #habits: Habits;

  constructor(agents: readonly string[], steps: readonly Step[], habits: Habits = usual) {
    this.agents = agents;
    this.#habits = habits;
    for (const [deed, step] of steps.entries()) this.#do(deed, step);
  }

  of(ticket: number): Row[] {
    return this.rows.filter((row) => row.ticket === ticket);
  }

  /** Has this agent part in the ticket, as far as the helpdesk finds it: theirs now, or with words of theirs in it? */
  hasPart(agent: string, ticket: DeskTicket): boolean {
    const said = (row: Row) => row.by === agent && (row.does === 'reply' || row.does === 'note');
    const did = ({ by, does, was, becomes }: Row) =>
      by === agent || ((does === 'owner' || does === 'create') && (was === agent || becomes === agent));
    const rows = this.of(ticket.number);
    if (ticket.owner === agent || (this.#habits.findsDeeds && rows.some(did))) return true;
    return this.#habits.findsWords && rows.some(said);
  }

  #do(deed: number, step: Step): void {
    if (step.asks !== undefined) {
      const { project: queue, topic, assigned: owner = null } = step.asks;
      const number = this.tickets.length + 1;
      const { begins: status, gives } = this.#habits;
      this.tickets.push({ number, at: step.at, requester: step.by, topic, queue, owner, status });
      const born = gives ? null : owner;
      this.#row(deed, step, number, { does: 'create', was: null, becomes: born, text: 'Please help.' });
      if (born !== owner) this.#row(deed, step, number, { does: 'owner', was: null, becomes: owner });
      return;
    }
    const ticket = this.tickets[step.ticket];
    if (ticket === undefined) throw new Error(`no ticket ${step.ticket}`);
    const row = (does: Row['does'], was: string | null, becomes: string | null, text?: string) =>
      this.#row(deed, step, ticket.number, { does, was, becomes, ...(text !== undefined && { text }) });
    if (step.moves !== undefined && step.moves !== ticket.queue) {
      row('queue', ticket.queue, step.moves);
      ticket.queue = step.moves;
    }
    if (step.assigns !== undefined) {
      row('owner', ticket.owner, step.assigns);
      ticket.owner = step.assigns;
    }
    if (step.says !== undefined) row(step.private ? 'note' : 'reply', null, null, step.says);
    const isCustomers = !this.agents.includes(step.by) && step.says !== undefined;
    const wakes = isCustomers && ['stalled', 'resolved'].includes(ticket.status);
    const said = step.status === undefined ? (wakes ? 'open' : ticket.status) : words[step.status];
    const status = said === 'rejected' && !this.#habits.refuses ? 'resolved' : said;
    if (status !== ticket.status) row('status', ticket.status, status);
    ticket.status = status;
  }

  #row(deed: number, { at, by }: Step, ticket: number, row: Pick<Row, 'does' | 'was' | 'becomes' | 'text'>) {
    this.rows.push({ deed, at, ticket, by, ...row });
  }
}

/** What of a log a helpdesk tells. */
export type Told = Pick<DeskLog, 'agents' | 'tickets' | 'rows' | 'hasPart'>;

/**
 * The log laid out as Request Tracker's tables, in memory, to be asked by SQL (`request-tracker/kpis-by-query.ts`): a second
 * way to every number, with no line shared with the extension. Of the tickets this agent has part in: who had one and passed
 * it on without a word is found by no search of these helpdesks. `idOf`: what the helpdesk numbers a login with.
 */
export function asTables(log: Told, idOf: (login: string) => string, agent: string): DatabaseSync {
  const mine = log.tickets.filter((ticket) => log.hasPart(agent, ticket));
  const numbers = new Set(mine.map(({ number }) => number));
  const desk = new DatabaseSync(':memory:');
  desk.exec(`
    CREATE TABLE Users (id INTEGER, Name TEXT);
    CREATE TABLE Groups (id INTEGER, Domain TEXT, Name TEXT, Instance INTEGER);
    CREATE TABLE CachedGroupMembers (MemberId INTEGER, GroupId INTEGER);
    CREATE TABLE GroupMembers (GroupId INTEGER, MemberId INTEGER);
    CREATE TABLE Tickets (id INTEGER, Created TEXT, Owner INTEGER, Status TEXT);
    CREATE TABLE Transactions (id INTEGER, ObjectType TEXT, ObjectId INTEGER, Type TEXT, Field TEXT, OldValue, NewValue,
      Created TEXT, Creator INTEGER);
    CREATE TABLE CustomFields (id INTEGER, Name TEXT);
    CREATE TABLE ObjectCustomFieldValues (Content TEXT, CustomField INTEGER, ObjectType TEXT, ObjectId INTEGER, Disabled INTEGER);
    INSERT INTO Users VALUES (0, 'Nobody');
    INSERT INTO Groups VALUES (0, 'SystemInternal', 'Privileged', 0);
    INSERT INTO CustomFields VALUES (1, 'Topic');`);
  const put = (table: string, ...values: (string | number | null)[]) =>
    desk.prepare(`INSERT INTO ${table} VALUES (${values.map(() => '?').join(', ')})`).run(...values);
  const people = [...new Set([...log.agents, ...log.rows.map(({ by }) => by)])];
  const numberOf = (login: string | null) => (login === null ? 0 : people.indexOf(login) + 1);
  for (const login of people) put('Users', numberOf(login), idOf(login));
  for (const login of log.agents) put('CachedGroupMembers', numberOf(login), 0);
  const written = (at: number) => new Date(at).toISOString().slice(0, 19);
  for (const { number, at, requester, owner, status, topic } of mine) {
    put('Tickets', number, written(at), numberOf(owner), status);
    put('Groups', number, 'RT::Ticket-Role', 'Requestor', number);
    put('GroupMembers', number, numberOf(requester));
    put('ObjectCustomFieldValues', topic, 1, 'RT::Ticket', number, 0);
  }
  for (const [index, { at, ticket, by, does, was, becomes }] of log.rows.entries()) {
    if (!numbers.has(ticket)) continue;
    const transaction = (
      type: string,
      field: string | null,
      old: string | number | null,
      now: string | number | null,
    ) =>
      put('Transactions', index + 1, 'RT::Ticket', ticket, type, field, old, now, written(at), numberOf(by));
    if (does === 'create') transaction('Create', null, null, null);
    else if (does === 'queue') transaction('Set', 'Queue', was, becomes);
    else if (does === 'owner') transaction('Set', 'Owner', numberOf(was), numberOf(becomes));
    else if (does === 'status') transaction('Status', 'Status', was, becomes);
    else transaction(does === 'note' ? 'Comment' : 'Correspond', null, null, null);
  }
  return desk;
}
