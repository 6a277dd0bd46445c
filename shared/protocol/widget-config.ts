import * as z from 'zod/mini';
import { RoutingRules } from '../routing/desk.ts';
import { Survey } from '../survey/survey.ts';
import { SiteKey } from './ids.ts';

/** What the widget is told before anything is asked. */

/** GET /v1/sites/{site}/config — everything the widget needs, in one cacheable answer. */
export const WidgetConfig = z.object({
  site: SiteKey,
  company: z.string(),
  /** Address of the company's logo. */
  logo: z.optional(z.string()),
  language: z.string(),
  surveys: z.array(Survey),
  /** Survey ids by moment. */
  before: z.nullable(z.string()),
  after: z.nullable(z.string()),
  /** What the page needs to route alone when the collector is silent: no names, no personal data. */
  routing: z.object({
    rules: RoutingRules,
    queues: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        required: z.record(z.string(), z.number()),
        /** Open now, and when it opens or closes next (UTC ms). */
        open: z.boolean(),
        changesAt: z.nullable(z.number()),
        wait: z.nullable(z.object({ fromMinutes: z.number(), toMinutes: z.number() })),
      }),
    ),
  }),
  /** Days between two surveys of a kind to the same browser. */
  fatigue: z.object({ npsDays: z.number(), anyDays: z.number() }),
  /** How the session goes on: a chat tool's id (widget/chats), or the collector opens a ticket. */
  next: z.enum(['chat', 'ticket', 'none']),
  /** With `next: 'chat'`: the file in widget/chats, what each queue is called there, and which question or context goes into which of its fields. */
  chat: z.optional(
    z.object({
      tool: z.string(),
      departments: z.record(z.string(), z.string()),
      fields: z.record(z.string(), z.string()),
      options: z.record(z.string(), z.string()),
    }),
  ),
  /** How customers are spoken to, in languages that tell the two apart; default formal. */
  register: z.optional(z.enum(['formal', 'informal'])),
  /** The widget's file that looks for articles by the customer's words; absent: there are none to be found. */
  find: z.optional(z.string()),
});
export type WidgetConfig = z.infer<typeof WidgetConfig>;

/** GET /v1/sites/{site}/doctor: what is in the way of the asking page's requests, in sentences for whoever builds it. */
export const PageReport = z.object({ troubles: z.array(z.string()) });
export type PageReport = z.infer<typeof PageReport>;
