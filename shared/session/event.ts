import * as z from 'zod/mini';

/**
 * The session log: everything that happens in a support session is one of these events, appended once.
 * Every KPI is a pure function of this log (one log, every number).
 * Instants are UTC milliseconds; durations are derived by the fold, in seconds.
 */

/** Milliseconds since 1970-01-01T00:00:00Z. */
const Instant = z.int().check(z.nonnegative());

const Author = z.enum(['customer', 'agent', 'bot']);

/** The six states every helpdesk's own states are mapped to. `pending` waits for the customer, `hold` for a third party. */
export const TicketStatus = z.enum(['new', 'open', 'pending', 'hold', 'solved', 'closed']);
export type TicketStatus = z.infer<typeof TicketStatus>;

/** Agents are named by their helpdesk's own stable id (RT: the login name). */
const AgentId = z.string().check(z.minLength(1), z.maxLength(200));

const base = {
  /** Stable across pulls: the same fact pulled twice carries the same id and counts once. */
  id: z.string().check(z.minLength(1), z.maxLength(300)),
  ticket: z.string().check(z.minLength(1), z.maxLength(200)),
  at: Instant,
};

/** The case mix a ticket belongs to: what "expected for my mix" compares within. */
const caseMix = () =>
  z.object({
    topic: z.nullable(z.string()),
    channel: z.nullable(z.string()),
    tier: z.nullable(z.string()),
    priority: z.nullable(z.string()),
    language: z.nullable(z.string()),
  });

export type CaseMix = z.infer<ReturnType<typeof caseMix>>;

export const SurveyAnswerKind = z.enum(['csat', 'nps', 'ces', 'solved', 'comment']);
export type SurveyAnswerKind = z.infer<typeof SurveyAnswerKind>;

export const SupportEvent = z.discriminatedUnion('kind', [
  z.object({
    ...base,
    kind: z.literal('created'),
    author: Author,
    agent: z._default(z.nullable(AgentId), null),
    requester: z._default(z.nullable(z.string()), null),
    queue: z._default(z.nullable(z.string()), null),
    mix: z._default(z.partial(caseMix()), {}),
    /** Made by a test or a rehearsal: counted nowhere. */
    test: z._default(z.boolean(), false),
    /** The pre-session survey's session, when there was one. */
    session: z._default(z.nullable(z.string()), null),
    /** An agent opened it with words the customer could read: they count as a reply. */
    public: z.optional(z.boolean()),
  }),
  z.object({
    ...base,
    kind: z.literal('message'),
    author: Author,
    agent: z._default(z.nullable(AgentId), null),
    /** false: a private note. */
    public: z.boolean(),
    /** Written by a machine: auto-reply, campaign, automation rule. */
    auto: z._default(z.boolean(), false),
    /** An emoji reaction, not a reply. */
    reaction: z._default(z.boolean(), false),
    /** The customer only says thank you: a reopening by it is not one. */
    thanks: z._default(z.boolean(), false),
    /** The customer starts something new in an old ticket. */
    newTopic: z._default(z.boolean(), false),
  }),
  z.object({
    ...base,
    kind: z.literal('status'),
    to: TicketStatus,
    agent: z._default(z.nullable(AgentId), null),
  }),
  z.object({
    ...base,
    kind: z.literal('assign'),
    agent: z.nullable(AgentId),
    by: z._default(z.nullable(AgentId), null),
  }),
  /** An agent asks another into the session. */
  z.object({ ...base, kind: z.literal('invite'), agent: AgentId, by: z._default(z.nullable(AgentId), null) }),
  /** An agent asks an expert while keeping the ticket; `until` null = still running. */
  z.object({
    ...base,
    kind: z.literal('consult'),
    agent: AgentId,
    by: z._default(z.nullable(AgentId), null),
    until: z._default(z.nullable(Instant), null),
  }),
  z.object({
    ...base,
    kind: z.literal('transfer'),
    queue: z.string(),
    by: z._default(z.nullable(AgentId), null),
  }),
  z.object({
    ...base,
    kind: z.literal('escalate'),
    tier: z.string(),
    by: z._default(z.nullable(AgentId), null),
    /** A complete hand-over note was left: the ticket leaves the escalator's denominators. */
    complete: z.boolean(),
  }),
  /** A bot hands the customer over to people: the customer's clock for people starts here. */
  z.object({ ...base, kind: z.literal('handoff') }),
  z.object({ ...base, kind: z.literal('merge'), into: z.string() }),
  /**
   * Another ticket was merged into this one before it was done (see absorb.ts). `waiting`: its customer had words nobody
   * had answered, and `at` is when they came; else `at` is the instant of the merge.
   */
  z.object({
    ...base,
    kind: z.literal('absorb'),
    from: z.string(),
    /** When the absorbed ticket was created. */
    createdAt: Instant,
    waiting: z.boolean(),
  }),
  z.object({ ...base, kind: z.literal('split'), from: z.string() }),
  z.object({ ...base, kind: z.literal('delete') }),
  z.object({ ...base, kind: z.literal('spam') }),
  z.object({ ...base, kind: z.literal('abandoned') }),
  /** An article was offered before the session and the customer said it solved the problem. */
  z.object({ ...base, kind: z.literal('deflected') }),
  z.object({
    ...base,
    kind: z.literal('survey.sent'),
    survey: z.string(),
    bounced: z._default(z.boolean(), false),
  }),
  z.object({
    ...base,
    kind: z.literal('survey.answered'),
    survey: z.string(),
    question: SurveyAnswerKind,
    /** The scale it was asked on, e.g. `csat.faces.5`: formats are never pooled. */
    format: z.string(),
    /** Scale point; for `solved` 1 = yes, 0 = no; for `comment` null. */
    value: z.nullable(z.number()),
    text: z._default(z.nullable(z.string()), null),
  }),
  z.object({
    ...base,
    kind: z.literal('qa.reviewed'),
    agent: AgentId,
    reviewer: z._default(z.nullable(AgentId), null),
    scorecard: z.array(
      z.object({
        criterion: z.string(),
        score: z.number(),
        min: z.number(),
        max: z.number(),
        weight: z.number().check(z.nonnegative()),
        critical: z._default(z.boolean(), false),
      }),
    ),
  }),
  /** A service level was applied; priority is the one at that time. A newer one for the same metric replaces it while undecided. */
  z.object({
    ...base,
    kind: z.literal('sla.applied'),
    metric: z.enum(['first response', 'next reply', 'resolution']),
    seconds: z.int().check(z.positive()),
    clock: z.enum(['calendar', 'business']),
    priority: z._default(z.nullable(z.string()), null),
    /** The promise stands still while the ticket is pending: the customer was asked something. */
    pausesWhilePending: z._default(z.boolean(), false),
  }),
]);
export type SupportEvent = z.infer<typeof SupportEvent>;
/** As written by adapters: fields with a default may be left out. */
export type SupportEventInput = z.input<typeof SupportEvent>;
