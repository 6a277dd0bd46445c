import type { IncomingMessage } from 'node:http';
import { testBrowser } from '../../../../../unit/extension/browser.ts';
import { type Reply, type StandIn, standIn } from '../stand-in.ts';
import { routes } from './contract.ts';
import type { ChatwootDesk } from './desk.ts';

/**
 * A stand-in for Chatwoot as its published contract describes it (application API 1.0.0, OpenAPI 3.0.1), with what its program
 * adds to it: questions are signed by headers a page of its own holds in a cookie.
 */
export async function serveChatwoot(desk: ChatwootDesk): Promise<StandIn> {
  const vendor = await standIn({
    prefix: '/api/v1/',
    routes,
    answer: (path, query, { headers }) => answer(desk, path, query, headers),
  });
  openPage(vendor.base);
  return vendor;
}

const pages: string[] = [];

/** A page of it stands open in the browser, logged in. */
function openPage(base: string): void {
  pages.push(`${base}/app/accounts/1/dashboard`);
  const session = { 'access-token': 'page', 'token-type': 'Bearer', client: 'c', expiry: '1', uid: 'u' };
  testBrowser.current = {
    tabs: { query: async () => pages.map((url, id) => ({ id, url, incognito: false, discarded: false })) },
    scripting: {
      executeScript: async () => [
        { result: `locale=en; cw_d_session_info=${encodeURIComponent(JSON.stringify(session))}` },
      ],
    },
  };
}

/** `fetch` with the page's session being of the user of that number; none: of nobody any more. */
export const withToken =
  (user: bigint | null): typeof fetch =>
  (input, init) => {
    const headers = new Headers(init?.headers);
    if (headers.get('access-token') === 'page') headers.set('access-token', String(user));
    return fetchOfNode(input, { ...init, headers });
  };
const fetchOfNode = globalThis.fetch;

const ok = (body: unknown): Reply => ({ status: 200, body });

function answer(
  desk: ChatwootDesk,
  path: string,
  query: URLSearchParams,
  headers: IncomingMessage['headers'],
): Reply {
  const me = desk.agents.find(({ id }) => String(id) === headers['access-token']);
  if (me === undefined) return { status: 401, body: { errors: ['You need to sign in.'] } };
  const [, account, what = '', number, part] =
    /^accounts\/(\d+)\/(\w+)(?:\/(\d+))?(?:\/(\w+))?$/.exec(path) ?? [];
  if (account === undefined)
    return ok({
      ...me,
      uid: 'u',
      email: 'a@desk.example',
      role: 'agent',
      accounts: [{ id: 1n, name: 'Desk' }],
    });
  if (what === 'agents') return ok(desk.agents);
  if (what === 'teams') return ok(desk.teams);
  if (what === 'inboxes') return ok({ payload: desk.inboxes });
  if (number === undefined) return ok({ data: { meta: {}, payload: mine(desk, me.id, query) } });
  const conversation = desk.conversations.find(({ id }) => String(id) === number);
  if (conversation === undefined) return { status: 404, body: {} };
  if (part === undefined) return ok(conversation);
  const after = BigInt(query.get('after') ?? 0);
  const messages = (desk.messages.get(number) ?? []).filter(({ id }) => BigInt(id) > after).slice(0, 100);
  return ok(Number(number) % 2 === 0 ? { meta: {}, payload: messages } : messages);
}

function mine({ conversations }: ChatwootDesk, me: bigint, query: URLSearchParams) {
  const status = query.get('status');
  const from = (Number(query.get('page')) - 1) * 25;
  return conversations
    .filter(({ meta }) => meta.assignee?.id === me)
    .filter((conversation) => status === 'all' || conversation.status === status)
    .toSorted((one, other) => other.last_activity_at - one.last_activity_at)
    .slice(from, from + 25);
}
