import * as z from 'zod/mini';
import { Uuid7 } from '../ids.ts';
import { Day } from './days.ts';

/** Certificates and trainings: what people hold and plan, and what the desk's gaps ask for. Nobody's results play a part. */

const Person = z.object({ id: z.string(), name: z.string() });
const Kind = z.enum(['certificate', 'training']);

/**
 * `late`: it was planned for a day that is over; `expiring`: it ends within 60 days; `held`: with or without an end.
 */
const State = z.enum(['planned', 'late', 'held', 'expiring', 'expired']);

export const TrainingEntry = z.object({
  id: Uuid7,
  person: Person,
  kind: Kind,
  name: z.string(),
  skill: z.nullable(z.string()),
  plannedFor: z.nullable(Day),
  obtainedOn: z.nullable(Day),
  expiresOn: z.nullable(Day),
  state: State,
});
export type TrainingEntry = z.infer<typeof TrainingEntry>;

/** GET /v1/console/training — everybody's for who may manage it, one's own for all others. */
export const Training = z.object({
  /** For whom the reader may enter something, in the desk's own order. */
  people: z.array(Person),
  skills: z.array(z.object({ id: z.string(), name: z.string() })),
  /** By name of what it is. */
  entries: z.array(TrainingEntry),
  /** Gaps of the desk with who wants to grow there and what is planned; null: the reader may not manage it. */
  plan: z.nullable(
    z.array(
      z.object({
        skill: z.string(),
        name: z.string(),
        level: z.int(),
        gap: z.enum(['nobody', 'one', 'hours']),
        wishing: z.array(Person),
        planned: z.array(Person),
      }),
    ),
  ),
  /** Skills with how many people hold a certificate for them, never who; null: the reader may not manage it. */
  certificates: z.nullable(
    z.array(z.object({ skill: z.string(), name: z.string(), valid: z.int(), expiring: z.int() })),
  ),
});
export type Training = z.infer<typeof Training>;

/** POST /v1/console/training — under an id of the sender's making; with the id of an entry it takes that one's place. */
export const PutTraining = z
  .strictObject({
    id: Uuid7,
    person: z.string().check(z.minLength(1), z.maxLength(100)),
    kind: Kind,
    name: z.string().check(z.trim(), z.minLength(1), z.maxLength(200)),
    skill: z._default(z.nullable(z.string().check(z.maxLength(100))), null),
    plannedFor: z._default(z.nullable(Day), null),
    obtainedOn: z._default(z.nullable(Day), null),
    expiresOn: z._default(z.nullable(Day), null),
  })
  .check(
    z.refine(
      ({ plannedFor, obtainedOn }) => plannedFor !== null || obtainedOn !== null,
      'it was neither planned nor obtained',
    ),
    z.refine(
      ({ obtainedOn, expiresOn }) => expiresOn === null || (obtainedOn !== null && obtainedOn <= expiresOn),
      'it ends before it was obtained',
    ),
  );
export type PutTraining = z.infer<typeof PutTraining>;
