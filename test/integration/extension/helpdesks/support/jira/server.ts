import type { IncomingMessage } from 'node:http';
import { type Reply, type StandIn, standIn } from '../stand-in.ts';
import { type Issue, routes, type User } from './contract.ts';
import type { JiraDesk } from './desk.ts';

/**
 * A stand-in for Jira Service Management in the cloud that holds every request and reply against its published contract
 * (Jira Cloud platform REST API 3, December 2025). What the contract leaves open is taken from the vendor's pages on JQL: an
 * instant without a zone is the asker's own, to the minute; `WAS` holds now or once, `updatedBy` whoever created, changed or
 * commented. Strangers may ask nearly everything, and are answered with what is everybody's to see: nothing.
 */
export const serveJira = (desk: JiraDesk): Promise<StandIn> =>
  standIn({
    prefix: '/',
    routes,
    answer: (path, query, request) => answer(desk, path, query, userIn(desk, request)),
  });

/** `fetch` with the session of that account; none: a stranger's. */
export const withSession =
  (account: string | null): typeof fetch =>
  (input, init) => {
    const headers = new Headers(init?.headers);
    if (account !== null && init?.credentials === 'include')
      headers.set('cookie', `cloud.session.token=${encodeURIComponent(account)}`);
    return fetchOfNode(input, { ...init, headers });
  };
const fetchOfNode = globalThis.fetch;

function userIn({ users }: JiraDesk, { headers }: IncomingMessage): User | undefined {
  const account = /cloud\.session\.token=([^;]+)/.exec(headers.cookie ?? '')?.[1];
  return users.find(({ accountId }) => accountId === decodeURIComponent(account ?? ''));
}

const ok = (body: unknown): Reply => ({ status: 200, body });
const refusal = (status: number, message: string): Reply => ({
  status,
  body: { errorMessages: [message], errors: {} },
});

function answer(desk: JiraDesk, path: string, query: URLSearchParams, me: User | undefined): Reply {
  if (path.endsWith('/myself')) return me ? ok(me) : refusal(401, 'You are not authenticated.');
  if (path.endsWith('/field')) return ok(me ? desk.fields : []);
  if (path.endsWith('/status')) return ok(me ? desk.statuses : []);
  if (path.endsWith('/search/jql')) return searched(desk, query, me);
  const [, named = '', list] = /\/(?:issue|request)\/([\w-]+)(?:\/(\w+))?$/.exec(path) ?? [];
  const id = desk.formerKeys.get(named) ?? named;
  const issue = me && desk.issues.find((one) => one.id === id || one.key === id);
  if (issue === undefined)
    return refusal(404, 'Issue does not exist or you do not have permission to see it.');
  if (list === undefined) return ok(asked(issue, query));
  if (list === 'feedback') {
    const given = desk.feedback.get(issue.id);
    return given ? ok(given) : refusal(404, 'No feedback');
  }
  const rows = (list === 'changelog' ? desk.changes : desk.comments).get(issue.id) ?? [];
  const startAt = Number(query.get('startAt') ?? 0);
  // Fewer than were asked for, as it may.
  const maxResults = Math.min(Number(query.get('maxResults') ?? 100), 50);
  const values = rows.slice(startAt, startAt + maxResults);
  const place = { startAt, maxResults, total: rows.length };
  return list === 'changelog'
    ? ok({ ...place, isLast: startAt + values.length >= rows.length, values })
    : ok({ ...place, comments: values });
}

/** An issue with the fields and properties that were asked for. */
function asked({ id, key, fields, properties }: Issue, query: URLSearchParams) {
  const wanted = new Set((query.get('fields') ?? 'id').split(','));
  const told = Object.fromEntries(Object.entries(fields).filter(([name]) => wanted.has(name)));
  return { id, key, fields: told, ...(query.has('properties') && { properties }) };
}

function searched(desk: JiraDesk, query: URLSearchParams, me: User | undefined): Reply {
  const [, where = '', order] = /^(.+) ORDER BY (created ASC)$/.exec(query.get('jql') ?? '') ?? [];
  if (order === undefined) return refusal(400, 'Unbounded JQL queries are not allowed here.');
  if (me === undefined) return ok({ issues: [], isLast: true });
  const mark = query.get('nextPageToken');
  const from = mark === null ? 0 : Number(atob(mark).split(' ')[0]);
  if (Number.isNaN(from)) return refusal(400, 'Invalid token');
  const conditions = where.split(' AND ').map((term) => (issue: Issue) => holds(desk, issue, term, me));
  const found = desk.issues
    .filter((issue) => conditions.every((condition) => condition(issue)))
    .toSorted((one, other) => timeOf(one.fields.created) - timeOf(other.fields.created));
  const size = Math.min(Number(query.get('maxResults') ?? 50), 5000);
  const rows = found.slice(from, from + size);
  const isLast = from + size >= found.length;
  const next = { nextPageToken: btoa(`${from + size} ${where.length}`) };
  return ok({ issues: rows.map((issue) => asked(issue, query)), isLast, ...(!isLast && next) });
}

const timeOf = (written: string): number => Date.parse(written.replace(/(\d\d)$/, ':$1'));

function holds(desk: JiraDesk, issue: Issue, term: string, me: User): boolean {
  const { fields, id } = issue;
  const changes = desk.changes.get(id) ?? [];
  const [, account] = /"([^"]+)"/.exec(term) ?? [];
  if (term === 'projectType = service_desk') return fields.project.projectTypeKey === 'service_desk';
  if (term === 'statusCategory != Done') return fields.status.statusCategory.key !== 'done';
  if (term.startsWith('assignee = ')) return fields.assignee?.accountId === account;
  if (term.startsWith('updated >= ')) return minuteThere(timeOf(fields.updated), me) >= (account ?? '');
  if (!/^\(assignee WAS "([^"]+)" OR issuekey IN updatedBy\("\1"\)\)$/.test(term))
    throw new Error(`JQL knows no ${term}`);
  const had = changes.some(({ items }) =>
    items.some(({ field, from, to }) => field === 'assignee' && (from === account || to === account)),
  );
  const authors = [...changes, ...(desk.comments.get(id) ?? [])].map(({ author }) => author?.accountId);
  const creator = (fields['creator'] as User | null)?.accountId;
  return had || fields.assignee?.accountId === account || [creator, ...authors].includes(account);
}

/** What the clock of whoever asks shows, to the minute. */
const minuteThere = (at: number, { timeZone = 'UTC' }: User): string =>
  Temporal.Instant.fromEpochMilliseconds(at)
    .toZonedDateTimeISO(timeZone)
    .toPlainDateTime()
    .toString({ smallestUnit: 'minute' })
    .replace('T', ' ');
