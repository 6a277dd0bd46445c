import * as z from 'zod/mini';

/** What to do in a critical situation: a loss of data, a threat, the press. */

const text = (most: number, missing?: string) =>
  z.string().check(z.trim(), z.minLength(1, missing), z.maxLength(most));

const Recall = z
  .strictObject({
    /** Words of the customer; of an entry of several, each has to occur. */
    words: z._default(z.array(text(80)).check(z.maxLength(50)), []),
    topics: z._default(z.array(text(200)).check(z.maxLength(50)), []),
    /** Cases of at least this priority, 1 to 100. */
    priority: z.optional(z.int().check(z.gte(1), z.lte(100))),
    /** An answer after the session that asks for somebody. */
    lowScore: z._default(z.boolean(), false),
  })
  .check(
    z.refine(
      ({ words, topics, priority, lowScore }) =>
        words.length + topics.length > 0 || priority !== undefined || lowScore,
      'say when it is shown: words, topics, a priority or a low score',
    ),
  );

export const Procedure = z.strictObject({
  id: z.string().check(z.regex(/^[\w-]{1,64}$/, 'an id is letters, digits, - and _')),
  name: text(80, 'name the situation'),
  /** In order. */
  steps: z.array(text(500)).check(z.minLength(1, 'say at least one step'), z.maxLength(12)),
  /** Any of these recalls it. */
  recall: Recall,
});
export type Procedure = z.infer<typeof Procedure>;

export const Procedures = z.array(Procedure).check(
  z.maxLength(40),
  z.refine((all) => new Set(all.map(({ id }) => id)).size === all.length, 'two have the same id'),
);

/** A procedure as it is shown with a case. */
export const RecalledProcedure = z.object({ name: z.string(), steps: z.array(z.string()) });
export type RecalledProcedure = z.infer<typeof RecalledProcedure>;
