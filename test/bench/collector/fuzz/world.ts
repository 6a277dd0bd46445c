import { readdir } from 'node:fs/promises';
import { pairingKey } from '../../../../collector/security/pairing-key.ts';
import { CONFIG } from '../../../integration/collector/support.ts';
import type { CollectorProcess } from '../../../real/support/collector-process.ts';
import { type Chance, MARK } from './values.ts';

const PAIRING_SECRET = 'a secret of the company, 32 letters or more';
const free = { burst: 1e9, perSecond: 1e9 };
const { before, after } = CONFIG.surveys;
const article = {
  ...{ id: 'sign_in', kind: 'article' as const, required: false },
  ...{ title: { en: 'I cannot sign in' }, body: { en: 'Ask for a new password.' } },
};
const contact = {
  id: 'reach',
  kind: 'contact' as const,
  title: { en: 'How can we reach you?' },
  fields: ['name' as const, 'email' as const, 'phone' as const],
};
/** A desk with everything there is to be reached, and no limits on how often. */
export const config = {
  ...CONFIG,
  surveys: {
    ...CONFIG.surveys,
    before: { ...before, questions: [...before.questions, article] },
    after: { ...after, questions: [...after.questions, contact] },
  },
  help: { page: true },
  // There is room for whoever comes: of a case that runs more can be asked.
  desk: { ...CONFIG.desk, agents: CONFIG.desk.agents.map((agent) => ({ ...agent, capacity: 15 })) },
  webhooks: { other: { secret: { env: 'FUZZ_HOOK' } }, crisp: { secret: { env: 'FUZZ_HOOK' } } },
  // Nobody listens there.
  outgoingWebhooks: { allow: ['http://127.0.0.1:9'] },
  serverSecret: { env: 'FUZZ_SERVER' },
  proxies: ['loopback'],
  pairing: { key: { env: 'FUZZ_PAIRING' }, signOn: { header: 'x-remote-user' } },
  limits: {
    network: free,
    starts: free,
    bytes: free,
    site: free,
    session: free,
    agent: free,
    pairing: free,
    signIns: free,
    guesses: free,
    health: free,
    help: free,
  },
};
export const SECRETS = {
  FUZZ_HOOK: 'hook-secret',
  FUZZ_SERVER: 'server-secret',
  FUZZ_PAIRING: PAIRING_SECRET,
};

const WEBHOOK = {
  ...{ name: 'Ours', url: 'http://127.0.0.1:9/in', form: 'json', words: true },
  events: ['answer.created', 'session.ended', 'alert.raised'],
};

const CRITERION = { id: 'right', name: 'It is right', help: '', weight: 1, critical: false };
const NOTE = { strength: MARK, observed: MARK, identified: MARK, followUp: '2026-12-01' };
const TRAINING = {
  kind: 'certificate',
  name: MARK,
  skill: 'mac',
  obtainedOn: '2026-12-01',
  expiresOn: '2027-12-01',
};
const MONTH = `${new Date().toISOString().slice(0, 7)}-01`;
const COSTS = {
  ...{ currency: 'EUR', complaints: ['mac'] },
  months: [
    {
      ...{ month: '2026-01', costs: { L1: 1000, L2: 200 } },
      ...{ customers: { start: 100, new: 5, end: 98 }, shop: { visits: 900, orders: 40 } },
    },
  ],
};
const PLAN = {
  ...{ purpose: MARK, reviews: ['2026-12-07'] },
  targets: [{ id: 'csat', kpi: 'csat', value: 0.9, per: 'half-year', guard: null }],
};
const REQUEST = {
  ...{ survey: 'before-help', surveyVersion: 2, locale: 'es-MX' },
  ...{ customer: { email: 'eva@example.com' }, context: { plan: MARK } },
};
const ANSWER = { survey: 'after-help', surveyVersion: 1, formats: {}, locale: 'es-MX' };
const CASE = { answers: { platform: 'mac', what: MARK }, locale: 'es', channel: 'chat', language: 'en' };

/** What answers may tell that others can be asked with. */
interface Told {
  readonly session?: unknown;
  readonly secret?: unknown;
  /** Of a session that has begun. */
  readonly route?: { readonly agent: object | null };
  readonly url?: unknown;
  readonly request?: { readonly number: string; readonly url: string };
  readonly items?: readonly { readonly offer?: { id: string }; readonly recovery?: { id: string } }[];
  readonly id?: string;
  readonly proposedBy?: string;
  readonly code?: string;
  readonly link?: string;
  readonly answers?: readonly { readonly id: string }[];
  readonly rules?: readonly { readonly id?: string }[];
  readonly alerts?: readonly { readonly id: string }[];
  readonly callbacks?: readonly { readonly id: string }[];
  readonly imports?: readonly { readonly id: string }[];
  /** Of a webhook that was set up, or the one a message was sent to. */
  readonly webhook?: { readonly id: string } | string;
  readonly message?: string;
  /** Of the desk's settings. */
  readonly number?: number | null;
  readonly area?: string;
  readonly document?: object;
  /** Certificates and trainings. */
  readonly entries?: readonly { readonly id: string }[];
  /** Feedback notes. */
  readonly notes?: readonly { readonly id: string }[];
  /** Of the newest criteria. */
  readonly version?: number;
  readonly criteria?: readonly object[];
  /** Of the company; null: none were entered. */
  readonly figures?: unknown;
  /** The team's plan, with its newest version. */
  readonly plan?: object;
}

/** What a caller who knows the ropes has in hand. */
export interface World {
  readonly agent: string;
  readonly lead: string;
  /** The cookie of a session of the console: for a route that ends it, of the newest that was signed in since. */
  cookie(path: string): string;
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
  /** Learns sessions, links and forms from an answer, and the session of the console from its cookie. */
  learn(answer: unknown, cookie: string | null): void;
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
  const enter = async (person: string): Promise<string> => {
    const link = new URL(await collector.consoleLink(person));
    const response = await fetch(`${collector.url}/v1/console/sign-in`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: collector.url, 'sec-fetch-site': 'same-origin' },
      body: JSON.stringify({ code: new URLSearchParams(link.hash.slice(1)).get('code') }),
    });
    return (response.headers.get('set-cookie') ?? '').split(';')[0] ?? '';
  };
  const sessions: { session: string; secret: string }[] = [];
  let current = { session: `s1.${'A'.repeat(43)}`, secret: '' };
  const codes = ['aaaaaaaaaaaaaa'];
  const forms: Record<string, string>[] = [];
  let signedIn = '';
  /** Signed in for good: somebody is there to lead, and to answer what was written to them. */
  const [lena, maria] = [await enter('lena'), await enter('maria')];
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
  /** What the desk's words say and by which version, as the settings told last. */
  let settings = { base: 0, document: {} as object };
  let criteria = 0;
  let company = 0;
  let plans = 0;
  const settingsBody = (path: string): object => {
    const id = `${uuid7()}-fuzz`;
    if (path.endsWith('/source')) return { id, source: 'console' };
    if (path.endsWith('/take-back')) return { id, base: settings.base, number: 1 };
    return path.endsWith('/publish') ? { ...settings, id } : settings;
  };
  const placeIn = (path: string): string | undefined => {
    const all = seen.get(
      path.replace(
        /\/(words|cancel|handling|praise|done|secret|test|hints|hand-over|experts|listeners|listeners\/end)$/,
        '',
      ),
    );
    return all && by.pick(all);
  };
  for (const name of await readdir('dist/widget')) if (name.endsWith('.js')) see('/widget/*', name);
  see('/help/:article', article.id);
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
    area: () => 'words',
    number: () => 1,
    with: () => by.pick(['maria', 'wim']),
  };
  return {
    agent: await pair('maria'),
    lead: await pair('lena'),
    cookie(path) {
      if (/sign-(in|out)$|console.sessions$/.test(path) || by.below(8) === 0) return signedIn;
      return path.endsWith('/answer') || by.below(6) === 0 ? maria : lena;
    },
    known: (name) => (Object.hasOwn(values, name) ? values[name]?.() : undefined),
    origin: collector.url,
    placeIn,
    callCode: () => seen.get('/')?.pop() ?? '000 000 0000',
    bodyFor(path) {
      if (path === '/v1/console/sign-in') return { code: seen.get(path)?.pop() ?? 'ABCD-EFGH-JKLM' };
      if (path === '/v1/agent/pair') return { code: seen.get(path)?.pop() ?? 'ABCD-EFGH-JKLM' };
      if (path === '/v1/agent/pair/company')
        return by.below(2) === 0 ? {} : { key: pairingKey(PAIRING_SECRET, 'wim', Date.now()) };
      if (path === '/v1/console/routing/trial') return CASE;
      if (path === '/v1/console/routing/comparison') return { draft: {} };
      if (path === '/v1/console/webhooks') return WEBHOOK;
      if (path === '/v1/console/webhooks/:id') return { ...WEBHOOK, state: 'on' };
      if (path.startsWith('/v1/console/settings/')) return settingsBody(path);
      if (path === '/v1/console/quality/criteria') return { after: criteria, criteria: [CRITERION] };
      if (path === '/v1/console/feedback')
        return { ...NOTE, id: uuid7(), agent: by.pick(['maria', 'maria', 'wim']) };
      if (path === '/v1/console/training')
        return { ...TRAINING, id: uuid7(), person: by.pick(['maria', 'wim']) };
      if (path === '/v1/console/pulse')
        return { survey: 'pulse', from: MONTH, answers: { well: 4, valued: 1 + by.below(5) } };
      if (path === '/v1/console/pulse/plan') return { every: 'month' };
      if (path.endsWith('/praise')) return { id: uuid7(), words: MARK };
      if (path.endsWith('/follow-up')) return { day: '2026-12-10', done: by.below(2) === 0 };
      if (path.endsWith('/listeners'))
        return { id: uuid7(), agents: [by.pick(['maria', 'wim', 'lena'])], minutes: 30, words: MARK };
      if (path.endsWith('/experts'))
        return { id: uuid7(), agent: by.pick(['maria', 'wim', 'lena']), reason: MARK };
      if (path.endsWith('/hand-over'))
        return {
          to: by.pick<object>([{ agent: 'maria' }, { agent: 'wim' }, { queue: 'support' }]),
          reason: MARK,
        };
      // Whoever knows Macs may be away: for Windows somebody always is there.
      if (path === '/v1/sessions')
        return { ...REQUEST, answers: { platform: by.pick(['mac', 'windows']), what: MARK } };
      // A low one is what alerts are told of.
      if (path === '/v1/responses') return { ...ANSWER, answers: { csat: by.pick([1, 4]), why: MARK } };
      if (path === '/v1/console/alert-rules')
        return by.pick<object>([
          { id: uuid7(), webhooks: true, kind: 'low-score' },
          { id: uuid7(), webhooks: false, kind: 'low-score' },
          { id: uuid7(), webhooks: false, kind: 'waits-long', minutes: 1 + by.below(1440) },
          { id: uuid7(), webhooks: false, kind: 'nobody-there', of: 'queue', what: 'support' },
        ]);
      if (path === '/v1/console/company') return { after: company, ...COSTS };
      if (path === '/v1/console/company/take-back') return { after: company, version: 1 };
      if (path === '/v1/console/company/check')
        return { csv: `month,tier,amount\n2026-01,L1,${MARK}\n2026-01,L2,5\n` };
      if (path === '/v1/console/team/plan') return { after: plans, plan: PLAN };
      if (path === '/v1/console/team/plan/draft') return { base: plans, plan: PLAN };
      if (path.endsWith('/again')) return { message: seen.get('message')?.at(-1) };
      const id = path === '/v1/agent/recovered' ? placeIn(path) : undefined;
      return id === undefined ? undefined : { id };
    },
    form: () => new URLSearchParams(forms.length > 0 ? by.pick(forms) : {}),
    learn(answer, cookie) {
      if (cookie !== null) signedIn = cookie.split(';')[0] ?? '';
      if (typeof answer === 'string') {
        const hidden = answer.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g);
        const form = Object.fromEntries(
          [...hidden].map(([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"')]),
        );
        const code = /<form method="post" action="(\w+)"/.exec(answer)?.[1];
        if (code !== undefined && form['seal'] !== undefined) forms.push({ ...form, code });
        if (forms.length > 50) forms.shift();
      }
      // A list has an `entries` of its own.
      if (typeof answer !== 'object' || answer === null || Array.isArray(answer)) return;
      const { session, secret, url, request, items, id, proposedBy, code, link, route } = answer as Told;
      if (request) {
        see('/v1/requests/:number', request.number);
        see('/r/:code', request.url.replace(/.*\//, ''));
      }
      for (const one of (answer as Told).entries ?? []) see('/v1/console/training/:id/remove', one.id);
      for (const one of (answer as Told).notes ?? [])
        for (const step of ['answer', 'follow-up', 'remove']) see(`/v1/console/feedback/:id/${step}`, one.id);
      for (const one of (answer as Told).imports ?? []) see('/v1/console/imports/:id/remove', one.id);
      const { answers, callbacks } = answer as Told;
      if (Array.isArray(answers)) for (const one of answers) see('/v1/console/answers/:id', one.id);
      const { rules, alerts } = answer as Told;
      if (Array.isArray(alerts)) {
        for (const one of alerts) see('/v1/console/alerts/:id/seen', one.id);
        for (const { id = '' } of rules ?? []) see('/v1/console/alert-rules/:id/remove', id);
      }
      for (const one of callbacks ?? []) see('/v1/console/callbacks/:id', one.id);
      const { webhook, message, number, area, document } = answer as Told;
      const { version, criteria: list, figures } = answer as Told;
      if (typeof version === 'number' && list) criteria = version;
      if (typeof version === 'number' && figures !== undefined) company = version;
      if (typeof version === 'number' && (answer as Told).plan) plans = version;
      if (typeof number === 'number') settings = { ...settings, base: number };
      if (area !== undefined && document) settings = { ...settings, document };
      // Some are there to be removed, once one stays.
      if (typeof webhook === 'object')
        see(
          `/v1/console/webhooks/:id${seen.has('/v1/console/webhooks/:id') && by.below(3) === 0 ? '/remove' : ''}`,
          webhook.id,
        );
      if (typeof webhook === 'string' && message) {
        seen.set('/v1/console/webhooks/:id/again', [webhook]);
        see('message', message);
      }
      if (code && link && !session) see('/v1/console/sign-in', code);
      if (code && session) see('/', code);
      if (proposedBy && id) for (const role of ['agent', 'lead']) see(`/v1/${role}/targets/:id`, id);
      for (const { offer, recovery } of items ?? []) {
        if (offer) see('/v1/agent/offers/:id', offer.id);
        if (recovery) see('/v1/agent/recovered', recovery.id);
      }
      if (typeof session === 'string' && typeof secret === 'string') sessions.push({ session, secret });
      if (sessions.length > 50) sessions.shift();
      // A case that somebody helps in.
      if (typeof session === 'string' && route?.agent) see('/v1/console/live/sessions/:session', session);
      const rated = typeof url === 'string' ? /\/a\/(\w+)$/.exec(url)?.[1] : undefined;
      if (rated) codes.push(rated);
    },
  };
}
