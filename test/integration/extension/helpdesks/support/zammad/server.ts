import type { IncomingMessage } from 'node:http';
import { type Reply, type StandIn, standIn } from '../stand-in.ts';
import { routes } from './contract.ts';
import type { ZammadDesk } from './desk.ts';

/**
 * A stand-in for Zammad that holds every request and reply against its published documentation (REST API v1, November 2026)
 * and, where that is silent, its controllers: whoever is not logged in is answered 403, a search without words takes
 * conditions, and "after" leaves the instant itself out.
 */
export const serveZammad = (desk: ZammadDesk): Promise<StandIn> =>
  standIn({
    prefix: '/api/v1/',
    routes,
    answer: (path, query, request) => answer(desk, path, query, userIn(request)),
  });

/** `fetch` with the session of the user of that number; none: a stranger's. */
export const withSession =
  (user: bigint | null): typeof fetch =>
  (input, init) => {
    const headers = new Headers(init?.headers);
    if (user !== null && init?.credentials === 'include') headers.set('cookie', `_zammad_session=${user}`);
    return fetchOfNode(input, { ...init, headers });
  };
const fetchOfNode = globalThis.fetch;

const userIn = ({ headers }: IncomingMessage): string | null =>
  /_zammad_session=(\d+)/.exec(headers.cookie ?? '')?.[1] ?? null;

const ok = (body: unknown): Reply => ({ status: 200, body });
const refusal = (status: number, error: string): Reply => ({ status, body: { error } });

function answer(desk: ZammadDesk, path: string, query: URLSearchParams, user: string | null): Reply {
  const me = desk.users.find(({ id }) => String(id) === user);
  if (me === undefined) return refusal(403, 'Authentication required');
  const number = path.split('/').at(-1) ?? '';
  switch (path.replace(/\d+$/, 'N')) {
    case 'users/me':
      return ok({
        id: me.id,
        login: me.login,
        firstname: me.login,
        lastname: 'Test',
        roles: me.isAgent ? ['Agent'] : ['Customer'],
        group_ids: me.isAgent ? { 4: ['full'] } : {},
      });
    case 'tickets/search':
      return ok(searched(desk, query));
    case 'ticket_states':
      return ok(desk.states);
    case 'tickets/N':
      return found(desk.tickets.find(({ id }) => String(id) === number));
    case 'ticket_history/N':
      return found(desk.changes.get(number), (history) => ({ history, assets: {} }));
    default:
      return found(desk.articles.get(number));
  }
}

const found = <T>(one: T | undefined, shown: (one: T) => unknown = (same) => same): Reply =>
  one === undefined ? refusal(404, 'Not found') : ok(shown(one));

function searched({ tickets }: ZammadDesk, query: URLSearchParams) {
  const condition = (name: string) => query.get(`condition[ticket.${name}][value]`);
  const some = query.getAll('condition[ticket.state_id][value][]');
  const since = condition('updated_at');
  const size = Number(query.get('per_page'));
  const from = (Number(query.get('page')) - 1) * size;
  return tickets
    .filter(({ owner_id }) => String(owner_id) === condition('owner_id'))
    .filter(({ state_id }) => some.length === 0 || some.includes(String(state_id)))
    .filter(({ updated_at }) => since === null || Date.parse(updated_at) > Date.parse(since))
    .toSorted(
      (one, other) => one.updated_at.localeCompare(other.updated_at) || Number(other.id) - Number(one.id),
    )
    .slice(from, from + size);
}
