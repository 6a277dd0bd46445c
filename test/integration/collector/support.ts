import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { z } from 'zod';
import type { Collector, CollectorOptions } from '../../../collector/collector.ts';
import { checkConfig } from '../../../collector/config/check.ts';
import type { Config } from '../../../collector/config/config.ts';
import { startCollector } from '../../../collector/server.ts';
import type { PutResponse, StartSession } from '../../../shared/protocol/customer.ts';
import { environmentOf } from './store-in.ts';

/** A small company: one Mac agent, one Windows agent, both speak English and Spanish. */
export const CONFIG = {
  company: 'Test & Co',
  site: 'test-shop',
  origins: ['https://shop.test'],
  next: 'none',
  leads: ['lena'],
  surveys: {
    before: {
      id: 'before-help',
      version: 2,
      moment: 'before',
      language: 'en',
      questions: [
        {
          id: 'platform',
          kind: 'choice',
          title: { en: 'Which computer?', es: '¿Qué ordenador?' },
          options: [
            { value: 'mac', label: { en: 'Mac', es: 'Mac' } },
            { value: 'windows', label: { en: 'Windows', es: 'Windows' } },
          ],
        },
        { id: 'what', kind: 'text', title: { en: 'What is wrong?', es: '¿Qué ocurre?' } },
        { id: 'who', kind: 'contact', title: { en: 'How can we reach you?' }, fields: ['name', 'email'] },
      ],
    },
    after: {
      id: 'after-help',
      version: 1,
      moment: 'after',
      language: 'en',
      questions: [
        { id: 'csat', kind: 'csat', scale: 'faces', title: { en: 'How satisfied are you?' }, required: true },
        { id: 'nps', kind: 'nps', title: { en: 'Would you recommend us?' } },
        { id: 'solved', kind: 'yesno', title: { en: 'Was it solved?' } },
        { id: 'why', kind: 'text', title: { en: 'Anything to add?' } },
      ],
    },
  },
  desk: {
    skills: { mac: { label: { en: 'Mac' } }, windows: { label: { en: 'Windows' } } },
    queues: [{ id: 'support', name: 'Support' }],
    agents: [
      { id: 'maria', name: 'María', languages: ['es', 'en'], skills: { mac: 5 } },
      { id: 'wim', name: 'Wim', languages: ['en', 'es'], skills: { windows: 5 } },
      { id: 'lena', name: 'Lena', languages: ['en'], skills: { mac: 2 }, tier: 'L2' },
    ],
    rules: [
      { name: 'Mac', when: { platform: 'mac' }, needs: { mac: 3 }, topic: 'mac' },
      { name: 'Windows', when: { platform: 'windows' }, needs: { windows: 3 }, topic: 'windows' },
    ],
  },
} satisfies z.input<typeof Config>;

/** How much is kept of one session when the configuration says nothing. */
export const ROOM = checkConfig(CONFIG).perSession;

/** A folder that is gone after the test. */
export async function freshFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'overdesk-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** A running collector that is closed after the test. */
export async function start(
  config: object = CONFIG,
  options: Partial<CollectorOptions> = {},
): Promise<Collector> {
  const data = options.data ?? (await freshFolder());
  const env = { ...(options.env ?? process.env), ...(await environmentOf(data)) };
  const collector = await startCollector({
    settings: checkConfig(config),
    log: 'silent',
    ...options,
    data,
    env,
  });
  onTestFinished(() => collector.close());
  return collector;
}

let made = 0;
/** A UUIDv7 made at `at`, different each time. */
export function uuid7(at = Date.now()): string {
  made += 1;
  const time = at.toString(16).padStart(12, '0');
  const count = made.toString(16).padStart(12, '0');
  return `${time.slice(0, 8)}-${time.slice(8)}-7000-8000-${count}`;
}

/** What a page sends: JSON as text/plain, from the shop's origin. */
export function post(url: string, path: string, body: unknown, headers: Record<string, string> = {}) {
  return fetch(url + path, {
    method: 'POST',
    headers: { 'content-type': 'text/plain', origin: 'https://shop.test', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
}

export const mac = (over: Partial<StartSession> = {}): StartSession => ({
  id: uuid7(),
  site: 'test-shop',
  survey: 'before-help',
  surveyVersion: 2,
  answers: { platform: 'mac', what: 'No puedo entrar', who: { name: 'Dora', email: 'dora@example.org' } },
  locale: 'es-MX',
  ...over,
});

/** The secrets of the sessions started here, as their pages remember them. */
const secrets = new Map<string, string>();
export const secretOf = (session: string): string => secrets.get(session) ?? '';

export const four = (session: string | null, over: Partial<PutResponse> = {}): PutResponse => ({
  id: uuid7(),
  site: 'test-shop',
  survey: 'after-help',
  surveyVersion: 1,
  session,
  secret: session === null ? '' : secretOf(session),
  answers: { csat: 4 },
  formats: { csat: 'csat.faces.5' },
  locale: 'es-MX',
  state: 'partial',
  via: 'page',
  revision: 1,
  ...over,
});

/** Starts a session and answers what the page is told. */
export async function startSession(url: string, over: Partial<StartSession> = {}) {
  const response = await post(url, '/v1/sessions', mac(over));
  const started = await response.json();
  secrets.set(started.session, started.secret);
  return started;
}

/** What the page that began a session says or asks about it. */
export const say = (
  url: string,
  session: string,
  what: 'state' | 'conversation' | 'end' | 'recovery',
  body: object = {},
): Promise<Response> => post(url, `/v1/sessions/${session}/${what}`, { secret: secretOf(session), ...body });

/** How a session stands, as its page is told. */
export const stateOf = async (url: string, session: string) => (await say(url, session, 'state')).json();

/** An agent's extension, paired. */
export async function pair(collector: Pick<Collector, 'url' | 'pairingCode'>, agent: string) {
  const code = await collector.pairingCode(agent);
  const response = await fetch(`${collector.url}/v1/agent/pair`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ code }),
  });
  const { token } = await response.json();
  const call = (method: string, path: string, body?: unknown) =>
    fetch(collector.url + path, {
      method,
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
  return { token: String(token), call };
}

/** The name of a refusal, with its status. */
export async function refusal(response: Response): Promise<string> {
  const { name, status } = await response.json();
  if (status !== response.status) throw new Error(`status ${response.status} but problem says ${status}`);
  return `${response.status} ${name}`;
}
