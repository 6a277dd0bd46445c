import * as z from 'zod/mini';
import { Uuid7 } from './ids.ts';

/** Words of a lead to whoever helps in a session. The customer never reads them; they go with the session. */
export const Hint = z.object({
  id: z.string(),
  /** UTC ms. */
  at: z.number(),
  /** Who wrote it, by the name the desk gives them. */
  by: z.string(),
  words: z.string(),
  /** Whom it brought into the session, by name; null: nobody. */
  brought: z.nullish(z.string()),
  /** How many colleagues it takes in to learn, and until when (UTC ms); null: none. */
  learning: z.nullish(z.object({ n: z.int(), until: z.number() })),
  /** Who helps and has said that they read it, and when; null: nobody yet. */
  seen: z.nullable(z.object({ by: z.string(), at: z.number() })),
});
export type Hint = z.infer<typeof Hint>;

/** POST /v1/console/live/sessions/{session}/hints — a hint under an id of the sender's making: sent again it is the same. */
export const SendHint = z.strictObject({
  id: Uuid7,
  words: z.string().check(z.trim(), z.minLength(1), z.maxLength(2000)),
});
export type SendHint = z.infer<typeof SendHint>;

/** A lead has looked at a running session. */
export const Look = z.object({
  /** Who looked, by the name the desk gives them. */
  by: z.string(),
  /** UTC ms. */
  at: z.number(),
});
export type Look = z.infer<typeof Look>;
