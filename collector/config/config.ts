import { z } from 'zod';
import { Locale } from '../../shared/locales/locale.ts';
import { Procedures } from '../../shared/procedures/procedure.ts';
import { SiteKey } from '../../shared/protocol/ids.ts';
import { Desk } from '../../shared/routing/desk.ts';
import { Criterion } from '../../shared/session/desk-rules.ts';
import { Survey, WebAddress } from '../../shared/survey/survey.ts';
import { Limits } from '../security/limits.ts';
import { OwnWordsByLanguage } from '../words/own-words.ts';
import { ChatSettings, WebhookSettings } from './chat.ts';
import { HelpdeskSettings } from './helpdesk.ts';
import { MailSettings } from './mail.ts';
import { OutgoingWebhookSettings } from './outgoing-webhooks.ts';
import { PairingSettings } from './pairing.ts';
import { Secret } from './secret.ts';
import { PerSession, Slots } from './session-room.ts';
import { HostName, Origin, ProxyAddress } from './web.ts';

/** The collector's configuration file: one company, one site, one desk. */

function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

export const SurveyRef = z.union([z.string(), Survey]);

export const Config = z.strictObject({
  company: z.string().min(1),
  site: SiteKey,
  /** Host names the collector answers to; anything else is refused (DNS rebinding). */
  hosts: z.array(HostName).default(['127.0.0.1', 'localhost']),
  /** Address under which customers and mail reach the collector, for links; by default where it listens. */
  publicUrl: z.optional(
    WebAddress.check(
      z.refine((text) => !/[?#]/.test(text), 'links are built upon it: without ? and # in it'),
    ),
  ),
  /** Pages that may carry the widget. */
  origins: z.array(Origin).min(1),
  language: z._default(Locale, 'en'),
  /** The company's IANA time zone: days and weeks of team sums are counted in it. */
  zone: z.string().refine(isZone, 'this is no IANA time zone; write it like Europe/Madrid').default('UTC'),
  /** Proxies whose X-Forwarded-For is believed. */
  proxies: z.array(ProxyAddress).default([]),
  surveys: z.strictObject({
    before: z.nullable(SurveyRef),
    after: z.nullable(SurveyRef),
    /** Asked behind open links only (`overdesk links`), of whoever finds one: how satisfied customers are on the whole. */
    open: z.array(SurveyRef).default([]),
  }),
  /** The public page of the articles at `/help` of the collector. */
  help: z.strictObject({ page: z.boolean().default(false) }).prefault({}),
  fatigue: z
    .strictObject({ npsDays: z.number().nonnegative(), anyDays: z.number().nonnegative() })
    .default({ npsDays: 90, anyDays: 14 }),
  /** What follows the survey before: the company's chat, a ticket opened by the collector, or nothing. */
  next: z.enum(['chat', 'ticket', 'none']),
  chat: ChatSettings.optional(),
  /** How customers are spoken to, in languages that tell the two apart. */
  register: z.enum(['formal', 'informal']).default('formal'),
  /** Other words than ours for customers, by language tag; in any language. */
  words: OwnWordsByLanguage.default({}),
  desk: Desk,
  /** Agents whose extension has never spoken count as present within their schedule. */
  assumePresent: z.boolean().default(true),
  /** Agent ids told when a customer asks for a lead. */
  leads: z.array(z.string()).default([]),
  /** Agent ids who may also see and end everybody's sessions of the console; left out: the leads. */
  admins: z.array(z.string()).optional(),
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
  /** What to do in critical situations; shown with the cases that recall it. */
  procedures: z._default(Procedures, []),
  /** What cases are reviewed for; agents see it beside every review's score. */
  quality: z.strictObject({ criteria: z.array(Criterion).default([]) }).prefault({}),
  /** For how long a complete answer may still be changed by whoever gave it. */
  answers: z.strictObject({ changeMinutes: z.number().nonnegative().default(60) }).prefault({}),
  /** How agents' browsers are paired without a code for each. */
  pairing: PairingSettings.prefault({}),
  helpdesk: HelpdeskSettings.nullable().default(null),
  webhooks: WebhookSettings,
  outgoingWebhooks: OutgoingWebhookSettings,
  /** The company's logo and colour, as mail and the collector's pages show them; the widget's card shows the logo. */
  brand: z
    .strictObject({
      logo: z.optional(WebAddress),
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
  /** With which a monitoring system on another machine reads /metrics. */
  metricsSecret: Secret.optional(),
  /** How much may come in from one address, agent, session, and in all. */
  limits: Limits.prefault({}),
  perSession: PerSession.prefault({}),
  slots: Slots.prefault({}),
  retentionDays: z.number().int().positive().default(400),
});
export type Config = z.output<typeof Config>;

/** What a configuration says, checked as a whole, with its surveys in hand. */
export interface Settings extends Omit<Config, 'surveys'> {
  readonly surveys: {
    readonly before: Survey | null;
    readonly after: Survey | null;
    readonly open: readonly Survey[];
  };
  /** As they stand in the configuration: by the name of a ready-made one, or in full. */
  readonly writtenSurveys: Config['surveys'];
}
