import { NotUnderstoodError, RefusedError } from '../answers.ts';
import type { Server } from '../server.ts';
import { minuteIn } from './instant.ts';
import { IssuePage } from './rows.ts';

/** Issues a page: up to three requests each, well within a worker's life. */
const issuesPerPage = 20;
/** Jira's most for a page of keys alone, less a good deal. */
const keysPerPage = 1000;

/** What an issue came by, where Jira Service Management keeps it. */
export const channelProperty = 'request.channel.type';

/** Requests of customers alone: a Jira holds the company's other work as well. */
const ofDesks = 'projectType = service_desk';

export interface FoundPage {
  readonly rows: readonly unknown[];
  /** Jira's own mark of the next page; null at the end. */
  readonly next: string | null;
  /** Jira's own clock when it answered, UTC milliseconds. */
  readonly at: number;
}

/** Who asks, and since when: UTC milliseconds. */
interface Asked {
  readonly agent: string;
  readonly zone: string | null;
  readonly since: number;
  readonly after: string | null;
}

/**
 * A page of the issues that are or were the agent's, or that they did anything in, changed since then. By creation: what
 * changes meanwhile keeps its place. Its mark is good for some days; one that is not begins the search again.
 */
export async function changedIssues(
  server: Server,
  { agent, zone, since, after }: Asked,
  fields: readonly string[],
): Promise<FoundPage> {
  const jql = [
    ofDesks,
    `(assignee WAS "${agent}" OR issuekey IN updatedBy("${agent}"))`,
    `updated >= "${minuteIn(zone, since)}"`,
  ].join(' AND ');
  const query = {
    jql: `${jql} ORDER BY created ASC`,
    fields: fields.join(','),
    properties: channelProperty,
    maxResults: String(issuesPerPage),
  };
  return pageOf(server, query, after).catch((error: unknown) => {
    if (after === null || !(error instanceof RefusedError) || error.status === 403) throw error;
    return pageOf(server, query, null);
  });
}

/** Keys of all that is the agent's and not done. */
export async function openIssues(server: Server, agent: string): Promise<ReadonlySet<string>> {
  const jql = `${ofDesks} AND assignee = "${agent}" AND statusCategory != Done ORDER BY created ASC`;
  const keys = new Set<string>();
  for (let after: string | null = null; ; ) {
    const query = { jql, fields: 'created', maxResults: String(keysPerPage) };
    const { rows, next }: FoundPage = await pageOf(server, query, after);
    for (const row of rows) keys.add(String((row as { readonly key?: unknown } | null)?.key));
    if (next === null) return keys;
    after = next;
  }
}

async function pageOf(
  server: Server,
  query: Readonly<Record<string, string>>,
  after: string | null,
): Promise<FoundPage> {
  const asked = new URLSearchParams({ ...query, ...(after !== null && { nextPageToken: after }) });
  const { body, at } = await server.getJson(`${server.base}/rest/api/3/search/jql?${asked}`, server.signal);
  const page = IssuePage.safeParse(body).data;
  if (page === undefined) throw new NotUnderstoodError('Jira sent no list of issues');
  const { issues: rows, nextPageToken: next, isLast } = page;
  // Pages have been seen whose mark leads back to themselves.
  return { rows, at, next: isLast === true || next === after || next === '' ? null : next };
}
