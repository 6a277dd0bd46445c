import * as z from 'zod/mini';

/** Where a case went, as it is told. */
export const Route = z.object({
  queue: z.object({ id: z.string(), name: z.string() }),
  needs: z.record(z.string(), z.number()),
  topic: z.nullable(z.string()),
  /** The agent's public name; null while nobody is free. */
  agent: z.nullable(z.object({ name: z.string() })),
  /** One plain sentence in the customer's language. */
  reason: z.string(),
  /** The sentence in parts, for whoever asked: who helps, … */
  who: z.optional(z.string()),
  /** … why, a few words each, … */
  why: z.optional(z.array(z.string())),
  /** … and by which way the answer comes. Absent where nothing is known of it, and from collectors of before. */
  answer: z.optional(z.string()),
  open: z.boolean(),
});
export type Route = z.infer<typeof Route>;
