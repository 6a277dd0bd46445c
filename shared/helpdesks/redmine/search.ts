import { NotUnderstoodError } from '../answers.ts';
import { nameIn, rowsOf } from '../rows.ts';
import { instant, type Server } from '../server.ts';
import { IssueRow, JournalRow } from './rows.ts';

/** Redmine's searches, paged by rising id: offsets shift while tickets come and go. */

/** Redmine caps `limit` at 100 without a word. */
const issuesPerPage = 100;
/** Numbers asked for in one query: keeps the address short. */
const idsPerQuery = 50;

/**
 * What makes a ticket the agent's to know: theirs or their groups' now, written in by them, opened by them. Redmine has no
 * question for "was once mine".
 */
const parts = ['assigned_to_id', 'updated_by', 'author_id'] as const;

interface Found {
  readonly rows: readonly IssueRow[];
  /** Numbers of tickets found whose rows cannot be read. */
  readonly unreadable: readonly string[];
  readonly found: number;
  /** How many there are, this page's among them, as Redmine says; null: it does not. */
  readonly total: number | null;
  /** The highest number found; null without any. */
  readonly last: number | null;
  /** Redmine's own clock when it answered, UTC milliseconds. */
  readonly at: number;
}

/**
 * A page of the tickets the agent has part in, by rising number from after `afterId`, changed since `since` (UTC ms).
 * `last`: how far it reaches; null at the end. `left`: about how many are left after it, null when Redmine does not say.
 */
export async function changedIssues(server: Server, afterId: number, since: number, limit: number) {
  const pages: Found[] = [];
  for (const part of parts) {
    pages.push(
      await issues(server, {
        [part]: 'me',
        issue_id: `>=${afterId + 1}`,
        updated_on: `>=${queryInstant(since)}`,
        limit: String(limit),
      }),
    );
  }
  // A full page may be followed by more of its kind: the others are used as far as it reaches.
  const ends = pages.flatMap(({ found, last }) => (found >= limit && last !== null ? [last] : []));
  const last = ends.length === 0 ? null : Math.min(...ends);
  const isNear = (id: string) => last === null || Number(id) <= last;
  const rows = new Map(pages.flatMap((page) => page.rows).map((row) => [row.id, row]));
  return {
    rows: [...rows.values()]
      .filter(({ id, updated_on }) => isNear(id) && !(instant(updated_on) < since))
      .toSorted((one, other) => Number(one.id) - Number(other.id)),
    unreadable: [...new Set(pages.flatMap((page) => page.unreadable))].filter(isNear),
    last,
    left: leftAfter(pages, isNear),
    at: Math.min(...pages.map(({ at }) => at)),
  };
}

/** Most tickets are found by more than one part: as many as the part that finds most has left, if not more. */
function leftAfter(pages: readonly Found[], isNear: (id: string) => boolean): number | null {
  const each = pages.map(({ rows, total }) =>
    total === null ? 0 : total - rows.filter(({ id }) => isNear(id)).length,
  );
  return pages.every(({ total }) => total === null) ? null : Math.max(0, ...each);
}

/** Those of these tickets that the agent may see. */
export async function issuesById(server: Server, ids: readonly string[]) {
  const rows: IssueRow[] = [];
  const unreadable: string[] = [];
  for (let start = 0; start < ids.length; start += idsPerQuery) {
    const page = await issues(server, {
      issue_id: ids.slice(start, start + idsPerQuery).join(','),
      limit: String(issuesPerPage),
    });
    rows.push(...page.rows);
    unreadable.push(...page.unreadable);
  }
  return { rows, unreadable };
}

async function issues(server: Server, filters: Readonly<Record<string, string>>): Promise<Found> {
  const asked = new URLSearchParams({ status_id: '*', sort: 'id', ...filters });
  const { body, at } = await server.getJson(`${server.base}/issues.json?${asked}`, server.signal);
  const items = field(body, 'issues');
  if (!Array.isArray(items)) throw new NotUnderstoodError('Redmine sent no list of tickets');
  const unreadable: string[] = [];
  const rows = rowsOf(items, IssueRow, 'tickets', (row) => unreadable.push(nameIn(row, 'id')));
  const last = Number(nameIn(items.at(-1), 'id'));
  const total = field(body, 'total_count');
  return {
    rows,
    unreadable,
    found: items.length,
    total: typeof total === 'number' ? total : null,
    last: Number.isFinite(last) ? last : null,
    at,
  };
}

/** A ticket with its history, oldest first. */
export interface History {
  readonly issue: IssueRow;
  readonly journals: readonly JournalRow[];
}

/** One ticket whole; entries that cannot be read go to `leaveOut`. Throws a RefusedError where it may not be seen. */
export async function historyOf(
  server: Server,
  id: string,
  leaveOut: (row: unknown) => void,
): Promise<History> {
  const url = `${server.base}/issues/${Number(id)}.json?include=journals,relations`;
  const body = field((await server.getJson(url, server.signal)).body, 'issue');
  const issue = IssueRow.safeParse(body);
  if (!issue.success) throw new NotUnderstoodError(`Redmine tells ticket ${id} in another way`);
  const journals = rowsOf(field(body, 'journals') ?? [], JournalRow, 'entries', leaveOut);
  return { issue: issue.data, journals: journals.toSorted(byTime) };
}

/** The order of the answer follows the reader's own preference, "newest first" among them. */
const byTime = (one: JournalRow, other: JournalRow): number =>
  instant(one.created_on) - instant(other.created_on) || Number(one.id) - Number(other.id);

export function field(body: unknown, name: string): unknown {
  return body !== null && typeof body === 'object' ? (body as Record<string, unknown>)[name] : undefined;
}

/** Whole seconds and `Z`: Redmine answers 422 to fractions and to other zones (measured, 5.0.4). */
const queryInstant = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}Z`;
