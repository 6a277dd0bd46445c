import { keepToken } from '../../../../../../extension/helpdesks/lib/own-tokens.ts';
import { type Reply, type StandIn, standIn } from '../stand-in.ts';
import { type Conversation, routes } from './contract.ts';
import type { HelpScoutDesk } from './desk.ts';

/**
 * A stand-in for Help Scout that holds every request and reply against its published contract (Inbox API 2.0, threads of
 * version 3; November 2026): lists of conversations by 25, all others by 50, without `_embedded` where they are empty. What the
 * contract leaves open: what is assigned to nobody names Help Scout's own hand in threads and nobody in a conversation.
 */
export async function serveHelpScout(desk: HelpScoutDesk): Promise<StandIn> {
  const vendor = await standIn({
    prefix: '/',
    routes,
    answer: (path, query, { headers }, asked) => answer(desk, path, query, headers.authorization, asked),
  });
  await keepToken('help-scout', vendor.base, `${app.id}:${app.secret}`);
  return vendor;
}

const app = { id: 'own', secret: 'its:secret' };
const ownToken = 'own token';

/** `fetch` with the app kept in the options being one of that user's; null: taken back. */
export const withApp =
  (user: string | null): typeof fetch =>
  (input, init) => {
    const headers = new Headers(init?.headers);
    const isOwn = headers.get('authorization') === `Bearer ${ownToken}`;
    if (isOwn) headers.set('authorization', `Bearer ${user ?? 'taken back'}`);
    return fetchOfNode(input, { ...init, headers });
  };
const fetchOfNode = globalThis.fetch;

const ok = (body: unknown): Reply => ({ status: 200, body });
const none: Reply = { status: 404, body: { message: 'Not Found' } };

function answer(
  desk: HelpScoutDesk,
  path: string,
  query: URLSearchParams,
  bearer: string | undefined,
  asked: unknown,
): Reply {
  if (path === 'v2/oauth2/token') {
    const { client_id, client_secret } = asked as { client_id: string; client_secret: string };
    if (client_id !== app.id || client_secret !== app.secret)
      return { status: 400, body: { error: 'invalid_client' } };
    return ok({ token_type: 'bearer', access_token: ownToken, expires_in: 172_800 });
  }
  const me = desk.users.find(({ id }) => `Bearer ${id}` === bearer);
  if (me === undefined) return { status: 401, body: { error: 'invalid_token' } };
  if (path === 'v2/users/me') return ok(me);
  if (path === 'v2/mailboxes') return ok(page('mailboxes', desk.mailboxes, query, 50));
  if (path === 'v2/conversations') return ok(page('conversations', searched(desk, query), query, 25));
  const id = path.split('/')[2] ?? '';
  const into = desk.merged.get(id);
  if (into !== undefined) return { status: 301, body: {} };
  if (path.endsWith('/threads')) {
    const threads = desk.threads.get(id);
    return threads ? ok(page('threads', threads, query, 50)) : none;
  }
  const found = desk.conversations.find((one) => String(one.id) === id);
  return found ? ok(found) : none;
}

function page<T>(what: string, all: readonly T[], query: URLSearchParams, size: number) {
  const number = Number(query.get('page') ?? 1);
  const rows = all.slice((number - 1) * size, number * size);
  return {
    ...(rows.length > 0 && { _embedded: { [what]: rows } }),
    page: { size, totalElements: all.length, totalPages: Math.ceil(all.length / size), number },
  };
}

function searched({ conversations, changed }: HelpScoutDesk, query: URLSearchParams): Conversation[] {
  const [status, since] = [query.get('status'), query.get('modifiedSince')];
  const isSo = (one: Conversation) =>
    String(one.assignee?.id) === query.get('assigned_to') &&
    (since === null || (changed.get(String(one.id)) ?? 0) > Date.parse(since)) &&
    (status === 'all' || (status === 'open' ? /active|pending/.test(one.status) : one.status === status));
  if (query.get('sortField') !== 'number' || query.get('sortOrder') !== 'asc')
    throw new Error('sorted by something else');
  return conversations.filter(isSo).toSorted((one, other) => one.number - other.number);
}
