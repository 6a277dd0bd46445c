import { z } from 'zod';

/**
 * How much is kept of one session. Hidden fields beyond `contextBytes` are left out, so that they never cost a customer
 * a word. What was said in all (before, after, and before it was changed) may have `bytes`: what a changed answer said
 * before goes first; what fits in no more is refused. An answer keeps `revisions` of what it said before. A page
 * begins `answers` answers and names `conversations` at most.
 */
export const PerSession = z.strictObject({
  contextBytes: z
    .number()
    .int()
    .nonnegative()
    .default(8 * 1024),
  bytes: z
    .number()
    .int()
    .min(1024)
    .default(96 * 1024),
  answers: z.number().int().positive().default(20),
  revisions: z.number().int().nonnegative().default(20),
  conversations: z.number().int().positive().default(20),
});

/**
 * How long a session that nobody at the desk has taken up holds an agent's slot and its place in the line: after its
 * start, after its page was seen, after it named a conversation; and which part of the room for a case sessions begun
 * from one address may hold once everybody is busy (1: all of it).
 */
export const Slots = z.strictObject({
  reserveSeconds: z.number().positive().default(120),
  quietMinutes: z.number().positive().default(15),
  conversationMinutes: z.number().positive().default(60),
  addressShare: z.number().positive().max(1).default(0.5),
});
