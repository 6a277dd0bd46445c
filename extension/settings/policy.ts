import { browser } from 'wxt/browser';
import { z } from 'zod';
import { DeskAddress, LanguageChoice, Target } from './settings.ts';

/**
 * What a company may fix for all its agents through the browser's own policy (storage.managed).
 * One schema: parsed on read in both browsers, and the source of managed_schema.json at build time.
 */
export const Policy = z.object({
  collector: z.url().optional().describe('Address of the collector, e.g. https://overdesk.example.org'),
  language: LanguageChoice.optional().describe("Language of the agents' numbers"),
  helpdesks: z.array(DeskAddress).optional().describe('Helpdesks the agents work in'),
  targets: z.record(z.string(), Target).optional().describe('Targets by KPI, as agreed with the agents'),
});
export type Policy = z.infer<typeof Policy>;

/** A policy changes once in a year; Firefox does not tell when, so it is read again now and then. */
const freshSeconds = 60;
let known: { readonly at: number; readonly policy: Promise<Policy> } | null = null;

/** The policy in force; empty without one. */
export function readPolicy(): Promise<Policy> {
  if (known === null || known.at < Date.now() - freshSeconds * 1000) {
    known = { at: Date.now(), policy: read() };
  }
  return known.policy;
}

/** Firefox throws when there is none, and checks nothing against the schema. */
async function read(): Promise<Policy> {
  const raw: unknown = await browser.storage.managed.get(null).catch(() => ({}));
  const parsed = Policy.safeParse(raw);
  if (parsed.success) return parsed.data;
  console.warn(`Overdesk's policy is not used: ${z.prettifyError(parsed.error)}`);
  return {};
}
