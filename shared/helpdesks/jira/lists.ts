import { NotUnderstoodError } from '../answers.ts';
import type { Server } from '../server.ts';

/** Jira's most for a page of these lists. */
const mostPerPage = 100;

/** The whole of a list that is asked for by place, page by page: a page may hold less than was asked for. */
export async function wholeList(
  server: Server,
  path: string,
  name: 'values' | 'comments',
): Promise<unknown[]> {
  const all: unknown[] = [];
  for (;;) {
    const query = new URLSearchParams({ startAt: String(all.length), maxResults: String(mostPerPage) });
    const { body } = await server.getJson(`${server.base}/rest/api/3/${path}?${query}`, server.signal);
    const page = body as Readonly<Record<string, unknown>> | null;
    const rows = page?.[name];
    if (!Array.isArray(rows)) throw new NotUnderstoodError(`Jira sent no list of ${path}`);
    all.push(...rows);
    const total = page?.['total'];
    const isOver = page?.['isLast'] === true || typeof total !== 'number' || all.length >= total;
    if (rows.length === 0 || isOver) return all;
  }
}
