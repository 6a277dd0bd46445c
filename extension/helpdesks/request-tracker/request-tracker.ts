import type { SupportEventInput } from '../../../shared/session/event.ts';
import { get, getJson } from '../get.ts';
import { type Helpdesk, type HelpdeskAgent, LoggedOutError, type Pulled } from '../helpdesk.ts';
import { rowsOf } from '../rows.ts';
import { isThanks } from '../thanks.ts';
import { first, next, parseCursor, queryDay } from './cursor.ts';
import { Directory } from './directory.ts';
import { deletion, eventPrefix, eventsOf, type Names, unknownsOf } from './history.ts';
import { AttachmentRow, CurrentUser, Page, TicketRow, TransactionRow } from './rows.ts';

/** Tickets a page: their histories fill some ten more requests, well within a worker's life. */
const ticketsPerPage = 50;
/** RT caps per_page at 100 without a word. */
const rowsPerPage = 100;
/** Tickets whose histories are asked for in one query: keeps the address short. */
const historiesPerQuery = 25;

const directories = new Map<string, Directory>();

/** Request Tracker 5, through REST 2 with the agent's own session. */
export const requestTracker: Helpdesk = {
  id: 'request-tracker',
  name: 'Request Tracker',
  matches: [],
  cannot: {},

  placeOf(url) {
    const page = /^(.*)\/Ticket\/[A-Za-z]+\.html$/.exec(url.pathname);
    const ticket = url.searchParams.get('id');
    return page && ticket && /^\d+$/.test(ticket) ? { base: url.origin + page[1], ticket } : null;
  },

  ticketUrl: (base, ticket) => `${base}/Ticket/Display.html?id=${encodeURIComponent(ticket)}`,

  /** REST 2 has no "me": the lightest page RT draws (16 KB, 29 ms measured) names its user. */
  async whoAmI(base, signal) {
    const { text } = await get(`${base}/Search/Simple.html`, 'html', signal);
    const written = /RT\.CurrentUser\s*=\s*(\{.*?\});/.exec(text)?.[1];
    const user = CurrentUser.safeParse(parseJson(written));
    if (!user.success) throw new LoggedOutError(`Nobody is logged in to Request Tracker at ${base}`);
    return { id: user.data.Name, name: user.data.RealName || user.data.Name };
  },

  async pull(base, agent, cursor, signal): Promise<Pulled> {
    const from = cursor === null ? first(Date.now()) : parseCursor(cursor);
    const { rows, at } = await changedTickets(base, agent, from.afterId, from.since, signal);
    const changed = rows.filter((row) => Date.parse(row.LastUpdated) >= from.since);
    const histories = await historiesOf(base, changed, signal);
    const directory = directoryOf(base);
    const events = from.afterId === 0 ? await deletions(base, from.since, signal) : [];
    for (const ticket of changed) {
      const history = histories.get(ticket.id) ?? [];
      const told = eventsOf(ticket, history, await namesFor(directory, ticket, history, signal));
      events.push(...(await withThanks(base, told, signal)));
    }
    const more = rows.length === ticketsPerPage;
    return {
      events,
      heads: changed.map((ticket) => ({ id: ticket.id, subject: ticket.Subject ?? null })),
      cursor: next(from, more ? Number(rows.at(-1)?.id) : null, at),
      more,
    };
  },
};

/**
 * Tickets the agent owns or ever touched that changed since the day before `since`, by rising id: paging by id is
 * stable while tickets change. `total` and `next_page` are null for everybody but a superuser, so they are not read.
 */
async function changedTickets(
  base: string,
  agent: HelpdeskAgent,
  afterId: number,
  since: number,
  signal: AbortSignal,
) {
  const me = agent.id.replaceAll(/['\\]/g, '\\$&');
  const { body, at } = await getJson(
    address(base, 'tickets', {
      // Merged tickets are only shown to those who name EffectiveId.
      query: `(Owner='__CurrentUser__' OR UpdatedBy='${me}') AND EffectiveId>0 AND LastUpdated>'${queryDay(since)}' AND id>${afterId}`,
      orderby: 'id',
      per_page: String(ticketsPerPage),
      fields: 'Subject,Status,Owner,Queue,Created,LastUpdated,Priority,Requestor,Cc,CustomFields',
      'fields[Queue]': 'Name',
      'fields[Requestor]': 'EmailAddress',
    }),
    signal,
  );
  return { rows: rowsOf(Page.parse(body).items, TicketRow, 'tickets'), at };
}

/** Marks what customers wrote to solved tickets when it only says thank you; nothing else is worth a request for its text. */
async function withThanks(
  base: string,
  events: readonly SupportEventInput[],
  signal: AbortSignal,
): Promise<SupportEventInput[]> {
  const marked: SupportEventInput[] = [];
  let solved = false;
  for (const event of events) {
    if (event.kind === 'status') solved = event.to === 'solved' || event.to === 'closed';
    const reopens = solved && event.kind === 'message' && event.author === 'customer' && event.public;
    marked.push(reopens ? { ...event, thanks: isThanks(await textOf(base, event.id, signal)) } : event);
  }
  return marked;
}

/** The words of a message, empty when it has no plain text. `event` is the id this adapter gave it. */
async function textOf(base: string, event: string, signal: AbortSignal): Promise<string> {
  const transaction = event.slice(eventPrefix.length);
  const { body } = await getJson(
    `${base}/REST/2.0/transaction/${transaction}/attachments?fields=Content,ContentType`,
    signal,
  );
  const parts = rowsOf(Page.parse(body).items, AttachmentRow, 'attachments');
  return parts.find((part) => part.ContentType === 'text/plain')?.Content ?? '';
}

/** Every transaction a query finds, oldest first. Paged by id: `next_page` is null for everybody but a superuser. */
async function transactions(base: string, query: string, signal: AbortSignal): Promise<TransactionRow[]> {
  const found: TransactionRow[] = [];
  for (let last = 0; ; ) {
    const { body } = await getJson(
      address(base, 'transactions', {
        query: `${query} AND id>${last}`,
        orderby: 'id',
        per_page: String(rowsPerPage),
        fields: 'Type,Creator,Created,Field,OldValue,NewValue,ObjectId',
      }),
      signal,
    );
    const { items } = Page.parse(body);
    const rows = rowsOf(items, TransactionRow, 'transactions');
    found.push(...rows);
    // A page may come short because of rows the agent may not see: only an empty one is the end.
    const next = Number(rows.at(-1)?.id ?? last);
    if (items.length === 0 || next === last) return found;
    last = next;
  }
}

/** All transactions of these tickets, by ticket, oldest first; RT's notes about its own e-mails left out. */
async function historiesOf(base: string, tickets: readonly TicketRow[], signal: AbortSignal) {
  const histories = new Map<string, TransactionRow[]>();
  for (let start = 0; start < tickets.length; start += historiesPerQuery) {
    const ids = tickets.slice(start, start + historiesPerQuery).map((ticket) => `ObjectId=${ticket.id}`);
    const query = `ObjectType='RT::Ticket' AND (${ids.join(' OR ')}) AND Type!='EmailRecord'`;
    for (const row of await transactions(base, query, signal)) {
      const history = histories.get(row.ObjectId);
      if (history === undefined) histories.set(row.ObjectId, [row]);
      else history.push(row);
    }
  }
  return histories;
}

/** Tickets deleted since the day before `since`, anybody's: RT's ticket search never shows a deleted one, whoever asks. */
async function deletions(base: string, since: number, signal: AbortSignal): Promise<SupportEventInput[]> {
  const deleted = `ObjectType='RT::Ticket' AND Type='Status' AND NewValue='deleted' AND Created>'${queryDay(since)}'`;
  return (await transactions(base, deleted, signal)).map(deletion);
}

async function namesFor(
  directory: Directory,
  ticket: TicketRow,
  history: readonly TransactionRow[],
  signal: AbortSignal,
): Promise<Names> {
  const unknown = unknownsOf(ticket, history);
  const owners = await lookUp(unknown.owners, (id) => directory.owner(id, signal));
  const queues = await lookUp(unknown.queues, (id) => directory.queue(id, signal));
  const people = await lookUp(unknown.logins, (login) => directory.person(login, signal));
  return {
    owner: (id) => owners.get(id) ?? null,
    queue: (id) => queues.get(id) ?? id,
    privileged: (login) => people.get(login)?.privileged ?? false,
  };
}

async function lookUp<T>(keys: readonly string[], ask: (key: string) => Promise<T>): Promise<Map<string, T>> {
  const known = new Map<string, T>();
  for (const key of new Set(keys)) known.set(key, await ask(key));
  return known;
}

function directoryOf(base: string): Directory {
  const known = directories.get(base) ?? new Directory(base);
  directories.set(base, known);
  return known;
}

function address(base: string, collection: string, parameters: Record<string, string>): string {
  return `${base}/REST/2.0/${collection}?${new URLSearchParams(parameters)}`;
}

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
