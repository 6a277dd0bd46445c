import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const fixture = join(import.meta.dirname, '../../../fixtures/extension/redmine-5.0.4.json');

export interface Recorded {
  account: string;
  readonly accountWithoutKey: string;
  apiKey: string;
  current: { user: { id: number } };
  readonly statuses: unknown;
  memberships: { memberships: unknown[] };
  readonly roles: Record<string, unknown>;
  readonly projects: Record<string, unknown>;
  readonly customer: unknown;
  readonly lists: Record<string, number[]>;
  readonly issues: Record<string, RecordedIssue>;
}

interface RecordedIssue {
  id: number;
  updated_on: string;
  assigned_to?: unknown;
  journals: {
    id: number;
    user: unknown;
    notes: string;
    created_on: string;
    private_notes: boolean;
    details: unknown[];
  }[];
}

/** What Redmine 5.0.4 answered one agent, recorded from the real one of `test/real/extension/redmine.test.ts`. */
export const recorded = (): Recorded => JSON.parse(readFileSync(fixture, 'utf8'));

/** When it was recorded. */
export const recordedAt = Date.parse('2026-11-29T21:30:00Z');

export const base = 'https://desk.example/redmine';
const key = '0123456789abcdef0123456789abcdef01234567';

const at = { date: new Date(recordedAt).toUTCString() };
const json = (body: unknown) => Response.json(body, { headers: at });
const html = (text: string) =>
  new Response(text, { headers: { ...at, 'content-type': 'text/html; charset=utf-8' } });
const no = (status: number) => new Response('', { status, headers: at });

/** `fetch` as that Redmine answers it: pages by cookie, JSON by the key alone; to strangers its login page and empty lists. */
export function answering(desk: Recorded, isLoggedIn = true): typeof fetch {
  return async (input, init) => {
    init?.signal?.throwIfAborted();
    const url = new URL(String(input));
    const path = url.pathname.slice('/redmine'.length);
    if (path.startsWith('/my/')) {
      if (init?.credentials !== 'include') return loginPage();
      if (!isLoggedIn) return loginPage();
      return html(path === '/my/account' ? desk.account : desk.apiKey);
    }
    if (init?.credentials !== 'omit') return path === '/issues.json' ? json({ issues: [] }) : no(401);
    if (new Headers(init.headers).get('x-redmine-api-key') !== key) return no(401);
    return asAgent(desk, path, url.searchParams);
  };
}

/** As a browser sees a redirect it has followed. */
function loginPage(): Response {
  return Object.defineProperty(html('<form action="/login">'), 'redirected', { value: true });
}

function asAgent(desk: Recorded, path: string, asked: URLSearchParams): Response {
  if (path === '/issues.json') {
    const total_count = found(
      desk,
      new URLSearchParams({ ...Object.fromEntries(asked), limit: '100' }),
    ).length;
    return json({ issues: found(desk, asked), total_count });
  }
  if (path === '/users/current.json') return json(desk.current);
  if (path === '/issue_statuses.json') return json(desk.statuses);
  const [, kind = '', id = '', part] = /^\/(\w+)\/(\d+)(\/memberships)?\.json$/.exec(path) ?? [];
  if (part !== undefined) return json(desk.memberships);
  if (kind === 'issues') return id in desk.issues ? json({ issue: desk.issues[id] }) : no(404);
  // Redmine knows nobody by the number that strangers share.
  if (kind === 'users') return id === '4' ? no(404) : json(desk.customer);
  const known = kind === 'roles' ? desk.roles : kind === 'projects' ? desk.projects : {};
  return id in known ? json(known[id]) : no(404);
}

function found(desk: Recorded, asked: URLSearchParams): RecordedIssue[] {
  const part = Object.keys(desk.lists).find((name) => asked.has(name));
  const since = asked.get('updated_on')?.slice(2) ?? '';
  const numbers = asked.get('issue_id') ?? '';
  const from = numbers.startsWith('>=') ? Number(numbers.slice(2)) : 0;
  const ids = part === undefined ? numbers.split(',').map(Number) : (desk.lists[part] ?? []);
  return ids
    .flatMap((id) => desk.issues[id] ?? [])
    .filter(({ id, updated_on }) => id >= from && updated_on >= since)
    .toSorted((one, other) => one.id - other.id)
    .slice(0, Number(asked.get('limit')));
}
