import { keepToken } from '../../../../../../extension/helpdesks/lib/own-tokens.ts';
import { type Reply, type StandIn, standIn } from '../stand-in.ts';
import { routes, type Ticket } from './contract.ts';
import type { FreshdeskDesk } from './desk.ts';

/**
 * A stand-in for Freshdesk that holds every request and reply against its published reference (API v2, November 2026; no
 * OpenAPI is published). What the reference leaves open: `updated_since` takes what changed after the instant, not at it, and
 * what changed in one second comes in no order of numbers. Who may not read a list is answered 403, as agents without an
 * administrator's rights are.
 */
export async function serveFreshdesk(
  desk: FreshdeskDesk,
  forbidden: readonly string[] = [],
): Promise<StandIn> {
  const vendor = await standIn({
    prefix: '/api/v2/',
    routes,
    answer: (path, query, { headers }) =>
      forbidden.some((one) => path.endsWith(one))
        ? { status: 403, body: { code: 'access_denied', message: 'You are not authorized.' } }
        : answer(desk, path, query, headers.authorization),
  });
  await keepToken('freshdesk', vendor.base, ownKey);
  return vendor;
}

const ownKey = 'own';
const basic = (key: string) => `Basic ${btoa(`${key}:X`)}`;

/** `fetch` with the key kept in the options being of the agent of that number; null: taken back. */
export const withKey =
  (agent: bigint | null): typeof fetch =>
  (input, init) => {
    const headers = new Headers(init?.headers);
    const isOwn = headers.get('authorization') === basic(ownKey);
    if (isOwn) headers.set('authorization', basic(String(agent ?? 'taken back')));
    return fetchOfNode(input, { ...init, headers });
  };
const fetchOfNode = globalThis.fetch;

const ok = (body: unknown): Reply => ({ status: 200, body });
const invalid: Reply = { status: 400, body: { description: 'Validation failed', errors: [] } };

function answer(
  desk: FreshdeskDesk,
  path: string,
  query: URLSearchParams,
  authorization: string | undefined,
): Reply {
  const me = desk.agents.find(({ id }) => authorization === basic(String(id)));
  if (me === undefined) return { status: 401, body: { code: 'invalid_credentials', message: 'No.' } };
  const page = <T>(rows: readonly T[], size = Number(query.get('per_page'))) => {
    const from = (Number(query.get('page')) - 1) * size;
    return rows.slice(from, from + size);
  };
  const [, number, part] = /^tickets\/(\d+)(?:\/(\w+))?$/.exec(path) ?? [];
  if (number !== undefined) {
    const ticket = desk.tickets.find(({ id }) => String(id) === number);
    if (ticket === undefined) return { status: 404, body: {} };
    if (part === undefined) return ok(ticket);
    if (part === 'conversations') return ok(page(desk.conversations.get(number) ?? []));
    return ok(page(desk.ratings.filter(({ ticket_id }) => String(ticket_id) === number)));
  }
  switch (path) {
    case 'agents/me':
      return ok({
        id: me.id,
        ticket_scope: 1,
        type: 'support_agent',
        contact: { name: me.name, email: 'agent@desk.example', active: true },
      });
    case 'groups':
      return ok(page(desk.groups));
    case 'ticket_fields':
      return ok([{ id: 1, name: 'status', type: 'default_status', choices: desk.statuses }]);
    case 'surveys/satisfaction_ratings':
      return ok(
        page(desk.ratings.filter((row) => Date.parse(row.created_at) >= sinceIn(query, 'created_since'))),
      );
    case 'search/tickets': {
      const found = searched(desk.tickets, query.get('query') ?? '');
      return found === null ? invalid : ok({ total: found.length, results: page(found, 30) });
    }
    default:
      return ok(page(changedSince(desk.tickets, sinceIn(query, 'updated_since'))));
  }
}

const sinceIn = (query: URLSearchParams, name: string): number => Date.parse(query.get(name) ?? '');

const changedSince = (tickets: readonly Ticket[], since: number): Ticket[] =>
  tickets
    .filter(({ updated_at, spam, deleted }) => Date.parse(updated_at) > since && !spam && !deleted)
    .toSorted(
      (one, other) => one.updated_at.localeCompare(other.updated_at) || Number(other.id) - Number(one.id),
    );

function searched(tickets: readonly Ticket[], query: string): Ticket[] | null {
  const [, agent, statuses = ''] = /^"agent_id:(\d+) AND \(((?:status:\d+(?: OR )?)+)\)"$/.exec(query) ?? [];
  if (agent === undefined) return null;
  const some = new Set(statuses.match(/\d+/g));
  return tickets.filter(
    ({ responder_id, status, spam, deleted }) =>
      String(responder_id) === agent && some.has(String(status)) && !spam && !deleted,
  );
}
