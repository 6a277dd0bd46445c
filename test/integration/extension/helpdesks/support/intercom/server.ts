import { keepToken } from '../../../../../../extension/helpdesks/lib/own-tokens.ts';
import { type Reply, type StandIn, standIn } from '../stand-in.ts';
import { type Conversation, routes } from './contract.ts';
import type { IntercomDesk } from './desk.ts';

/**
 * A stand-in for Intercom that holds every request and reply against its published contract (API 2.15, OpenAPI 3.0.1). What
 * the contract leaves open: lists come with what was changed last first, their mark names the row they ended with, and
 * `teammate_ids` holds whoever wrote words.
 */
export async function serveIntercom(desk: IntercomDesk): Promise<StandIn> {
  const vendor = await standIn({
    prefix: '/',
    routes,
    answer: (path, _query, { headers }, asked) =>
      headers['intercom-version'] === '2.15'
        ? answer(desk, path, headers.authorization, asked)
        : { status: 400, body: { type: 'error.list', errors: [{ code: 'intercom_version_invalid' }] } },
  });
  await keepToken('intercom', vendor.base, ownToken);
  return vendor;
}

const ownToken = 'own';

/** `fetch` with the token kept in the options being of the admin of that number; null: taken back. */
export const withToken =
  (admin: string | null): typeof fetch =>
  (input, init) => {
    const headers = new Headers(init?.headers);
    const isOwn = headers.get('authorization') === `Bearer ${ownToken}`;
    if (isOwn) headers.set('authorization', `Bearer ${admin ?? 'taken back'}`);
    return fetchOfNode(input, { ...init, headers });
  };
const fetchOfNode = globalThis.fetch;

const ok = (body: unknown): Reply => ({ status: 200, body });
const refusal = (status: number, code: string): Reply => ({
  status,
  body: { type: 'error.list', request_id: 'f93ecfa8-d08a-4325-8694-89aeb89c8f85', errors: [{ code }] },
});

function answer(desk: IntercomDesk, path: string, bearer: string | undefined, asked: unknown): Reply {
  const me = desk.admins.find(({ id }) => `Bearer ${id}` === bearer);
  if (me === undefined) return refusal(401, 'unauthorized');
  if (path === 'me')
    return ok({
      ...me,
      email_verified: true,
      has_inbox_seat: true,
      app: { type: 'app', id_code: desk.workspace, name: 'Desk', region: 'US', secure: false },
    });
  if (path === 'teams')
    return ok({
      type: 'team.list',
      teams: desk.teams.map(({ id, name }) => ({ type: 'team', id: String(id), name, admin_ids: [] })),
    });
  if (path === 'conversations/search') return ok(search(desk, asked as Question));
  const id = path.split('/')[1] ?? '';
  const found = desk.conversations.find((one) => one.id === id);
  if (found === undefined) return refusal(404, 'not_found');
  const parts = desk.parts.get(id) ?? [];
  return ok({
    ...found,
    conversation_parts: {
      type: 'conversation_part.list',
      conversation_parts: parts.slice(-500),
      total_count: parts.length,
    },
  });
}

interface Filter {
  readonly field?: string;
  readonly operator: string;
  readonly value: unknown;
}
interface Question {
  readonly query: Filter;
  readonly pagination?: { readonly per_page?: number; readonly starting_after?: string };
}

function search(desk: IntercomDesk, { query, pagination }: Question) {
  const size = Math.min(pagination?.per_page ?? 20, 150);
  const found = desk.conversations.filter((one) => holds(desk, one, query)).toSorted(lastFirst);
  const mark = pagination?.starting_after;
  const from = mark === undefined ? 0 : found.findIndex((one) => markOf(one) === mark) + 1;
  const rows = found.slice(from, from + size);
  const last = rows.at(-1);
  const next = last && from + size < found.length ? { per_page: size, starting_after: markOf(last) } : null;
  return {
    type: 'conversation.list',
    conversations: rows,
    total_count: found.length,
    pages: { type: 'pages', page: 1, per_page: size, total_pages: 1, next },
  };
}

const lastFirst = (one: Conversation, other: Conversation): number =>
  other.updated_at - one.updated_at || (one.id < other.id ? 1 : -1);

const markOf = ({ id, updated_at }: Conversation): string => btoa(`${updated_at} ${id}`);

function holds(desk: IntercomDesk, one: Conversation, { field, operator, value }: Filter): boolean {
  if (field === undefined) {
    const filters = value as readonly Filter[];
    const isSo = (filter: Filter) => holds(desk, one, filter);
    return operator === 'AND' ? filters.every(isSo) : filters.some(isSo);
  }
  if (field === 'updated_at') return one.updated_at > Number(value);
  if (field === 'id') return (value as readonly string[]).includes(one.id);
  if (field === 'admin_assignee_id') return one.admin_assignee_id === BigInt(value as number | bigint);
  if (field !== 'teammate_ids') throw new Error(`search knows no ${field}`);
  const wrote = (desk.parts.get(one.id) ?? []).filter(({ body }) => body !== null);
  return wrote.some(({ author }) => author?.type === 'admin' && author.id === value);
}
