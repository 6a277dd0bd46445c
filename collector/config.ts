import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { Locale } from '../shared/locales/locale.ts';
import { SiteKey } from '../shared/protocol/ids.ts';
import { Desk } from '../shared/routing/desk.ts';
import { prepared } from '../shared/survey/prepare.ts';
import { READY_MADE } from '../shared/survey/ready-made/surveys.ts';
import { Survey, WebAddress } from '../shared/survey/survey.ts';
import { Limits } from './access/limits.ts';
import { faultOf } from './issues.ts';
import { MailSettings } from './mail/settings.ts';
import { OwnWordsByLanguage } from './own-words.ts';
import { Secret } from './secret.ts';

/** The collector's configuration file: one company, one site, one desk. */

const Origin = z
  .string()
  .regex(
    /^https?:\/\/[^/\s]+$/,
    'an origin is scheme, host and port, without a path: https://shop.example.com',
  );
function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

const SurveyRef = z.union([z.string(), Survey]);

const RequestTracker = z.strictObject({
  kind: z.literal('request-tracker'),
  url: WebAddress,
  login: z.union([
    z.strictObject({ token: Secret }),
    z.strictObject({ user: z.string().min(1), password: Secret }),
  ]),
  /** The ticket custom field that takes the session id; a queue without it gets a header line in the message. */
  sessionField: z.string().default('Overdesk session'),
  /** Our queue id → its name in Request Tracker; by default the queue's own `name`. */
  queues: z.record(z.string(), z.string()).default({}),
  /** Asked for when the customer leaves no e-mail address. */
  fallbackRequestor: z.email(),
  pollSeconds: z.number().min(0.2).max(3600).default(5),
});

/** Chat tools that tell the end of a conversation to a server only; `other` is anything that can sign a body. */
export const CHAT_HOOKS = ['zendesk', 'intercom', 'chatwoot', 'crisp', 'tidio', 'other'] as const;

export type ChatHook = (typeof CHAT_HOOKS)[number];

export const Config = z.strictObject({
  company: z.string().min(1),
  site: SiteKey,
  /** Host names the collector answers to; anything else is refused (DNS rebinding). */
  hosts: z.array(z.string().min(1)).default(['127.0.0.1', 'localhost']),
  /** Address under which customers and mail reach the collector, for links; by default where it listens. */
  publicUrl: WebAddress.optional(),
  /** Pages that may carry the widget. */
  origins: z.array(Origin).min(1),
  language: Locale.default('en'),
  /** The company's IANA time zone: days and weeks of team sums are counted in it. */
  zone: z.string().refine(isZone, 'this is no IANA time zone; write it like Europe/Madrid').default('UTC'),
  /** Proxies whose X-Forwarded-For is believed. */
  proxies: z.array(z.string()).default([]),
  surveys: z.strictObject({
    before: SurveyRef.nullable(),
    after: SurveyRef.nullable(),
  }),
  fatigue: z
    .strictObject({ npsDays: z.number().nonnegative(), anyDays: z.number().nonnegative() })
    .default({ npsDays: 90, anyDays: 14 }),
  /** What follows the survey before: the company's chat, a ticket opened by the collector, or nothing. */
  next: z.enum(['chat', 'ticket', 'none']),
  /** With `next: "chat"`: the tool's file in widget/chats, and what our queues and questions are called there. */
  chat: z
    .strictObject({
      tool: z.string().min(1),
      departments: z.record(z.string(), z.string()).default({}),
      fields: z.record(z.string(), z.string()).default({}),
      options: z.record(z.string(), z.string()).default({}),
    })
    .optional(),
  /** How customers are spoken to, in languages that tell the two apart. */
  register: z.enum(['formal', 'informal']).default('formal'),
  /** Other words than ours for customers, by language tag; in any language. */
  words: OwnWordsByLanguage.default({}),
  desk: Desk,
  /** Agents whose extension has never spoken count as present within their schedule. */
  assumePresent: z.boolean().default(true),
  /** Agent ids told when a customer asks for a lead. */
  leads: z.array(z.string()).default([]),
  /**
   * After how long the leads are told of a customer's request for a human that its agent has not seen to: business hours
   * of the queue's schedule, plain hours for a queue without one.
   */
  recovery: z
    .strictObject({
      businessHours: z.number().nonnegative().default(4),
      hours: z.number().nonnegative().default(24),
    })
    .prefault({}),
  /** For how long a complete answer may still be changed by whoever gave it. */
  answers: z.strictObject({ changeMinutes: z.number().nonnegative().default(60) }).prefault({}),
  helpdesk: RequestTracker.nullable().default(null),
  /**
   * Chat tools whose webhooks are believed (POST /v1/webhooks/NAME), and what they sign with. `agents`: what the tool
   * calls an agent (id or e-mail there) → their id here, where it is neither that nor their name.
   */
  webhooks: z
    .partialRecord(
      z.enum(CHAT_HOOKS),
      z.strictObject({ secret: Secret, agents: z.record(z.string(), z.string()).default({}) }),
    )
    .default({}),
  /** The company's logo and colour, as mail and the collector's pages show them. */
  brand: z
    .strictObject({
      logo: WebAddress.optional(),
      accent: z
        .string()
        .regex(/^#[0-9a-f]{6}$/i, 'a colour is # and six hexadecimal digits: #3d44b8')
        .default('#3d44b8'),
    })
    .prefault({}),
  /** Mail the collector sends itself; null: none. */
  mail: MailSettings.nullable().default(null),
  /** With which the company's own server asks for links to surveys (POST /v1/links). */
  serverSecret: Secret.optional(),
  /** How much may come in from one address, agent, session, and in all. */
  limits: Limits.prefault({}),
  /**
   * How much is kept of one session. Hidden fields beyond `contextBytes` are left out, so that they never cost a customer
   * a word. What was said in all (before, after, and before it was changed) may have `bytes`: what a changed answer said
   * before goes first; what fits in no more is refused. An answer keeps `revisions` of what it said before. A page
   * begins `answers` answers and names `conversations` at most.
   */
  perSession: z
    .strictObject({
      contextBytes: z
        .number()
        .int()
        .nonnegative()
        .default(8 * 1024),
      bytes: z
        .number()
        .int()
        .min(1024)
        .default(96 * 1024),
      answers: z.number().int().positive().default(20),
      revisions: z.number().int().nonnegative().default(20),
      conversations: z.number().int().positive().default(20),
    })
    .prefault({}),
  /**
   * How long a session that nobody at the desk has taken up holds an agent's slot and its place in the line: after its
   * start, after its page was seen, after it named a conversation; and which part of the room for a case sessions begun
   * from one address may hold once everybody is busy (1: all of it).
   */
  slots: z
    .strictObject({
      reserveSeconds: z.number().positive().default(120),
      quietMinutes: z.number().positive().default(15),
      conversationMinutes: z.number().positive().default(60),
      addressShare: z.number().positive().max(1).default(0.5),
    })
    .prefault({}),
  retentionDays: z.number().int().positive().default(400),
});
export type Config = z.output<typeof Config>;

/** What a configuration says, checked as a whole, with its surveys in hand. */
export interface Settings extends Omit<Config, 'surveys'> {
  readonly surveys: { readonly before: Survey | null; readonly after: Survey | null };
}

/** A configuration that cannot stand. The message names every path and what to do. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

function surveyOf(
  ref: z.infer<typeof SurveyRef> | null,
  moment: 'before' | 'after',
  faults: string[],
): Survey | null {
  if (ref === null) return null;
  const survey = typeof ref === 'string' ? READY_MADE.find(({ id }) => id === ref) : ref;
  if (!survey) {
    const known = READY_MADE.filter((one) => one.moment === moment).map(({ id }) => id);
    faults.push(`surveys.${moment}: there is no ready-made survey "${ref}"; take one of ${known.join(', ')}`);
    return null;
  }
  if (survey.moment !== moment) {
    faults.push(`surveys.${moment}: "${survey.id}" is a survey for ${survey.moment} the session`);
  }
  const asked = prepared(survey);
  const ids = asked.questions.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined)
    faults.push(`surveys.${moment}: two questions have the id "${twice}"; give one another`);
  return asked;
}

/** References from one part of the configuration to another that lead nowhere. */
function* danglingIn({ desk, leads, helpdesk, mail, next, publicUrl, webhooks }: Config): Generator<string> {
  const queues = new Set(desk.queues.map(({ id }) => id));
  const agents = new Set(desk.agents.map(({ id }) => id));
  const skillsAt: [string, Readonly<Record<string, number>>][] = [];
  for (const [i, queue] of desk.queues.entries()) {
    if (queue.schedule !== undefined && !Object.hasOwn(desk.schedules, queue.schedule)) {
      yield `desk.queues.${i}.schedule: "${queue.schedule}" is not among desk.schedules`;
    }
    skillsAt.push(
      [`desk.queues.${i}.required`, queue.required],
      [`desk.queues.${i}.preferred`, queue.preferred],
    );
  }
  for (const [i, agent] of desk.agents.entries()) {
    if (agent.schedule !== undefined && !Object.hasOwn(desk.schedules, agent.schedule)) {
      yield `desk.agents.${i}.schedule: "${agent.schedule}" is not among desk.schedules`;
    }
    skillsAt.push([`desk.agents.${i}.skills`, agent.skills]);
  }
  for (const [i, rule] of desk.rules.entries()) {
    if (rule.queue !== undefined && !queues.has(rule.queue)) {
      yield `desk.rules.${i}.queue: "${rule.queue}" is not among desk.queues`;
    }
    skillsAt.push([`desk.rules.${i}.needs`, rule.needs], [`desk.rules.${i}.prefers`, rule.prefers]);
  }
  for (const [path, skills] of skillsAt) {
    for (const skill of Object.keys(skills)) {
      if (!Object.hasOwn(desk.skills, skill))
        yield `${path}: skill "${skill}" is not among desk.skills; add it there with its label`;
    }
  }
  for (const [i, lead] of leads.entries()) {
    if (!agents.has(lead)) yield `leads.${i}: "${lead}" is not among desk.agents`;
  }
  for (const [tool, hook] of Object.entries(webhooks)) {
    for (const [name, agent] of Object.entries(hook.agents)) {
      if (!agents.has(agent)) yield `webhooks.${tool}.agents.${name}: "${agent}" is not among desk.agents`;
    }
  }
  for (const queue of Object.keys(helpdesk?.queues ?? {})) {
    if (!queues.has(queue)) yield `helpdesk.queues: "${queue}" is not among desk.queues`;
  }
  if (mail && publicUrl === undefined) {
    yield 'publicUrl: mail is sent, so it must say under which address the links in it lead here';
  }
  if (mail?.tickets && !helpdesk) {
    yield 'mail.tickets: solved tickets are asked about, so the collector must know which helpdesk to look in';
  }
  const hours = mail?.survey.schedule;
  if (hours !== undefined && !Object.hasOwn(desk.schedules, hours)) {
    yield `mail.survey.schedule: "${hours}" is not among desk.schedules`;
  }
  if (next === 'ticket' && !helpdesk) {
    yield 'helpdesk: next is "ticket", so the collector must know which helpdesk to open tickets in';
  }
}

/** Checks a configuration as a whole. Throws a ConfigError naming every path and what to do. */
export function checkConfig(input: unknown, where = 'configuration'): Settings {
  const parsed = Config.safeParse(input);
  const faults = parsed.success
    ? [...danglingIn(parsed.data)]
    : parsed.error.issues
        .map(faultOf)
        .map(({ place, message }) => `${place.join('.') || '(top)'}: ${message}`);
  if (parsed.success) {
    const { surveys, ...rest } = parsed.data;
    const settings: Settings = {
      ...rest,
      surveys: {
        before: surveyOf(surveys.before, 'before', faults),
        after: surveyOf(surveys.after, 'after', faults),
      },
    };
    if (faults.length === 0) return settings;
  }
  throw new ConfigError(`${where} cannot be used:\n${faults.map((fault) => `  - ${fault}`).join('\n')}`);
}

/** Reads and checks a configuration file. Throws a ConfigError that says what to do. */
export async function readConfig(file: string): Promise<Settings> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw new ConfigError(`${file} cannot be read: give the path of your configuration with --config.`);
  }
  let input: unknown;
  try {
    input = JSON.parse(text);
  } catch (error) {
    throw new ConfigError(`${file} is not JSON: ${error instanceof Error ? error.message : 'unreadable'}`);
  }
  return checkConfig(input, file);
}

/** The secret an environment variable holds. Throws a ConfigError when it is not set. */
export function secretOf(secret: { env: string }, env: NodeJS.ProcessEnv): string {
  const value = env[secret.env];
  if (!value)
    throw new ConfigError(`The environment variable ${secret.env} is not set: put the secret there.`);
  return value;
}
