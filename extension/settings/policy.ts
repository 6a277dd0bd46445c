import { z } from 'zod';
import { LanguageChoice, Target } from './settings.ts';

/**
 * What a company may fix for all its agents through the browser's own policy (storage.managed).
 * One schema: parsed on read in both browsers, and the source of managed_schema.json at build time.
 */
export const Policy = z.object({
  collector: z.url().optional().describe('Address of the collector, e.g. https://overdesk.example.org'),
  language: LanguageChoice.optional().describe("Language of the agents' numbers"),
  helpdesks: z
    .array(
      z.object({
        id: z.string().describe('request-tracker, demo-desk'),
        origin: z.url().describe('Where it lives, e.g. https://rt.example.org'),
      }),
    )
    .optional()
    .describe('Helpdesks the agents work in'),
  targets: z.record(z.string(), Target).optional().describe('Targets by KPI, as agreed with the agents'),
});
export type Policy = z.infer<typeof Policy>;
