import * as z from 'zod/mini';
import { isEmail } from '../../survey/email.ts';
import { Day } from './days.ts';

/** The weekly summary by mail: each lead says for themselves whether they want it, and where it goes. */

/** The languages it is written in: those of the console. */
const SummaryLanguage = z.enum(['en', 'es', 'ro', 'pt-BR', 'fr', 'de', 'it', 'ar']);
export type SummaryLanguage = z.infer<typeof SummaryLanguage>;

/** On which day weeks begin: 1 Monday, 6 Saturday, 7 Sunday. */
const SummaryWeek = z.union([z.literal(1), z.literal(6), z.literal(7)]);
export type SummaryWeek = z.infer<typeof SummaryWeek>;

/** `unconfirmed`: the address has been asked; `stopped`: by the link in a mail or here; `returned`: a mail came back for good. */
const SummaryState = z.enum(['unconfirmed', 'on', 'stopped', 'returned']);
export type SummaryState = z.infer<typeof SummaryState>;

/** POST /v1/console/summary — where it is to go, how its weeks begin, in which language. */
export const ChooseSummary = z.strictObject({
  email: z.string().check(z.trim(), z.maxLength(254), z.refine(isEmail, 'one e-mail address')),
  language: SummaryLanguage,
  week: SummaryWeek,
});
export type ChooseSummary = z.infer<typeof ChooseSummary>;

/** GET /v1/console/summary — what the caller chose for themselves. */
export const SummaryChoice = z.object({
  /** False: the collector sends no mail. */
  offered: z.boolean(),
  /** Null: nothing was ever chosen. */
  wish: z.nullable(
    z.object({
      /** Empty after `stopped`. */
      email: z.string(),
      language: z.string(),
      week: z.int(),
      state: SummaryState,
      /** What the mail server said, with `returned`. */
      reason: z.nullable(z.string()),
    }),
  ),
  /** The newest that was owed, `from` and `to` being its week, and what became of it. */
  last: z.nullable(
    z.object({
      from: Day,
      to: Day,
      state: z.enum(['due', 'sending', 'sent', 'failed', 'unknown', 'dropped', 'bounced']),
      reason: z.nullable(z.string()),
    }),
  ),
});
export type SummaryChoice = z.infer<typeof SummaryChoice>;
