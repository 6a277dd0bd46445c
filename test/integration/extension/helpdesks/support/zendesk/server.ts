import type { IncomingMessage } from 'node:http';
import { type Reply, type StandIn, standIn } from '../stand-in.ts';
import { routes, type Ticket } from './contract.ts';
import type { ZendeskDesk } from './desk.ts';

/**
 * A stand-in for Zendesk Support as its published contract describes it (Support API 2.0.0, OpenAPI 3.0.3, November 2026).
 * What the contract leaves open is taken from the vendor's reference pages: users/me answers strangers 200 with a user
 * without a number, search takes assignee, commenter, submitter and updated, and a minus for "not".
 */
export const serveZendesk = (desk: ZendeskDesk, most = Number.POSITIVE_INFINITY): Promise<StandIn> =>
  standIn({
    prefix: '/api/v2/',
    routes,
    answer: (path, query, request) => answer(desk, path, query, agentIn(request), most),
  });

/** `fetch` with the session of the user of that number; none: a stranger's. */
export const withSession =
  (user: bigint | null): typeof fetch =>
  (input, init) => {
    const headers = new Headers(init?.headers);
    if (user !== null && init?.credentials === 'include') headers.set('cookie', `_zendesk_session=${user}`);
    return fetchOfNode(input, { ...init, headers });
  };
const fetchOfNode = globalThis.fetch;

const agentIn = ({ headers }: IncomingMessage): string | null =>
  /_zendesk_session=(\d+)/.exec(headers.cookie ?? '')?.[1] ?? null;

const ok = (body: unknown): Reply => ({ status: 200, body });

function answer(
  desk: ZendeskDesk,
  path: string,
  query: URLSearchParams,
  agent: string | null,
  most: number,
): Reply {
  const me = desk.users.find(({ id }) => String(id) === agent);
  if (path === 'users/me')
    return ok({ user: me ?? { id: null, name: 'Anonymous user', role: 'end-user', locale: 'en-US' } });
  if (me === undefined) return { status: 401, body: { error: "Couldn't authenticate you" } };
  const ids = new Set(query.get('ids')?.split(','));
  const [, number] = /^tickets\/(\d+)\/audits$/.exec(path) ?? [];
  if (number !== undefined) {
    const audits = desk.audits.get(number);
    if (audits === undefined) return { status: 404, body: { error: 'RecordNotFound' } };
    const { rows, meta } = page(audits, query);
    return ok({ audits: rows, meta });
  }
  switch (path) {
    case 'search/export': {
      const { rows, meta } = page(found(desk, query.get('query') ?? ''), query, most);
      const results = rows.map(({ id }) => ({ id, result_type: 'ticket' }));
      return ok({ results, meta, links: { next: null, prev: null }, facets: null });
    }
    case 'tickets/show_many':
      return ok({ tickets: desk.tickets.filter(({ id }) => ids.has(String(id))) });
    case 'users/show_many':
      return ok({ users: desk.users.filter(({ id }) => ids.has(String(id))) });
    case 'groups':
      return ok({ groups: desk.groups, meta: { has_more: false, after_cursor: null } });
    case 'ticket_fields':
      return ok({ ticket_fields: desk.fields, meta: { has_more: false, after_cursor: null } });
    default:
      return ok({ custom_statuses: desk.statuses });
  }
}

/** The cursor is the place; a page may be larger than what was asked for where `least` says so. */
function page<T>(all: readonly T[], query: URLSearchParams, most = Number.POSITIVE_INFINITY) {
  const size = most === Number.POSITIVE_INFINITY ? Number(query.get('page[size]')) : most;
  const from = Number(query.get('page[after]') ?? 0);
  const has_more = from + size < all.length;
  return {
    rows: all.slice(from, from + size),
    meta: { has_more, after_cursor: has_more ? String(from + size) : null },
  };
}

/** Every condition holds; a minus turns it round. */
function found(desk: ZendeskDesk, query: string): Ticket[] {
  const conditions = query.split(' ').map((term) => {
    const [, not, key = '', value = ''] = /^(-?)(\w+)(?::|>=)(.+)$/.exec(term) ?? [];
    return (ticket: Ticket) => holds(desk, ticket, key, value) !== (not === '-');
  });
  return desk.tickets
    .filter((ticket) => conditions.every((condition) => condition(ticket)))
    .toSorted((one, other) => one.created_at.localeCompare(other.created_at));
}

function holds({ audits }: ZendeskDesk, ticket: Ticket, key: string, value: string): boolean {
  if (key === 'assignee') return String(ticket.assignee_id) === value;
  if (key === 'submitter') return String(ticket.submitter_id) === value;
  if (key === 'updated') return ticket.updated_at >= value;
  if (key !== 'commenter') throw new Error(`search knows no ${key}`);
  const events = audits.get(String(ticket.id))?.flatMap((audit) => audit.events) ?? [];
  return events.some((event) => event['type'] === 'Comment' && String(event['author_id']) === value);
}
