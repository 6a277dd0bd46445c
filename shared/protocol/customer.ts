import * as z from 'zod/mini';
import { Locale } from '../locales/locale.ts';
import type { Wait as EstimatedWait } from '../routing/wait.ts';
import { Answers, ContactDetails } from '../survey/answers.ts';
import { isEmail } from '../survey/email.ts';
import { Words } from '../survey/survey.ts';
import { SentWay } from './answer-way.ts';
import { Secret, SessionId, SiteKey, TicketRef, Uuid7 } from './ids.ts';
import { Route } from './told-route.ts';

/** What a customer's page and the collector say to each other. Bodies travel as text/plain JSON: no CORS preflight. */

/** An honest range, never a countdown; null when nothing honest can be said. */
export const Wait = z.object({
  fromMinutes: z.int().check(z.nonnegative()),
  toMinutes: z.int().check(z.nonnegative()),
  position: z.nullable(z.int().check(z.positive())),
}) satisfies z.ZodMiniType<EstimatedWait>;
export type Wait = z.infer<typeof Wait>;

const SurveyId = z.string().check(z.maxLength(40));

/** What a page or server says about the customer itself: the address must be one, as mail goes there. */
export const GivenContact = z.extend(ContactDetails, {
  email: z.optional(
    z
      .string()
      .check(
        z.maxLength(320),
        z.trim(),
        z.refine(isEmail, 'not one e-mail address; leave it out when there is none'),
      ),
  ),
});

const MOST_FIELDS = 60;
/** Hidden fields by name. */
const Context = z
  .record(z.string().check(z.maxLength(60)), z.string().check(z.maxLength(500)))
  .check(
    z.refine((fields) => Object.keys(fields).length <= MOST_FIELDS, `no more than ${MOST_FIELDS} fields`),
  );

/** Counts up with every save of an answer: nobody saves one as often as this allows. */
const Revision = z.int().check(z.nonnegative(), z.lte(100_000));

/** POST /v1/sessions */
export const StartSession = z.strictObject({
  id: Uuid7,
  site: SiteKey,
  survey: SurveyId,
  surveyVersion: z.int().check(z.positive()),
  answers: Answers,
  locale: Locale,
  customer: z.optional(GivenContact),
  /** How the customer chose to be helped; the site's `next` when left out. */
  wish: z.optional(z.enum(['chat', 'ticket', 'callback', 'email'])),
  page: z.optional(z.string().check(z.maxLength(2000))),
  /** Hidden fields the page passed in. */
  context: z.optional(Context),
  /** The page decided alone because the collector was silent for 1.5 s: accepted as it is. */
  decidedInPage: z.optional(
    z.strictObject({
      queue: z.string().check(z.maxLength(200)),
      needs: z.record(z.string().check(z.maxLength(200)), z.number()),
    }),
  ),
  /** The session this browser had before, with its secret: what was said then may be shown to whoever helps now. */
  previous: z.optional(z.strictObject({ session: SessionId, secret: Secret })),
  /** The article that solved it: ends the session as deflected. */
  deflectedBy: z.optional(z.string().check(z.maxLength(60))),
});
export type StartSession = z.infer<typeof StartSession>;
/** How a customer may be helped. */
export type ContactMethod = NonNullable<StartSession['wish']>;

/** POST /v1/articles/found — a POST, so that the customer's words are in no address. */
export const FindArticles = z.strictObject({
  site: SiteKey,
  survey: SurveyId,
  surveyVersion: z.int().check(z.positive()),
  /** What was said so far; how to be reached is not asked for here. */
  answers: Answers,
  locale: Locale,
});
export type FindArticles = z.infer<typeof FindArticles>;

/** Articles that answer it, the best first, three at most, as questions of the survey in the customer's language. */
export const FoundArticles = z.object({
  articles: z.array(
    z.object({
      id: z.string(),
      kind: z.literal('article'),
      required: z.literal(false),
      title: Words,
      body: Words,
      url: z.optional(z.string()),
    }),
  ),
});
export type FoundArticles = z.infer<typeof FoundArticles>;

/** What a request is called among people, and the page on which its customer follows it (for their eyes only). */
export const RequestRef = z.object({ number: z.string(), url: z.string() });
export type RequestRef = z.infer<typeof RequestRef>;

export const SessionStarted = z.object({
  session: SessionId,
  /** Goes with everything this page says about the session from now on; nobody else is told it. */
  secret: z.string(),
  route: Route,
  wait: z.nullable(Wait),
  ticket: z.nullable(TicketRef),
  /** Absent where nothing is left to follow, and from collectors of before. */
  request: z.optional(RequestRef),
});
export type SessionStarted = z.infer<typeof SessionStarted>;

/** POST /v1/sessions/{session}/state — a POST, so that the secret is in no address and no cache keeps the answer. */
export const ReadState = z.strictObject({ secret: Secret });

/** What is answered to it: polled by the page while it is visible. */
export const SessionState = z.object({
  state: z.enum(['waiting', 'with-agent', 'ended', 'deflected']),
  route: Route,
  wait: z.nullable(Wait),
  ticket: z.nullable(TicketRef),
  /** The survey to ask now, or null: one per conversation, whatever the way. */
  ask: z.nullable(z.object({ survey: z.string(), version: z.number() })),
});
export type SessionState = z.infer<typeof SessionState>;

/** POST /v1/sessions/{session}/conversation — the chat tool's own id, once it is known: its webhook names only that. */
export const NameConversation = z.strictObject({
  secret: Secret,
  conversation: z.string().check(z.minLength(1), z.maxLength(200)),
});
export type NameConversation = z.infer<typeof NameConversation>;

/** POST /v1/sessions/{session}/end — the chat adapter's sighting. */
export const EndSession = z.strictObject({
  secret: Secret,
  conversation: z.optional(z.string().check(z.maxLength(200))),
});
export type EndSession = z.infer<typeof EndSession>;

/** POST /v1/responses — same id again = upgrade, never a duplicate. */
export const PutResponse = z.strictObject({
  id: Uuid7,
  site: SiteKey,
  survey: SurveyId,
  surveyVersion: z.int().check(z.positive()),
  /** Null: asked without a session. */
  session: z.nullable(SessionId),
  /** The session's: the page's own, or the code of the link by which the customer came. */
  secret: Secret,
  answers: Answers,
  /** Format id of each scale asked, by question id, e.g. `csat.faces.5`. */
  formats: z.record(z.string().check(z.maxLength(40)), z.string().check(z.maxLength(40))),
  locale: Locale,
  state: z.enum(['partial', 'complete']),
  /** Which link the customer came by; an answer with the page's own secret came by the page. */
  via: SentWay,
  /** Counts up with every save of this id: an older save arriving late changes nothing. */
  revision: Revision,
  /** What the browser removed before sending, by kind. */
  redacted: z.optional(
    z.record(z.string().check(z.maxLength(40)), z.int().check(z.nonnegative(), z.lte(100_000))),
  ),
});
export type PutResponse = z.infer<typeof PutResponse>;

export const ResponseStored = z.object({
  id: Uuid7,
  state: z.enum(['partial', 'complete']),
  revision: z.int(),
});
export type ResponseStored = z.infer<typeof ResponseStored>;

/** POST /v1/sessions/{session}/recovery — after a low score: talk to the same agent or a lead. */
export const AskRecovery = z.strictObject({ secret: Secret, id: Uuid7, to: z.enum(['agent', 'lead']) });
export type AskRecovery = z.infer<typeof AskRecovery>;
