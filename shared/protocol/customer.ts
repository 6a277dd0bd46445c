import { z } from 'zod';
import { Locale } from '../locales/locale.ts';
import { RoutingRules } from '../routing/desk.ts';
import { isEmail } from '../survey/email.ts';
import { Answers, ContactDetails, Survey } from '../survey/survey.ts';
import { Secret, SessionId, SiteKey, TicketRef, Uuid7 } from './ids.ts';

/** What a customer's page and the collector say to each other. Bodies travel as text/plain JSON: no CORS preflight. */

/** GET /v1/sites/{site}/config — everything the widget needs, in one cacheable answer. */
export const WidgetConfig = z.lazy(() =>
  z.object({
    site: SiteKey,
    company: z.string(),
    language: z.string(),
    surveys: z.array(Survey),
    /** Survey ids by moment. */
    before: z.string().nullable(),
    after: z.string().nullable(),
    /** What the page needs to route alone when the collector is silent: no names, no personal data. */
    routing: z.object({
      rules: RoutingRules,
      queues: z.array(
        z.object({
          id: z.string(),
          name: z.string(),
          required: z.record(z.string(), z.number()),
          /** Open now, and when it opens or closes next (UTC ms). */
          open: z.boolean(),
          changesAt: z.number().nullable(),
          wait: z.object({ fromMinutes: z.number(), toMinutes: z.number() }).nullable(),
        }),
      ),
    }),
    /** Days between two surveys of a kind to the same browser. */
    fatigue: z.object({ npsDays: z.number(), anyDays: z.number() }),
    /** How the session goes on: a chat tool's id (widget/chats), or the collector opens a ticket. */
    next: z.enum(['chat', 'ticket', 'none']),
    /** With `next: 'chat'`: the file in widget/chats, what each queue is called there, and which question or context goes into which of its fields. */
    chat: z
      .object({
        tool: z.string(),
        departments: z.record(z.string(), z.string()),
        fields: z.record(z.string(), z.string()),
        options: z.record(z.string(), z.string()),
      })
      .optional(),
    /** How customers are spoken to, in languages that tell the two apart; default formal. */
    register: z.enum(['formal', 'informal']).optional(),
  }),
);
export type WidgetConfig = z.infer<typeof WidgetConfig>;

/** GET /v1/sites/{site}/doctor: what is in the way of the asking page's requests, in sentences for whoever builds it. */
export const PageReport = z.lazy(() => z.object({ troubles: z.array(z.string()) }));
export type PageReport = z.infer<typeof PageReport>;

/** An honest range, never a countdown; null when nothing honest can be said. */
export const Wait = z.lazy(() =>
  z.object({
    fromMinutes: z.number().int().nonnegative(),
    toMinutes: z.number().int().nonnegative(),
    position: z.number().int().positive().nullable(),
  }),
);
export type Wait = z.infer<typeof Wait>;

export const Route = z.lazy(() =>
  z.object({
    queue: z.object({ id: z.string(), name: z.string() }),
    needs: z.record(z.string(), z.number()),
    topic: z.string().nullable(),
    /** The agent's public name; null while nobody is free. */
    agent: z.object({ name: z.string() }).nullable(),
    /** One plain sentence in the customer's language. */
    reason: z.string(),
    /** The sentence in parts, for whoever asked: who helps, … */
    who: z.string().optional(),
    /** … why, a few words each, … */
    why: z.array(z.string()).optional(),
    /** … and by which way the answer comes. Absent where nothing is known of it, and from collectors of before. */
    answer: z.string().optional(),
    open: z.boolean(),
  }),
);
export type Route = z.infer<typeof Route>;

const SurveyId = z.string().max(40);

/** What a page or server says about the customer itself: the address must be one, as mail goes there. */
export const GivenContact = z.lazy(() =>
  ContactDetails.unwrap().extend({
    email: z
      .string()
      .max(320)
      .trim()
      .refine(isEmail, 'not one e-mail address; leave it out when there is none')
      .optional(),
  }),
);

const MOST_FIELDS = 60;
/** Hidden fields by name. */
const Context = z.lazy(() =>
  z
    .record(z.string().max(60), z.string().max(500))
    .refine((fields) => Object.keys(fields).length <= MOST_FIELDS, `no more than ${MOST_FIELDS} fields`),
);

/** Counts up with every save of an answer: nobody saves one as often as this allows. */
const Revision = z.number().int().nonnegative().max(100_000);

/** POST /v1/sessions */
export const StartSession = z.lazy(() =>
  z.strictObject({
    id: Uuid7,
    site: SiteKey,
    survey: SurveyId,
    surveyVersion: z.number().int().positive(),
    answers: Answers,
    locale: Locale,
    customer: GivenContact.optional(),
    /** How the customer chose to be helped; the site's `next` when left out. */
    wish: z.enum(['chat', 'ticket', 'callback', 'email']).optional(),
    page: z.string().max(2000).optional(),
    /** Hidden fields the page passed in. */
    context: Context.optional(),
    /** The page decided alone because the collector was silent for 1.5 s: accepted as it is. */
    decidedInPage: z
      .strictObject({ queue: z.string().max(200), needs: z.record(z.string().max(200), z.number()) })
      .optional(),
    /** The session this browser had before, with its secret: what was said then may be shown to whoever helps now. */
    previous: z.strictObject({ session: SessionId, secret: Secret }).optional(),
    /** The article that solved it: ends the session as deflected. */
    deflectedBy: z.string().max(60).optional(),
  }),
);
export type StartSession = z.infer<typeof StartSession>;

/** What a request is called among people, and the page on which its customer follows it (for their eyes only). */
export const RequestRef = z.lazy(() => z.object({ number: z.string(), url: z.string() }));
export type RequestRef = z.infer<typeof RequestRef>;

export const SessionStarted = z.lazy(() =>
  z.object({
    session: SessionId,
    /** Goes with everything this page says about the session from now on; nobody else is told it. */
    secret: z.string(),
    route: Route,
    wait: Wait.nullable(),
    ticket: TicketRef.nullable(),
    /** Absent where nothing is left to follow, and from collectors of before. */
    request: RequestRef.optional(),
  }),
);
export type SessionStarted = z.infer<typeof SessionStarted>;

/** POST /v1/sessions/{session}/state — a POST, so that the secret is in no address and no cache keeps the answer. */
export const ReadState = z.lazy(() => z.strictObject({ secret: Secret }));

/** What is answered to it: polled by the page while it is visible. */
export const SessionState = z.lazy(() =>
  z.object({
    state: z.enum(['waiting', 'with-agent', 'ended', 'deflected']),
    route: Route,
    wait: Wait.nullable(),
    ticket: TicketRef.nullable(),
    /** The survey to ask now, or null: one per conversation, whatever the way. */
    ask: z.object({ survey: z.string(), version: z.number() }).nullable(),
  }),
);
export type SessionState = z.infer<typeof SessionState>;

/** POST /v1/sessions/{session}/conversation — the chat tool's own id, once it is known: its webhook names only that. */
export const NameConversation = z.lazy(() =>
  z.strictObject({ secret: Secret, conversation: z.string().min(1).max(200) }),
);
export type NameConversation = z.infer<typeof NameConversation>;

/** POST /v1/sessions/{session}/end — the chat adapter's sighting. */
export const EndSession = z.lazy(() =>
  z.strictObject({
    secret: Secret,
    conversation: z.string().max(200).optional(),
  }),
);
export type EndSession = z.infer<typeof EndSession>;

/** POST /v1/responses — same id again = upgrade, never a duplicate. */
export const PutResponse = z.lazy(() =>
  z.strictObject({
    id: Uuid7,
    site: SiteKey,
    survey: SurveyId,
    surveyVersion: z.number().int().positive(),
    /** Null: asked without a session. */
    session: SessionId.nullable(),
    /** The session's: the page's own, or the code of the link by which the customer came. */
    secret: Secret,
    answers: Answers,
    /** Format id of each scale asked, by question id, e.g. `csat.faces.5`. */
    formats: z.record(z.string().max(40), z.string().max(40)),
    locale: Locale,
    state: z.enum(['partial', 'complete']),
    /** Which link the customer came by; an answer with the page's own secret came by the page. */
    via: z.enum(['page', 'link', 'email', 'call']),
    /** Counts up with every save of this id: an older save arriving late changes nothing. */
    revision: Revision,
    /** What the browser removed before sending, by kind. */
    redacted: z.record(z.string().max(40), z.number().int().nonnegative().max(100_000)).optional(),
  }),
);
export type PutResponse = z.infer<typeof PutResponse>;

export const ResponseStored = z.lazy(() =>
  z.object({
    id: Uuid7,
    state: z.enum(['partial', 'complete']),
    revision: z.number().int(),
  }),
);
export type ResponseStored = z.infer<typeof ResponseStored>;

/** POST /v1/sessions/{session}/recovery — after a low score: talk to the same agent or a lead. */
export const AskRecovery = z.lazy(() =>
  z.strictObject({ secret: Secret, id: Uuid7, to: z.enum(['agent', 'lead']) }),
);
export type AskRecovery = z.infer<typeof AskRecovery>;
