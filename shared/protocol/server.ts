import { z } from 'zod';
import { Locale } from '../locales/locale.ts';
import { GivenContact, RequestRef } from './customer.ts';
import { SessionId } from './ids.ts';

/** What the company's own server and the collector say to each other. */

/** The last instant a UUIDv7 has room for. */
const LATEST = 2 ** 48 - 1;

/** POST /v1/links — for a session, for a chat tool's conversation, or for a phone call that began outside any page. */
export const AskForLink = z.union([
  z.strictObject({ session: SessionId }),
  z.strictObject({ conversation: z.string().min(1).max(200) }),
  z.strictObject({
    /** The telephone system's own id: the same call is the same session. */
    call: z.string().min(1).max(200),
    /** Who took it: the agent's id in the helpdesk. */
    agent: z.string().min(1).max(200),
    locale: Locale,
    /** When it ended, UTC ms. */
    endedAt: z.number().int().positive().max(LATEST),
    customer: z.optional(GivenContact),
  }),
]);
export type AskForLink = z.infer<typeof AskForLink>;

/** What comes back: the link under which a conversation is rated. */
export const Link = z.object({
  session: SessionId,
  url: z.string(),
  /** For an acknowledgement: the customer's own page of it. */
  request: RequestRef,
  /** The e-mail that asks, for the company's own mailer; null when the site asks nothing afterwards. */
  mail: z.object({ subject: z.string(), text: z.string(), html: z.string() }).nullable(),
});
export type Link = z.infer<typeof Link>;

/** GET /v1/requests/{number} — for the company's own account page. */
export const RequestStatus = z.object({
  number: z.string(),
  url: z.string(),
  session: SessionId,
  state: z.enum(['waiting', 'with-agent', 'ended', 'deflected', 'cancelled']),
  /** UTC ms. */
  startedAt: z.number().int(),
  endedAt: z.number().int().nullable(),
});
export type RequestStatus = z.infer<typeof RequestStatus>;

const SiteHealth = z
  .object({
    ok: z.boolean(),
    /** The rest is told on the collector's own machine only. When it is not well: the machine's fault, and what to do. */
    fault: z.string(),
    detail: z.string(),
    /** Has the machine's clock jumped, or can it not be right? */
    clock: z.boolean(),
    /** What cannot be served as it is configured or as the world around it stands, and what to do. */
    troubles: z.array(z.string()),
    site: z.string(),
    cursor: z.number().int(),
    durability: z.object({
      journal: z.string(),
      synchronous: z.number().int(),
      secureDelete: z.number().int(),
      busyTimeout: z.number().int(),
    }),
    helpdesk: z.object({ owed: z.number().int(), error: z.string().nullable() }).nullable(),
    /** Null: none is sent. `unknown`: may have left or not; not sent again. `failed`: refused, or returned. */
    mail: z
      .object({
        owed: z.number().int(),
        unknown: z.number().int(),
        failed: z.number().int(),
        error: z.string().nullable(),
      })
      .nullable(),
  })
  .partial()
  .required({ ok: true });

/** GET /healthz — for whoever watches the collector. `sites`: of a process with several, under a name of its own, each. */
export const Health = SiteHealth.extend({ sites: z.optional(z.record(z.string(), SiteHealth)) });

/** What may be asked of /healthz on the collector's own machine. */
export const HealthWish = z.object({
  /** `now`: what stands outside is looked at before it is told. */
  look: z.optional(z.literal('now')),
});

/** One part of what the collector needs. `waits`: what is owed to it is kept until it answers; `none`: none is configured. */
const Part = z.object({
  state: z.enum(['ready', 'waits', 'fails', 'none']),
  /** What is wrong, and what to do; null: nothing. */
  detail: z.string().nullable(),
});
const Parts = z.object({ disk: Part, store: Part, key: Part, helpdesk: Part, mail: Part });

const SiteReadiness = z.object({
  ready: z.boolean(),
  /** Told on the collector's own machine only. */
  parts: z.optional(Parts),
});

/**
 * GET /readyz — can it take writes now? A helpdesk or mail server that waits keeps nobody from answering. `sites`: of a
 * process with several, under a name of its own, each.
 */
export const Readiness = SiteReadiness.extend({ sites: z.optional(z.record(z.string(), SiteReadiness)) });
