import type { RouteRow } from '../../../../shared/protocol/route.ts';
import type { Chance, makeValues } from './values.ts';
import { SECRETS, type World } from './world.ts';

const TYPES = [
  'application/json',
  'text/plain',
  'application/x-www-form-urlencoded',
  'multipart/form-data',
  'application/octet-stream',
  'text/html; charset=utf-16',
  '',
];

/** Any value as text for a place in an address or form. */
const textOf = (value: unknown, longest: number): string =>
  (typeof value === 'string' ? value : (JSON.stringify(value) ?? '')).slice(0, longest).toWellFormed();

const bearer = (row: RouteRow, world: World): string =>
  row.audience === 'lead' ? world.lead : row.audience === 'server' ? SECRETS.FUZZ_SERVER : world.agent;

/** One request to a route: mostly as it should be, often with something wrong. */
export function requestTo(
  row: RouteRow,
  by: Chance,
  values: ReturnType<typeof makeValues>,
  world: World,
): { readonly path: string; readonly init: RequestInit } {
  const own = row.path.startsWith('/a/');
  const path = row.path
    .replace('*', () => encodeURIComponent(textOf(values.strange(), 200)))
    .replaceAll(/:(\w+)/g, (_, name: string) => {
      const value = by.below(8) === 0 ? values.strange() : (world.known(name) ?? values.strange());
      return encodeURIComponent(textOf(value, 400));
    });
  const query = row.query && by.below(2) === 0 ? (values.of(row.query) as Record<string, unknown>) : {};
  if (by.below(6) === 0)
    query[by.pick(['key', 'score', 'via', 'after', 'language', 'constructor'])] = values.strange();
  const search = Object.entries(query)
    .map(([name, value]) => `${name}=${encodeURIComponent(textOf(value, 3000))}`)
    .join(by.below(20) === 0 ? '&key=a&key=b&' : '&');
  const headers: Record<string, string> = {};
  if (by.below(10) > 0) headers['authorization'] = `Bearer ${bearer(row, world)}`;
  if (by.below(4) === 0) headers['last-event-id'] = by.pick(['1', '-1', 'x', '9'.repeat(30)]);
  const init: RequestInit = { method: row.method, headers, redirect: 'manual' };
  if (row.method === 'GET') return { path: `${path}${search && `?${search}`}`, init };
  let body: unknown = row.body ? values.of(row.body) : values.strange();
  if (by.below(3) === 0) body = values.spoil(body);
  const type =
    by.below(6) === 0 ? by.pick(TYPES) : own ? 'application/x-www-form-urlencoded' : 'application/json';
  if (type !== '') headers['content-type'] = type;
  if (own) headers['origin'] = `http://${'127.0.0.1'}`;
  const form = type === 'application/x-www-form-urlencoded' && typeof body === 'object' && body !== null;
  const sent = form
    ? new URLSearchParams({
        kept: JSON.stringify(values.strange()) ?? '',
        shown: 'csat reach why',
        'q.csat': String(by.below(7)),
        'q.why': textOf(values.strange(), 3000),
        'q.reach.email': textOf(values.strange(), 3000),
      }).toString()
    : JSON.stringify(body);
  if (by.below(12) > 0) init.body = by.below(25) === 0 ? (sent ?? '').slice(0, by.below(200)) : (sent ?? '');
  return { path: `${path}${search && `?${search}`}`, init };
}
