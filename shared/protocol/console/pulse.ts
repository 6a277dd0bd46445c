import * as z from 'zod/mini';
import { Day } from './days.ts';

/** What the desk's people say of their work, anonymously: answers are counts, ideas have no author and no time. */

/** Two statements for every week or month, and the climate: what people need to do their work well. */
export const PULSE_QUESTIONS = ['well', 'valued'] as const;
export const CLIMATE_QUESTIONS = ['clear', 'tools', 'load', 'help', 'open', 'grow', 'fair', 'heard'] as const;

/** So many have to have answered before anything is told. */
export const LEAST_PEOPLE = 5;

export const PulseSurvey = z.enum(['pulse', 'climate']);
export type PulseSurvey = z.infer<typeof PulseSurvey>;
export const PulseEvery = z.enum(['off', 'week', 'month']);
export type PulseEvery = z.infer<typeof PulseEvery>;
const QuestionId = z.enum([...PULSE_QUESTIONS, ...CLIMATE_QUESTIONS]);
export type PulseQuestion = z.infer<typeof QuestionId>;

/** GET /v1/console/pulse — the same for everybody but for what they have answered themselves. */
export const Pulse = z.object({
  /** How often the two questions are asked; the climate each quarter, unless it is `off`. */
  every: PulseEvery,
  least: z.int(),
  /** Are there that many people at the desk? */
  enough: z.boolean(),
  /** What is asked now. Nothing of it is told before it is over. */
  open: z.array(
    z.object({
      survey: PulseSurvey,
      from: Day,
      to: Day,
      said: z.boolean(),
      questions: z.array(QuestionId),
    }),
  ),
  /** What is over and enough people answered, newest first. */
  results: z.array(
    z.object({
      survey: PulseSurvey,
      from: Day,
      to: Day,
      n: z.int(),
      /** `counts`: how many said 1, 2, 3, 4, 5. */
      questions: z.array(z.object({ id: QuestionId, counts: z.array(z.int()), mean: z.number() })),
    }),
  ),
  /** Ideas in batches of whole months in which enough people wrote, newest first; in no order within. */
  ideas: z.array(z.object({ to: Day, texts: z.array(z.string()) })),
});
export type Pulse = z.infer<typeof Pulse>;

const Value = z.int().check(z.gte(1), z.lte(5));

/** POST /v1/console/pulse — every question of an open round, once. `from` names the round. */
export const AnswerPulse = z.strictObject({
  survey: PulseSurvey,
  from: Day,
  answers: z.partialRecord(QuestionId, Value),
});
export type AnswerPulse = z.infer<typeof AnswerPulse>;

/** POST /v1/console/pulse/ideas */
export const SayIdea = z.strictObject({
  text: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)),
});

/** POST /v1/console/pulse/plan */
export const PlanPulse = z.strictObject({ every: PulseEvery });
