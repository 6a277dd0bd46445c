import { NotUnderstoodError } from '../answers.ts';
import type { Server } from '../server.ts';
import { ListPage } from './rows.ts';

/** Help Scout's server: of one thing it may say that it went elsewhere. */
export interface HelpScoutServer extends Server {
  /** What stands there; null where nothing does any more. */
  find(path: string): Promise<unknown>;
}

/** A page of a list, from 1, and how many there are. */
export async function pageOf(
  server: Server,
  path: string,
  { what, page, query = {} }: { what: string; page: number; query?: Readonly<Record<string, string>> },
) {
  const asked = new URLSearchParams({ ...query, page: String(page) });
  const { body, at } = await server.getJson(`${server.base}${path}?${asked}`, server.signal);
  const parsed = ListPage.safeParse(body).data;
  if (parsed === undefined) throw new NotUnderstoodError(`Help Scout sent no list of ${what}`);
  return { rows: parsed._embedded?.[what] ?? [], pages: parsed.page.totalPages, at };
}

/** The whole of a list, page by page. What comes meanwhile moves rows on: one may come twice. */
export async function wholeList(server: Server, path: string, what: string): Promise<unknown[]> {
  const all: unknown[] = [];
  for (let page = 1; ; page++) {
    const { rows, pages } = await pageOf(server, path, { what, page });
    all.push(...rows);
    if (page >= pages || rows.length === 0) return all;
  }
}
