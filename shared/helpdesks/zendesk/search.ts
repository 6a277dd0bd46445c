import { RefusedError } from '../answers.ts';
import type { PartCursor } from '../part-cursor.ts';
import { nameIn } from '../rows.ts';
import type { Server } from '../server.ts';
import { type ListPage, listPage } from './lists.ts';

/**
 * What makes a ticket the agent's to know: theirs now, written in by them, opened by them. Each is asked for without those
 * before it, so that a ticket comes once. Zendesk has no question for "was once mine".
 */
const parts = ['assignee', 'commenter', 'submitter'] as const;

export const searches: number = parts.length;

/** What a page of a sweep holds, and where it ended. */
interface Found {
  readonly ids: readonly string[];
  readonly part: number;
  readonly after: string | null;
  /** Zendesk's own clock when it first answered, UTC milliseconds. */
  readonly at: number;
}

/**
 * A page of the numbers of tickets the agent has part in, changed since the cursor's instant: one search after the other
 * until it is full. Its `part` is past the last one when all are through.
 */
export async function changedTickets(
  server: Server,
  agent: string,
  from: PartCursor,
  limit: number,
): Promise<Found> {
  const ids: string[] = [];
  let [{ part, after }, at]: [Pick<PartCursor, 'part' | 'after'>, number | null] = [from, null];
  while (part < parts.length && ids.length < limit) {
    const found = await searched(server, agent, { ...from, part, after }, limit);
    ids.push(...found.rows.map((row) => nameIn(row, 'id')));
    at ??= found.at;
    // An empty page that leads back to itself would be followed for ever.
    after = found.rows.length === 0 && found.after === after ? null : found.after;
    if (after === null) part++;
  }
  return { ids, part, after, at: at ?? Date.now() };
}

/** The mark of a page is good for an hour: one that came too late for its next page begins this search again. */
async function searched(server: Server, agent: string, { part, after, since }: PartCursor, limit: number) {
  const query = [
    ...parts.slice(0, part).map((known) => `-${known}:${agent}`),
    `${parts[part]}:${agent}`,
    `updated>=${new Date(since).toISOString().slice(0, 19)}Z`,
  ].join(' ');
  const page = (mark: string | null): Promise<ListPage> =>
    listPage(server, 'search/export', 'results', {
      query,
      'filter[type]': 'ticket',
      'page[size]': String(limit),
      ...(mark !== null && { 'page[after]': mark }),
    });
  return page(after).catch((error: unknown) => {
    if (after === null || !(error instanceof RefusedError) || error.status === 403) throw error;
    return page(null);
  });
}
