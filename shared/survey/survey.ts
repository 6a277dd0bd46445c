import * as z from 'zod/mini';
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

export const Condition: z.ZodMiniType<Condition> = z.lazy(() =>
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
    id: z.string().check(
      z.regex(/^[a-z][a-z0-9_]{0,39}$/),
      // Answers by id are plain objects: they would seem to hold one already.
      z.refine((id) => !(id in {}), 'every object has a property of this name; take another id'),
    ),
    /** May use {{question_id}} and {{context.name}} to pipe earlier answers. */
    title: Words,
    hint: z.optional(Words),
    required: z._default(z.boolean(), false),
    /** Asked only when it holds. */
    when: z.optional(Condition),
  };
  const option = z.strictObject({
    value: z.string().check(z.minLength(1), z.maxLength(80)),
    label: Words,
    /** Asks for the customer's own words when it is chosen ("Other: …"). */
    text: z.optional(z.boolean()),
  });
  /** The names of a scale's points, worst first, in place of the usual ones. */
  const points = (count: number) => z.optional(z.array(Words).check(z.length(count)));

  return z.discriminatedUnion('kind', [
    z.strictObject({
      ...question,
      kind: z.literal('choice'),
      options: z.array(option).check(z.minLength(2), z.maxLength(30)),
    }),
    z.strictObject({
      ...question,
      kind: z.literal('multichoice'),
      options: z.array(option).check(z.minLength(2), z.maxLength(30)),
    }),
    z.strictObject({
      ...question,
      kind: z.literal('text'),
      long: z._default(z.boolean(), true),
      maxLength: z._default(z.int().check(z.gte(1), z.lte(5000)), 2000),
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
      fields: z.array(z.enum(['name', 'email', 'phone'])).check(z.minLength(1)),
    }),
    /** Plain words, no answer. */
    z.strictObject({
      ...question,
      kind: z.literal('info'),
      required: z
        ._default(z.boolean(), false)
        .check(z.refine((required) => !required, 'plain words have no answer: leave "required" out')),
    }),
    /** An answer to a common problem, then "did this solve it?" (yes = deflected). */
    z.strictObject({
      ...question,
      kind: z.literal('article'),
      body: Words,
      url: z.optional(WebAddress),
      /** `asked`: only for whom the survey asks it; left out, it may also stand on the public help page. */
      audience: z.optional(z.enum(['public', 'asked'])),
      /** What it is offered by: answers (its condition), or the customer's own words; left out, both. */
      by: z.optional(z.enum(['answers', 'words'])),
      /** Words customers say for it, one phrase a line: searched, never shown. */
      terms: z.optional(Words),
    }),
  ]);
});
export type Question = z.infer<typeof Question>;

/** In one survey: more nobody answers. Articles found by words cost whoever answers nothing. */
const MOST_QUESTIONS = 30;
const MOST_ARTICLES = 100;

export const Survey = z.strictObject({
  id: z.string().check(z.regex(/^[a-z][a-z0-9-]{0,39}$/)),
  /** Raised with every change; answers keep the version they were given to. */
  version: z.int().check(z.positive()),
  moment: z.enum(['before', 'after']),
  language: Locale,
  questions: z.array(Question).check(
    z.minLength(1),
    z.maxLength(MOST_QUESTIONS + MOST_ARTICLES),
    z.refine(
      (questions) => questions.filter(({ kind }) => kind !== 'article').length <= MOST_QUESTIONS,
      `at most ${MOST_QUESTIONS} questions beside the articles`,
    ),
  ),
  thanks: z.optional(Words),
  /** A way on offered with the thanks; without a condition after a good score. */
  invite: z.optional(z.strictObject({ url: WebAddress, label: Words, when: z.optional(Condition) })),
});
export type Survey = z.infer<typeof Survey>;
