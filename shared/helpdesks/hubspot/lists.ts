import { NotUnderstoodError } from '../answers.ts';
import type { Server } from '../server.ts';
import { ListPage } from './rows.ts';

/** HubSpot's server: some questions are a POST, which changes nothing. */
export interface HubSpotServer extends Server {
  ask(path: string, question: unknown): ReturnType<Server['getJson']>;
}

export function pageIn(body: unknown, what: string) {
  const page = ListPage.safeParse(body).data;
  if (page === undefined) throw new NotUnderstoodError(`HubSpot sent no list of ${what}`);
  return { rows: page.results, next: page.paging?.next?.after ?? null };
}

/** The whole of a list, page by page. */
export async function wholeList(
  server: Server,
  path: string,
  query: Readonly<Record<string, string>> = {},
): Promise<unknown[]> {
  const all: unknown[] = [];
  for (let after: string | null = null; ; ) {
    const asked = new URLSearchParams({ ...query, ...(after !== null && { after }) });
    const { body } = await server.getJson(`${server.base}${path}?${asked}`, server.signal);
    const { rows, next } = pageIn(body, path);
    all.push(...rows);
    // A mark that leads to itself leads nowhere.
    if (next === null || next === after) return all;
    after = next;
  }
}
