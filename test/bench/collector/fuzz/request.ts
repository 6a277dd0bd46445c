import { createHmac } from 'node:crypto';
import type { RouteRow } from '../../../../shared/protocol/route.ts';
import { type Chance, MARK, type makeValues } from './values.ts';
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

/** Bodies in which everything fits together, as a page sends them: the rest of the desk has something to work with. */
const target = { kind: 'milestone', name: 'Learn', by: Date.now() + 86_400_000, per: 'month' };
const FITTING: Readonly<Record<string, object>> = {
  '/v1/articles/found': {
    survey: 'before-help',
    surveyVersion: 2,
    answers: { platform: 'mac', what: `${MARK} I cannot sign in` },
    locale: 'es-MX',
  },
  '/v1/agent/presence': { status: 'available', load: {} },
  '/v1/agent/codes': { session: null, ticket: null },
  '/v1/agent/targets': { target, insteadOf: null },
  '/v1/lead/targets': { target, insteadOf: null, agent: 'maria' },
  '/v1/console/quality/samples': { from: '2026-01-01', to: '2027-12-31', size: 3 },
};

/** A webhook its tool has signed: a conversation has ended. */
function signed(by: Chance, tool: string) {
  const conversation = by.pick(['7', 'en', MARK]);
  const body =
    tool === 'crisp'
      ? { event: 'session:set_state', data: { session_id: conversation, state: 'resolved' } }
      : { event: 'ended', conversation };
  const text = JSON.stringify(body);
  const mac = createHmac('sha256', SECRETS.FUZZ_HOOK).update(text).digest('hex');
  return { text, search: `key=${SECRETS.FUZZ_HOOK}`, signature: `sha256=${mac}` };
}

/** One request to a route: mostly as it should be, often with something wrong. */
export function requestTo(
  row: RouteRow,
  by: Chance,
  values: ReturnType<typeof makeValues>,
  world: World,
): { readonly path: string; readonly init: RequestInit } {
  const own = row.from === 'own';
  const path = row.path.replaceAll(/:(\w+)|\*/g, (place, name = place) => {
    const real = world.placeIn(row.path) ?? world.known(name);
    const value = by.below(8) === 0 ? values.strange() : (real ?? values.strange());
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
  if (row.path.endsWith('/pair/company') && by.below(4) > 0) {
    headers['x-forwarded-for'] = '198.51.100.7';
    headers['x-remote-user'] = by.pick(['wim', 'maria', 'nobody']);
  }
  const init: RequestInit = { method: row.method, headers, redirect: 'manual' };
  const ofConsole = row.audience === 'console' || row.path.startsWith('/v1/console/');
  if (ofConsole && by.below(10) > 0) headers['cookie'] = world.cookie(row.path);
  if (row.method === 'GET') return { path: `${path}${search && `?${search}`}`, init };
  let body: unknown = row.body ? values.of(row.body) : values.strange();
  const fitting = by.below(2) === 0 ? (world.bodyFor(row.path) ?? FITTING[row.path]) : undefined;
  if (fitting) {
    const { previous: _, decidedInPage: __, deflectedBy: ___, ...made } = Object(body);
    // The console's bodies are strict: nothing beside what fits.
    body = ofConsole && world.bodyFor(row.path) ? fitting : { ...made, ...fitting };
  } else if (by.below(3) === 0) body = values.spoil(body);
  if (row.audience === 'webhook' && by.below(2) === 0) {
    const tool = by.pick(['crisp', 'other']);
    const { text, search: key, signature } = signed(by, tool);
    headers['content-type'] = 'application/json';
    headers['x-overdesk-signature'] = signature;
    return { path: `${row.path.replace(':tool', tool)}?${key}`, init: { ...init, body: text } };
  }
  const type =
    by.below(6) === 0
      ? by.pick(TYPES)
      : own && !ofConsole
        ? 'application/x-www-form-urlencoded'
        : 'application/json';
  if (type !== '') headers['content-type'] = type;
  if (own || ofConsole) headers['origin'] = by.below(12) === 0 ? 'http://127.0.0.1' : world.origin;
  if (/imports(\/check)?$/.test(row.path) && by.below(2) === 0) {
    headers['content-type'] = 'application/octet-stream';
    const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    const file = `Date,Rating,Comment\n${day},5,${MARK}\n${day},1,"${textOf(values.strange(), 300)}"\n`;
    return { path: `${path}?name=fuzz`, init: { ...init, body: file } };
  }
  if (row.path.startsWith('/r/') && by.below(2) === 0) {
    headers['content-type'] = 'application/x-www-form-urlencoded';
    const said = new URLSearchParams({ text: by.below(3) === 0 ? textOf(values.strange(), 3000) : MARK });
    return { path, init: { ...init, body: said.toString() } };
  }
  if (row.path === '/' && by.below(2) === 0) {
    headers['content-type'] = 'application/x-www-form-urlencoded';
    return { path, init: { ...init, body: new URLSearchParams({ code: world.callCode() }).toString() } };
  }
  if (row.path.startsWith('/a/') && own && by.below(2) === 0) {
    const sealed = world.form();
    const code = sealed.get('code');
    sealed.set('q.csat', String(by.below(7)));
    if (by.below(4) === 0) sealed.set(by.pick(['kept', 'shown', 'q.why']), textOf(values.strange(), 3000));
    if (by.below(8) === 0) sealed.set('kept', '{"contact":null}');
    headers['content-type'] = 'application/x-www-form-urlencoded';
    const sent = { ...init, body: sealed.toString() };
    return { path: row.path.replace(':code', code ?? 'aaaaaaaaaaaaaa'), init: sent };
  }
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
