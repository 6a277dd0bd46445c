import * as z from 'zod/mini';
import { DAY } from '../../time/durations.ts';
import { RefusedError } from '../answers.ts';
import { nameIn, rowsOf } from '../rows.ts';
import { AttachmentRow, Page, TicketRow, TransactionRow } from './rows.ts';

/** RT's searches. Paged by rising id: `total` and `next_page` are null for everybody but a superuser. */

/** RT caps per_page at 100 without a word. */
const rowsPerPage = 100;
/** Ids asked for in one query: keeps the address short. */
const idsPerQuery = 25;

const ticketFields = {
  fields: 'EffectiveId,Subject,Status,Owner,Queue,Created,LastUpdated,Priority,Requestor,CustomFields',
  'fields[Owner]': 'Name,RealName,EmailAddress',
  'fields[Queue]': 'Name,Lifecycle',
  'fields[Requestor]': 'EmailAddress,RealName',
};

/**
 * Asks an address with the reader's login. Throws a RefusedError where the helpdesk refuses this one question. `at`: its
 * own clock when it answered, UTC milliseconds.
 */
export type GetJson = (
  url: string,
  signal: AbortSignal,
) => Promise<{ readonly body: unknown; readonly at: number }>;

/** One Request Tracker, asked until `signal` is aborted. */
export interface Server {
  readonly base: string;
  readonly signal: AbortSignal;
  readonly getJson: GetJson;
}

export interface TicketPage {
  readonly rows: readonly TicketRow[];
  /** Numbers of tickets found whose rows cannot be read. */
  readonly unreadable: readonly string[];
  /** How many were found, readable or not. */
  readonly found: number;
  /** The highest number found; null without any. */
  readonly last: number | null;
  /** RT's own clock when it answered, UTC milliseconds. */
  readonly at: number;
}

/**
 * The first `limit` tickets of a query by rising number. Merged tickets are only found by who names EffectiveId. Where RT
 * fails over one ticket of a page, the others are asked for one by one.
 */
export async function tickets(server: Server, query: string, limit: number): Promise<TicketPage> {
  const search = (what: string, fields: Readonly<Record<string, string>>) =>
    list(server, 'tickets', {
      query: `(${what}) AND EffectiveId>0`,
      orderby: 'id',
      per_page: String(limit),
      ...fields,
    });
  try {
    return pageOf(await search(query, ticketFields));
  } catch (error) {
    if (!(error instanceof RefusedError) || error.status !== 500) throw error;
  }
  const { items, at } = await search(query, {});
  const rows: unknown[] = [];
  for (const item of items) {
    const alone = await orRefused(() => search(`id=${Number(nameIn(item, 'id'))}`, ticketFields));
    rows.push(...(alone?.items ?? [item]));
  }
  return pageOf({ items: rows, at });
}

function pageOf({ items, at }: { readonly items: readonly unknown[]; readonly at: number }): TicketPage {
  const unreadable: string[] = [];
  const rows = rowsOf(items, TicketRow, 'tickets', (row) => unreadable.push(nameIn(row, 'id')));
  return { rows, unreadable, found: items.length, last: lastId(items), at };
}

/** The tickets of these numbers that the agent may see. */
export async function ticketsById(server: Server, ids: readonly string[]): Promise<TicketPage[]> {
  const pages: TicketPage[] = [];
  for (const some of chunks(ids, idsPerQuery)) {
    pages.push(await tickets(server, some.map((id) => `id=${Number(id)}`).join(' OR '), rowsPerPage));
  }
  return pages;
}

/** Every transaction a query finds, oldest first; `leaveOut` is told of those that cannot be read. */
export async function transactions(
  server: Server,
  query: string,
  leaveOut: (row: unknown) => void,
): Promise<TransactionRow[]> {
  const found: TransactionRow[] = [];
  for (let last = 0; ; ) {
    const { items } = await list(server, 'transactions', {
      query: `${query} AND id>${last}`,
      orderby: 'id',
      per_page: String(rowsPerPage),
      fields: 'Type,Creator,Created,Field,OldValue,NewValue,ObjectId,Data',
    });
    found.push(...rowsOf(items, TransactionRow, 'transactions', leaveOut));
    // A page may come short because of rows the agent may not see: only an empty one is the end.
    const next = lastId(items);
    if (next === null || next <= last) return found;
    last = next;
  }
}

export interface Histories {
  readonly of: ReadonlyMap<string, readonly TransactionRow[]>;
  /** Tickets whose history RT refuses. */
  readonly refused: readonly string[];
}

/** All transactions of these tickets, by ticket, oldest first; RT's notes about its own e-mails left out. */
export async function histories(
  server: Server,
  ids: readonly string[],
  leaveOut: (row: unknown) => void,
): Promise<Histories> {
  const of = new Map<string, TransactionRow[]>();
  const refused: string[] = [];
  const read = async (some: readonly string[]) => {
    const which = some.map((id) => `ObjectId=${Number(id)}`).join(' OR ');
    const query = `ObjectType='RT::Ticket' AND (${which}) AND Type!='EmailRecord'`;
    for (const row of await transactions(server, query, leaveOut)) {
      of.getOrInsertComputed(row.ObjectId, () => []).push(row);
    }
    return true;
  };
  for (const some of chunks(ids, idsPerQuery)) {
    if ((await orRefused(() => read(some))) !== null) continue;
    for (const id of some) {
      of.delete(id);
      if ((await orRefused(() => read([id]))) === null) refused.push(id);
    }
  }
  return { of, refused };
}

/** The outermost parts of these transactions' mails, with their headers; null where RT refuses. */
export async function mailHeads(server: Server, ids: readonly string[]): Promise<AttachmentRow[] | null> {
  const which = ids.map((value) => ({ field: 'TransactionId', operator: '=', value }));
  return attachments(server, 'attachments', {
    query: JSON.stringify([...which, { field: 'Parent', operator: '=', value: 0 }]),
    per_page: String(rowsPerPage),
    fields: 'TransactionId,Headers,Subject',
  });
}

/** The parts of one transaction's mail, with their words; null where RT refuses. */
export const mailParts = (server: Server, id: string): Promise<AttachmentRow[] | null> =>
  attachments(server, `transaction/${id}/attachments`, { fields: 'Content,ContentType' });

async function attachments(
  server: Server,
  collection: string,
  parameters: Readonly<Record<string, string>>,
): Promise<AttachmentRow[] | null> {
  const found = await orRefused(() => list(server, collection, parameters));
  return found && rowsOf(found.items, AttachmentRow, 'attachments', () => undefined);
}

async function list(
  { base, signal, getJson }: Server,
  collection: string,
  parameters: Readonly<Record<string, string>>,
): Promise<{ readonly items: readonly unknown[]; readonly at: number }> {
  const url = `${base}/REST/2.0/${collection}?${new URLSearchParams(parameters)}`;
  const { body, at } = await getJson(url, signal);
  return { items: z.parse(Page, body).items, at };
}

/** What was asked for, or null when RT refuses this one question. */
export async function orRefused<T>(ask: () => Promise<T>): Promise<T | null> {
  try {
    return await ask();
  } catch (error) {
    if (error instanceof RefusedError) return null;
    throw error;
  }
}

/** `items` in runs of at most `size`. */
export function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

function lastId(items: readonly unknown[]): number | null {
  const id = Number(nameIn(items.at(-1), 'id'));
  return Number.isFinite(id) ? id : null;
}

/**
 * The day before `since`, YYYY-MM-DD. RT reads dates in the login's own time zone and cuts ISO instants to the day without
 * a word (measured), so the query asks for a day more and the rows are compared by instant afterwards.
 */
export function queryDay(since: number): string {
  return new Date(since - DAY).toISOString().slice(0, 10);
}
