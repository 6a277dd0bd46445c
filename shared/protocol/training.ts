import * as z from 'zod/mini';
import { Uuid7 } from './ids.ts';

const Day = z.iso.date('a day is a date, YYYY-MM-DD');

/** GET /v1/agent/training — the agent's own certificates and trainings, by name. */
export const OwnTraining = z.object({
  id: Uuid7,
  kind: z.enum(['certificate', 'training']),
  name: z.string(),
  /** In the language asked for; null: for no skill of the desk's. */
  skill: z.nullable(z.string()),
  plannedFor: z.nullable(Day),
  obtainedOn: z.nullable(Day),
  expiresOn: z.nullable(Day),
});
export type OwnTraining = z.infer<typeof OwnTraining>;
