import { readdir } from 'node:fs/promises';
import type { CollectorProcess } from '../../../real/support/collector-process.ts';
import { CONFIG } from '../../../unit/collector/support.ts';
import { type Chance, MARK } from './values.ts';

const free = { burst: 1e9, perSecond: 1e9 };
const { after } = CONFIG.surveys;
const contact = {
  id: 'reach',
  kind: 'contact' as const,
  title: { en: 'How can we reach you?' },
  fields: ['name' as const, 'email' as const, 'phone' as const],
};
/** A desk with everything there is to be reached, and no limits on how often. */
export const config = {
  ...CONFIG,
  surveys: { ...CONFIG.surveys, after: { ...after, questions: [...after.questions, contact] } },
  webhooks: { other: { secret: { env: 'FUZZ_HOOK' } }, crisp: { secret: { env: 'FUZZ_HOOK' } } },
  serverSecret: { env: 'FUZZ_SERVER' },
  limits: {
    network: free,
    starts: free,
    bytes: free,
    site: free,
    session: free,
    agent: free,
    pairing: free,
    guesses: free,
    health: free,
  },
};
export const SECRETS = { FUZZ_HOOK: 'hook-secret', FUZZ_SERVER: 'server-secret' };

/** What answers may tell that others can be asked with. */
interface Told {
  readonly session?: unknown;
  readonly secret?: unknown;
  readonly url?: unknown;
  readonly request?: { readonly number: string; readonly url: string };
  readonly items?: readonly { readonly offer?: { id: string }; readonly recovery?: { id: string } }[];
  readonly id?: string;
  readonly proposedBy?: string;
  readonly code?: string;
}

/** What a caller who knows the ropes has in hand. */
export interface World {
  readonly agent: string;
  readonly lead: string;
  /** The collector's own origin, from which its forms are sent. */
  readonly origin: string;
  /** What stands in this route's place, where only what was seen before is real. */
  placeIn(path: string): string | undefined;
  /** A body that only works once, or with what was seen before. */
  bodyFor(path: string): object | undefined;
  /** A code that was made to be read out; each is given once. */
  callCode(): string;
  /** A form as its page gave it, with its seal; empty when none has been opened. */
  form(): URLSearchParams;
  /** A value that is real, by the name of the property or the place in a path. */
  known(name: string): unknown;
  /** Learns sessions, links and forms from an answer. */
  learn(answer: unknown): void;
}

/** Pairs an agent and a lead, and remembers the newest sessions and links. */
export async function makeWorld(collector: CollectorProcess, by: Chance): Promise<World> {
  const pair = async (agent: string): Promise<string> => {
    const response = await fetch(`${collector.url}/v1/agent/pair`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code: await collector.pairingCode(agent) }),
    });
    return (await response.json()).token;
  };
  const sessions: { session: string; secret: string }[] = [];
  let current = { session: `s1.${'A'.repeat(43)}`, secret: '' };
  const codes = ['aaaaaaaaaaaaaa'];
  const forms: Record<string, string>[] = [];
  const uuid7 = (): string => {
    const time = Date.now().toString(16).padStart(12, '0');
    const rest = by
      .below(2 ** 32)
      .toString(16)
      .padStart(12, '0');
    const id = `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${rest}`;
    return by.below(20) === 0 ? id.toUpperCase() : id;
  };
  /** The newest of what was seen, by the route it belongs to. */
  const seen = new Map<string, string[]>();
  const see = (route: string, value: string): void => {
    const all = seen.get(route) ?? [];
    all.push(value);
    if (all.length > 50) all.shift();
    seen.set(route, all);
  };
  const placeIn = (path: string): string | undefined => {
    const all = seen.get(path.replace(/\/(words|cancel)$/, ''));
    return all && by.pick(all);
  };
  for (const name of await readdir('dist/widget')) if (name.endsWith('.js')) see('/widget/*', name);
  for (let i = 0; i < 6; i++) see('/v1/agent/pair', await collector.pairingCode('wim'));
  const values: Record<string, () => unknown> = {
    id: uuid7,
    site: () => CONFIG.site,
    session: () => {
      current = sessions.length > 0 ? by.pick(sessions) : current;
      return current.session;
    },
    secret: () => current.secret,
    survey: () => by.pick(['before-help', 'after-help']),
    surveyVersion: () => by.pick([1, 2]),
    revision: () => by.below(5),
    locale: () => by.pick(['en', 'es-MX', 'pt_BR', 'de']),
    answers: () =>
      by.pick<object>([
        { platform: 'mac', what: MARK },
        { csat: 1 + by.below(5), why: `${MARK} ${MARK}` },
        { reach: { name: MARK, email: `${MARK}@example.com` } },
        {},
      ]),
    formats: () => ({}),
    email: () => by.pick([`${MARK}@example.com`, 'ana@localhost']),
    agent: () => by.pick(['maria', 'lena']),
    queue: () => 'support',
    kpi: () => by.pick(['csat/csat.faces.5', 'first-response-time', 'toString']),
    code: () => by.pick(codes),
    source: () => by.pick(['poster', 'receipt-3', '12345']),
    month: () => new Date().toISOString().slice(0, 7),
    tool: () => by.pick(['other', 'crisp', 'constructor']),
    file: () => by.pick(['en.js', 'pt_BR.after.js', 'x.js', 'en, fr.js']),
    endedAt: () => Date.now(),
  };
  return {
    agent: await pair('maria'),
    lead: await pair('lena'),
    known: (name) => (Object.hasOwn(values, name) ? values[name]?.() : undefined),
    origin: collector.url,
    placeIn,
    callCode: () => seen.get('/')?.pop() ?? '000 000 0000',
    bodyFor(path) {
      if (path === '/v1/agent/pair') return { code: seen.get(path)?.pop() ?? 'ABCD-EFGH-JKLM' };
      const id = path === '/v1/agent/recovered' ? placeIn(path) : undefined;
      return id === undefined ? undefined : { id };
    },
    form: () => new URLSearchParams(forms.length > 0 ? by.pick(forms) : {}),
    learn(answer) {
      if (typeof answer === 'string') {
        const hidden = answer.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g);
        const form = Object.fromEntries(
          [...hidden].map(([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"')]),
        );
        const code = /<form method="post" action="(\w+)"/.exec(answer)?.[1];
        if (code !== undefined && form['seal'] !== undefined) forms.push({ ...form, code });
        if (forms.length > 50) forms.shift();
      }
      if (typeof answer !== 'object' || answer === null) return;
      const { session, secret, url, request, items, id, proposedBy, code } = answer as Told;
      if (request) {
        see('/v1/requests/:number', request.number);
        see('/r/:code', request.url.replace(/.*\//, ''));
      }
      if (code && session) see('/', code);
      if (proposedBy && id) for (const role of ['agent', 'lead']) see(`/v1/${role}/targets/:id`, id);
      for (const { offer, recovery } of items ?? []) {
        if (offer) see('/v1/agent/offers/:id', offer.id);
        if (recovery) see('/v1/agent/recovered', recovery.id);
      }
      if (typeof session === 'string' && typeof secret === 'string') sessions.push({ session, secret });
      if (sessions.length > 50) sessions.shift();
      const link = typeof url === 'string' ? /\/a\/(\w+)$/.exec(url)?.[1] : undefined;
      if (link) codes.push(link);
    },
  };
}
