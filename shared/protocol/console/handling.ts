import * as z from 'zod/mini';

/** What becomes of an answer: nobody has looked after it yet, somebody does, it is done. */
export const HandlingState = z.enum(['new', 'with', 'done']);
export type HandlingState = z.infer<typeof HandlingState>;

/** Who looks after an answer. In lists nobody is named: whose it is stands with the one answer. */
export const Handling = z.object({
  state: HandlingState,
  /** The name of whoever has it, or saw to it; null while it is new, and in lists. */
  owner: z.nullable(z.string()),
  /** Is it the reader? */
  mine: z.boolean(),
  note: z.nullable(z.string()),
  /** Until when somebody should have looked, UTC ms; null: it is not a low score. */
  dueAt: z.nullable(z.number()),
  /** UTC ms; null while it is new. */
  changedAt: z.nullable(z.number()),
});
export type Handling = z.infer<typeof Handling>;

/** POST /v1/console/answers/{id}/handling — whoever sets `with` or `done` is its owner. */
export const SetHandling = z.strictObject({
  state: HandlingState,
  /** Takes the place of the note before; left out, that stays. */
  note: z.optional(z.string().check(z.trim(), z.maxLength(2_000))),
});
export type SetHandling = z.infer<typeof SetHandling>;
