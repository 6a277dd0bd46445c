import { z } from 'zod';
import { DeskRules } from '../session/desk-rules.ts';
import { Schedule } from '../session/schedule.ts';
import { Answers } from '../survey/survey.ts';
import { Route } from './customer.ts';
import { Cursor, SessionId, TicketRef, Uuid7 } from './ids.ts';

/**
 * What an agent's extension and the collector say to each other. Authorization: Bearer TOKEN (opaque, stored as sha256).
 * Like all schemas the extension's worker carries, these are made when first used (`z.lazy`): making every one of them
 * took 50 of the 150 ms a worker has from its waking to the numbers.
 */

/** POST /v1/agent/pair — a one-time code from the lead becomes a token. */
export const Pair = z.lazy(() =>
  z.strictObject({
    code: z.string().min(6).max(40),
    device: z
      .string()
      .max(100)
      .regex(/^\P{C}*$/u, 'no control characters')
      .optional(),
  }),
);
export const Paired = z.lazy(() =>
  z.object({
    token: z.string(),
    agent: z.object({ id: z.string(), name: z.string() }),
    site: z.string(),
    company: z.string(),
    /** The company's IANA time zone: days of team sums are counted in it, whatever the agent's computer says. */
    zone: z.string(),
    /** When this agent works: what business hours are counted by. Null: not known. */
    schedule: Schedule.nullable().default(null),
    /** Do the desk's leads include this agent? Then the lead page is theirs. */
    lead: z.boolean().default(false),
    /** What the desk says of its helpdesk. */
    ...DeskRules.unwrap().shape,
    /** The others at the desk, by their ids in the helpdesk: whom a case can be shared with. */
    colleagues: z.array(z.object({ id: z.string(), name: z.string() })).default([]),
  }),
);
export type Paired = z.infer<typeof Paired>;

/** GET /v1/agent/me — the same as it stands now: who is a lead, and when somebody works, changes after pairing. */
export const Me = z.lazy(() => Paired.unwrap().omit({ token: true }));
export type Me = z.infer<typeof Me>;

/** What the customer said, with the question's words, ready to show. */
export const SaidLine = z.lazy(() =>
  z.object({ question: z.string(), title: z.string(), answer: z.string() }),
);
export type SaidLine = z.infer<typeof SaidLine>;

export const ScoreLine = z.lazy(() =>
  z.object({
    kind: z.enum(['csat', 'nps', 'ces', 'solved', 'comment']),
    format: z.string(),
    value: z.number().nullable(),
    text: z.string().nullable(),
  }),
);
export type ScoreLine = z.infer<typeof ScoreLine>;

/** The margin note on a ticket. */
export const SessionCard = z.lazy(() =>
  z.object({
    session: SessionId,
    at: z.number(),
    ticket: TicketRef.nullable(),
    /** The owner by the collector's knowledge; the card is given to owner and helpers only. */
    agent: z.string().nullable(),
    locale: z.string(),
    said: z.array(SaidLine),
    raw: Answers,
    customer: z
      .object({ name: z.string().optional(), email: z.string().optional(), phone: z.string().optional() })
      .nullable(),
    route: Route,
    /** Why it came to me, in the agent's language. */
    why: z.string(),
    /** Answers after the session; empty until then. */
    after: z.array(ScoreLine),
    afterState: z.enum(['not asked', 'asked', 'partial', 'complete']),
    /** By the collector's clock: when the survey was asked and first answered. Numbers of a period count from these. */
    askedAt: z.number().nullish(),
    answeredAt: z.number().nullish(),
    /** Answers after the session that measure nothing, such as the reasons for a rating. Absent from collectors of before. */
    reasons: z.array(SaidLine).optional(),
    /**
     * By the collector's clock: when the agent got the session, and when it ended (null also when it only lapsed). Absent
     * from collectors of before.
     */
    assignedAt: z.number().nullish(),
    endedAt: z.number().nullish(),
    /** The customer left while waiting, or was helped by an article before anybody took the case up, and when (UTC ms). */
    left: z.object({ how: z.enum(['abandoned', 'deflected']), at: z.number() }).nullish(),
    /** This customer's last session: what they said then. */
    before: z.array(SaidLine),
  }),
);
export type SessionCard = z.infer<typeof SessionCard>;

/** After a low score the customer asks to talk to somebody again. Told anew when it is done: it goes from every device. */
export const Recovery = z.lazy(() =>
  z.object({
    id: z.string(),
    session: SessionId,
    /** Whom the customer asked for; a lead may be told of both. */
    to: z.enum(['agent', 'lead']),
    at: z.number(),
    done: z.boolean(),
    /** The reader, when the session was theirs. Nobody is told whose else it was: requests would be counted by person. */
    agent: z.object({ name: z.string() }).nullable(),
    /** null also once it is done. */
    ticket: TicketRef.nullable(),
    /** The customer's language, and what they said in the rating. */
    locale: z.string(),
    after: z.array(ScoreLine),
  }),
);
export type Recovery = z.infer<typeof Recovery>;

/** The language to write in; by default the first the agent speaks. */
export const LanguageQuery = z.lazy(() => z.object({ language: z.string().max(35).optional() }));

export const FeedQuery = z.lazy(() =>
  LanguageQuery.unwrap().extend({
    /** The epoch that came with that cursor. */
    epoch: z.string().max(40).optional(),
    after: z.coerce.number().int().nonnegative().optional(),
    limit: z.coerce.number().int().min(1).max(500).default(100),
  }),
);

/** GET /v1/agent/feed?after=CURSOR — at least once, in order; that there is news is told over SSE at /v1/agent/stream. */
export const FeedItem = z.lazy(() =>
  z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('card'), seq: Cursor, card: SessionCard }),
    z.object({
      kind: z.literal('offer'),
      seq: Cursor,
      offer: z.object({
        id: z.string(),
        session: SessionId,
        text: z.string(),
        since: z.number(),
        expires: z.number(),
      }),
    }),
    z.object({ kind: z.literal('recovery'), seq: Cursor, recovery: Recovery }),
    /** Erased at the customer's wish: drop every copy. */
    z.object({ kind: z.literal('erased'), seq: Cursor, session: SessionId }),
  ]),
);
export type FeedItem = z.infer<typeof FeedItem>;
/**
 * `epoch` goes with the cursor: sent along with `after`, it lets a collector whose backup was restored see that it never
 * told that much, and start over. Absent from collectors of before.
 */
export const Feed = z.lazy(() =>
  z.object({
    cursor: Cursor,
    epoch: z.string().max(40).optional(),
    items: z.array(FeedItem),
    more: z.boolean(),
  }),
);
export type Feed = z.infer<typeof Feed>;

/** GET /v1/agent/stream?after=CURSOR, the data of an event "news": up to this cursor there is something new to read in the feed. */
export const News = z.lazy(() => z.object({ cursor: Cursor }));
export type News = z.infer<typeof News>;

/** POST /v1/agent/claims — the session id as found on a ticket the agent has open. */
export const Claim = z.lazy(() =>
  z.strictObject({
    session: SessionId,
    helpdesk: z.string().min(1).max(60),
    ticket: z.string().min(1).max(200),
  }),
);
export type Claim = z.infer<typeof Claim>;

const Bounds = z.object({ low: z.number(), high: z.number() });

/** GET /v1/lead/waits — leads only: how often the wait ranges told to customers came true. */
export const WaitCoverage = z.lazy(() =>
  z.object({
    n: z.number().int(),
    share: z.number().nullable(),
    interval: z.object({ low: z.number(), high: z.number() }).nullable(),
    bias: z.number().nullable(),
  }),
);
export type WaitCoverage = z.infer<typeof WaitCoverage>;

/** GET /v1/lead/answers?language= — leads only: the newest answers that belong to no session, as those by an open link. */
export const LooseAnswers = z.lazy(() =>
  z.array(
    z.object({
      id: z.string(),
      /** When it was first saved, by the collector's clock, UTC ms. */
      at: z.number(),
      /** The customer's language. */
      locale: z.string(),
      scores: z.array(ScoreLine),
      reasons: z.array(SaidLine),
      /** Where the open link was found; null: it was none. Absent from collectors of before. */
      source: z.string().nullish(),
    }),
  ),
);
export type LooseAnswers = z.infer<typeof LooseAnswers>;

/** GET /v1/lead/figures — leads only: the desk's own figures over the last 30 days, of every session, whoever's it was. */
export const TeamFigures = z.lazy(() =>
  z.object({
    /** UTC ms, half-open. */
    from: z.number(),
    to: z.number(),
    figures: z.array(
      z.object({
        kpi: z.string(),
        value: z.number().nullable(),
        n: z.number().int().nonnegative(),
        interval: Bounds.nullable(),
        /** Why there is no value. */
        reason: z.string().nullable(),
      }),
    ),
  }),
);
export type TeamFigures = z.infer<typeof TeamFigures>;

/** POST /v1/agent/recovered — a customer's request for a human has been seen to; said twice is said once. */
export const RecoveryDone = z.lazy(() => z.strictObject({ id: Uuid7 }));

/** How many are free: none, one or two, or more. Finer, two groups would differ by one person. */
const Free = z.enum(['none', 'few', 'several']);
export type Free = z.infer<typeof Free>;

/** GET /v1/lead/now?language= — leads only: the desk at this moment. Asked ever so often, it does not add up to a person's numbers. */
export const LeadNow = z.lazy(() =>
  z.object({
    /** By the collector's clock, UTC ms, like `since`. */
    at: z.number(),
    queues: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        open: z.boolean(),
        /** When it opens or closes next; null without a schedule. */
        changesAt: z.number().nullable(),
        waiting: z.number().int().nonnegative(),
        /** Since when the one who waits longest has been waiting; null when nobody waits. */
        longestSince: z.number().nullable(),
        /** Agents free now with all the skills the queue requires; null: too few are on duty to tell. */
        free: Free.nullable(),
        /** Sessions an agent has. */
        running: z.number().int().nonnegative(),
      }),
    ),
    /** How many have a skill (any level) and are on duty, and how many of those are free. */
    skills: z.array(
      z.object({
        id: z.string(),
        label: z.string(),
        onDuty: z.number().int().nonnegative(),
        free: Free.nullable(),
      }),
    ),
    /** When `sessions` was looked at: now and then, so that nobody's minutes can be read out of two answers. */
    lookedAt: z.number(),
    /** The longest running, who may need help: few, nobody's by name, and by how many hours at least. */
    sessions: z.array(
      z.object({
        session: SessionId,
        hours: z.number().int().positive(),
        queue: z.string(),
        ticket: TicketRef.nullable(),
      }),
    ),
  }),
);
export type LeadNow = z.infer<typeof LeadNow>;

/** POST /v1/agent/ended — the extension saw the ticket solved. */
export const TicketEnded = z.lazy(() => z.strictObject({ session: SessionId }));

export const PresenceStatus = z.enum(['available', 'busy', 'away']);

/** PUT /v1/agent/presence — heartbeat; status is set by the agent, load is read from the helpdesk. */
export const Presence = z.lazy(() =>
  z.strictObject({
    status: PresenceStatus,
    /** Capacity units in use by channel. */
    load: z.record(z.string().max(60), z.number().int().nonnegative().max(10_000)),
  }),
);
export type Presence = z.infer<typeof Presence>;

/** POST /v1/agent/offers/{id} — declining never lowers anything. */
export const AnswerOffer = z.lazy(() => z.strictObject({ answer: z.enum(['accept', 'decline']) }));
