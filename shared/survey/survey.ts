import { z } from 'zod';
import { Locale } from '../locales/locale.ts';

/** What can be asked, as data. The same survey runs on the page, on the server and in the preview. */

/** An address that may stand as a link. */
export const WebAddress = z.url({
  protocol: /^https?$/,
  error: 'an address on the web begins with https:// or http://',
});

/** Words by language tag; the widget picks the closest, else the survey's own language. */
export const Words = z.record(z.string(), z.string());
export type Words = z.infer<typeof Words>;

/** A condition over earlier answers: data, evaluated by one pure function (branching.ts). */
export type Condition =
  | { readonly question: string; readonly is: string | number | boolean | readonly (string | number)[] }
  | { readonly question: string; readonly atLeast: number }
  | { readonly question: string; readonly atMost: number }
  | { readonly question: string; readonly answered: boolean }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

export const Condition: z.ZodType<Condition> = z.lazy(() =>
  z.union([
    z.strictObject({
      question: z.string(),
      is: z.union([z.string(), z.number(), z.boolean(), z.array(z.union([z.string(), z.number()]))]),
    }),
    z.strictObject({ question: z.string(), atLeast: z.number() }),
    z.strictObject({ question: z.string(), atMost: z.number() }),
    z.strictObject({ question: z.string(), answered: z.boolean() }),
    z.strictObject({ all: z.array(Condition) }),
    z.strictObject({ any: z.array(Condition) }),
    z.strictObject({ not: Condition }),
  ]),
);

export const Question = z.lazy(() => {
  const question = {
    id: z
      .string()
      .regex(/^[a-z][a-z0-9_]{0,39}$/)
      // Answers by id are plain objects: they would seem to hold one already.
      .refine((id) => !(id in {}), 'every object has a property of this name; take another id'),
    /** May use {{question_id}} and {{context.name}} to pipe earlier answers. */
    title: Words,
    hint: Words.optional(),
    required: z.boolean().default(false),
    /** Asked only when it holds. */
    when: Condition.optional(),
  };
  const option = z.strictObject({
    value: z.string().min(1).max(80),
    label: Words,
    /** Asks for the customer's own words when it is chosen ("Other: …"). */
    text: z.boolean().optional(),
  });
  /** The names of a scale's points, worst first, in place of the usual ones. */
  const points = (count: number) => z.array(Words).length(count).optional();

  return z.discriminatedUnion('kind', [
    z.strictObject({ ...question, kind: z.literal('choice'), options: z.array(option).min(2).max(30) }),
    z.strictObject({ ...question, kind: z.literal('multichoice'), options: z.array(option).min(2).max(30) }),
    z.strictObject({
      ...question,
      kind: z.literal('text'),
      long: z.boolean().default(true),
      maxLength: z.number().int().min(1).max(5000).default(2000),
    }),
    z.strictObject({
      ...question,
      kind: z.literal('csat'),
      scale: z.enum(['number', 'stars', 'faces']),
      points: points(5),
    }),
    z.strictObject({ ...question, kind: z.literal('nps'), /** Its two ends. */ points: points(2) }),
    z.strictObject({ ...question, kind: z.literal('ces'), points: points(7) }),
    z.strictObject({ ...question, kind: z.literal('yesno') }),
    z.strictObject({
      ...question,
      kind: z.literal('contact'),
      fields: z.array(z.enum(['name', 'email', 'phone'])).min(1),
    }),
    /** Plain words, no answer. */
    z.strictObject({
      ...question,
      kind: z.literal('info'),
      required: z
        .boolean()
        .default(false)
        .refine((required) => !required, 'plain words have no answer: leave "required" out'),
    }),
    /** An answer to a common problem, then "did this solve it?" (yes = deflected). */
    z.strictObject({ ...question, kind: z.literal('article'), body: Words, url: WebAddress.optional() }),
  ]);
});
export type Question = z.infer<typeof Question>;

export const Survey = z.lazy(() =>
  z.strictObject({
    id: z.string().regex(/^[a-z][a-z0-9-]{0,39}$/),
    /** Raised with every change; answers keep the version they were given to. */
    version: z.number().int().positive(),
    moment: z.enum(['before', 'after']),
    language: Locale,
    questions: z.array(Question).min(1).max(30),
    thanks: Words.optional(),
    /** A way on offered with the thanks; without a condition after a good score. */
    invite: z.strictObject({ url: WebAddress, label: Words, when: Condition.optional() }).optional(),
  }),
);
export type Survey = z.infer<typeof Survey>;

/** How somebody can be reached, as far as they said. */
export const ContactDetails = z.lazy(() =>
  z.strictObject({
    name: z.string().max(200).optional(),
    email: z.string().max(320).optional(),
    phone: z.string().max(40).optional(),
  }),
);

export type ContactDetails = z.infer<typeof ContactDetails>;

export const AnswerValue = z.lazy(() =>
  z.union([
    z.string().max(5000),
    z.number(),
    z.boolean(),
    z.array(z.string().max(80)).max(30),
    ContactDetails,
  ]),
);
export type AnswerValue = z.infer<typeof AnswerValue>;

/** By question id. */
export const Answers = z.record(z.string(), AnswerValue);
export type Answers = z.infer<typeof Answers>;
