import { NotUnderstoodError } from '../answers.ts';
import type { Server } from '../server.ts';
import { Paged } from './rows.ts';

/** A page of one of Zendesk's lists. */
export interface ListPage {
  readonly rows: readonly unknown[];
  /** The mark of the next page; null at the end. */
  readonly after: string | null;
  /** Zendesk's own clock when it answered, UTC milliseconds. */
  readonly at: number;
}

/** One page of the list that stands under `name` in the answer. */
export async function listPage(
  server: Server,
  path: string,
  name: string,
  query: Readonly<Record<string, string>>,
): Promise<ListPage> {
  const { body, at } = await server.getJson(
    `${server.base}/api/v2/${path}.json?${new URLSearchParams(query)}`,
    server.signal,
  );
  const rows =
    body !== null && typeof body === 'object' ? (body as Record<string, unknown>)[name] : undefined;
  if (!Array.isArray(rows)) throw new NotUnderstoodError(`Zendesk sent no list of ${name}`);
  const meta = Paged.safeParse(body).data?.meta;
  return { rows, after: meta?.has_more === true ? meta.after_cursor : null, at };
}

/** Zendesk's most for a page of these lists, and for numbers in one question. */
const mostPerPage = 100;

/** The whole of a list, page by page. Archived tickets' audits come in one page, whatever is asked. */
export async function wholeList(
  server: Server,
  path: string,
  name: string,
  query: Readonly<Record<string, string>> = {},
): Promise<unknown[]> {
  const all: unknown[] = [];
  let after: string | null = null;
  do {
    const page: ListPage = await listPage(server, path, name, {
      'page[size]': String(mostPerPage),
      ...query,
      ...(after !== null && { 'page[after]': after }),
    });
    all.push(...page.rows);
    if (page.after === after) break;
    after = page.after;
  } while (after !== null);
  return all;
}

/** The rows of these numbers, a hundred a question. What may not be seen is missing from them. */
export async function byIds(
  server: Server,
  path: string,
  name: string,
  ids: readonly string[],
  query: Readonly<Record<string, string>> = {},
): Promise<unknown[]> {
  const all: unknown[] = [];
  for (let start = 0; start < ids.length; start += mostPerPage) {
    const some = ids.slice(start, start + mostPerPage).join(',');
    all.push(...(await listPage(server, path, name, { ids: some, ...query })).rows);
  }
  return all;
}
