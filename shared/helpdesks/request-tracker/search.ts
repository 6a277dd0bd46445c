import { DAY } from '../../time/durations.ts';
import { RefusedError } from '../answers.ts';
import { nameIn, rowsOf } from '../rows.ts';
import { TicketRow } from './rows.ts';
import { chunks, idsPerQuery, lastId, list, orRefused, rowsPerPage, type Server } from './server.ts';

/** RT's search for tickets. */

const ticketFields = {
  fields: 'EffectiveId,Subject,Status,Owner,Queue,Created,LastUpdated,Priority,Requestor,CustomFields',
  'fields[Owner]': 'Name,RealName,EmailAddress',
  'fields[Queue]': 'Name,Lifecycle',
  'fields[Requestor]': 'EmailAddress,RealName',
};

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

/**
 * The day before `since`, YYYY-MM-DD. RT reads dates in the login's own time zone and cuts ISO instants to the day without
 * a word (measured), so the query asks for a day more and the rows are compared by instant afterwards.
 */
export function queryDay(since: number): string {
  return new Date(since - DAY).toISOString().slice(0, 10);
}
