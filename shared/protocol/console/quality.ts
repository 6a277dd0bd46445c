import * as z from 'zod/mini';
import { Mark, QualityCriterion } from '../../quality/criteria.ts';
import { SessionId, TicketRef, Uuid7 } from '../ids.ts';
import { CriteriaVersion, Marks, Review } from '../quality.ts';
import { SaidLine } from '../session-card.ts';
import { SessionEvent } from './answers.ts';
import { Day, inOrder } from './days.ts';

/** Quality on the console: criteria, samples, cases to review, and what reviews say of the desk. Nobody is named in a list. */

const Bounds = z.object({ low: z.number(), high: z.number() });
const Share = z.nullable(z.extend(Bounds, { value: z.number(), n: z.int() }));

/** GET /v1/console/quality/criteria — the list in force, and every version of it, newest first. */
export const Criteria = z.extend(CriteriaVersion, {
  versions: z.array(
    z.extend(CriteriaVersion, {
      madeAt: z.number(),
      /** null: the configuration file. */
      madeBy: z.nullable(z.string()),
    }),
  ),
});
export type Criteria = z.infer<typeof Criteria>;

/** POST /v1/console/quality/criteria — a new version; refused when `after` is no longer the newest. */
export const PublishCriteria = z.strictObject({
  after: z.int().check(z.nonnegative()),
  criteria: z.array(QualityCriterion).check(
    z.minLength(1),
    z.maxLength(30),
    z.refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two criteria have one id'),
    z.refine((all) => all.some(({ weight }) => weight > 0), 'at least one criterion needs a weight'),
  ),
});
export type PublishCriteria = z.input<typeof PublishCriteria>;

/** How far a case of a sample is: nobody has reviewed it, somebody has, the agent appeals, two are to review it blind. */
const CaseState = z.enum(['waiting', 'reviewed', 'appealed', 'calibration']);

export const SampleCase = z.object({
  session: SessionId,
  at: z.number(),
  topic: z.nullable(z.string()),
  channel: z.string(),
  ticket: z.nullable(TicketRef),
  state: CaseState,
  /** In a calibration: has the reader sent theirs? */
  mine: z.boolean(),
});
export type SampleCase = z.infer<typeof SampleCase>;

/** Cases drawn at one time, how and from what. */
export const Sample = z.object({
  id: Uuid7,
  at: z.number(),
  from: z.string(),
  to: z.string(),
  /** How many cases there were to draw from. */
  of: z.int(),
  /** With which the same cases give the same sample. */
  seed: z.int(),
  strata: z.array(
    z.object({ topic: z.nullable(z.string()), channel: z.string(), of: z.int(), drawn: z.int() }),
  ),
  /** Less those erased since. */
  cases: z.array(SampleCase),
});
export type Sample = z.infer<typeof Sample>;

/** GET /v1/console/quality/samples — the newest first. */
export const Samples = z.object({ zone: z.string(), samples: z.array(Sample) });
export type Samples = z.infer<typeof Samples>;

/** POST /v1/console/quality/samples — days by when cases began, inclusive, in the desk's zone. */
export const DrawSample = z
  .strictObject({ id: Uuid7, from: Day, to: Day, size: z.int().check(z.gte(1), z.lte(200)) })
  .check(inOrder);
export type DrawSample = z.input<typeof DrawSample>;

/** GET /v1/console/quality — what reviews say of the desk, and what waits for the reader. */
export const Quality = z.object({
  zone: z.string(),
  from: z.string(),
  to: z.string(),
  score: z.nullable(z.object({ value: z.number(), n: z.int(), interval: z.nullable(Bounds) })),
  critical: Share,
  criteria: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      critical: z.boolean(),
      marks: z.record(Mark, z.int()),
      kept: Share,
    }),
  ),
  /** Appeals decided in these days, and how many of them changed something. */
  appeals: z.object({ decided: z.int(), changed: z.int() }),
  /** Of all cases two reviewed without seeing each other's. */
  calibration: z.object({
    cases: z.int(),
    agreement: z.array(
      z.object({
        criterion: z.string(),
        name: z.string(),
        n: z.int(),
        same: z.nullable(z.number()),
        alpha: z.nullable(z.object({ value: z.number(), interval: z.nullable(Bounds) })),
        without: z.nullable(z.enum(['few-cases', 'few-fails', 'all-alike'])),
      }),
    ),
  }),
  /** Appeals the reader may decide, and calibrations they have not sent their review of. */
  waiting: z.array(
    z.object({ what: z.enum(['appeal', 'calibration']), session: SessionId, since: z.number() }),
  ),
});
export type Quality = z.infer<typeof Quality>;

export const QualityQuery = z.strictObject({ from: z.optional(Day), to: z.optional(Day) }).check(inOrder);

/**
 * What the reader may do with a case: `review` it, in a `calibration` too; it is `reviewed`; theirs is sent and others'
 * are `awaited`; it is their `own`; it is not over (`open`), or was nobody's.
 */
const Standing = z.enum(['review', 'calibration', 'awaited', 'reviewed', 'own', 'open', 'nobody']);

/**
 * GET /v1/console/quality/cases/{session} and GET /v1/lead/case — a case to review: what was said and what happened,
 * without the score the customer gave, which would colour the review. Whoever reads it stands in the list of readings.
 */
export const ReviewCase = z.object({
  zone: z.string(),
  session: SessionId,
  at: z.number(),
  endedAt: z.nullable(z.number()),
  ticket: z.nullable(TicketRef),
  locale: z.string(),
  said: z.array(SaidLine),
  events: z.array(SessionEvent),
  standing: Standing,
  /** By which a review is made now. */
  criteria: CriteriaVersion,
  /** The review of the case; null: none, or the reader is not to see it yet. */
  review: z.nullable(Review),
  /** May the reader decide the appeal? */
  decides: z.boolean(),
  /** In a calibration, once the reader has sent theirs: everybody's, theirs first. */
  blind: z.array(z.object({ mine: z.boolean(), marks: Marks, strength: z.string(), words: z.string() })),
});
export type ReviewCase = z.infer<typeof ReviewCase>;

/** GET /v1/lead/case?helpdesk=&ticket= */
export const TicketQuery = z.object({
  helpdesk: z.string().check(z.minLength(1), z.maxLength(60)),
  ticket: z.string().check(z.minLength(1), z.maxLength(200)),
});
