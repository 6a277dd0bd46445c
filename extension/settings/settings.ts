import { z } from 'zod';

/** The shapes kept in storage.local and, in part, fixed by a company's policy. */

export const LanguageChoice = z.enum(['auto', 'en', 'es', 'ro']);
export type LanguageChoice = z.infer<typeof LanguageChoice>;

export const PeriodId = z.enum(['week', 'month', 'quarter', 'half-year']);

/** A target in the KPI's own unit. */
export const Target = z.object({
  value: z.number(),
  per: PeriodId,
  state: z.enum(['proposed', 'accepted']),
});
export type Target = z.infer<typeof Target>;
