import * as z from 'zod/mini';
import { agentTags } from '../../shared/locales/agent-language.ts';
import { Paired } from '../../shared/protocol/pairing.ts';
import { PresenceStatus } from '../../shared/protocol/presence.ts';
import { TargetPeriod } from '../../shared/protocol/targets.ts';
import { statusMeanings } from '../helpdesks/lib/helpdesk.ts';
import { item } from '../platform/storage-item.ts';

/** What the agent chose, kept in this browser. A company's policy (policy.ts) is laid over it on reading. */

export const LanguageChoice = z.enum(['auto', ...agentTags]);

/** What the helpdesk's own statuses mean, by lower-case name. */
export const StatusMeanings = z.record(z.string(), z.enum(statusMeanings));

/** A target in the KPI's own unit. */
export const Target = z.object({
  value: z.number(),
  per: TargetPeriod,
});

const Milestone = z.object({ id: z.string(), name: z.string(), by: z.number(), per: TargetPeriod });

/** A helpdesk's kind and address. */
export const HelpdeskAddress = z.object({
  id: z
    .string()
    .check(
      z.describe(
        'Kind of helpdesk: request-tracker, redmine, zendesk, freshdesk, zammad, chatwoot, intercom, jira, hubspot, help-scout, osticket, demo-desk',
      ),
    ),
  origin: z.url().check(z.describe('Where it lives, e.g. https://rt.example.org')),
});
export type HelpdeskAddress = z.infer<typeof HelpdeskAddress>;

const Choices = z.object({
  language: LanguageChoice,
  targets: z.record(z.string(), Target),
  milestones: z._default(z.readonly(z.array(Milestone)), []),
  /** Milestones marked as reached, own and agreed ones: their id → when (UTC ms). */
  reached: z._default(z.record(z.string(), z.number()), {}),
  /** The numbers the agent wants beside tickets, by KPI id; none: the usual ones. */
  pinned: z._default(z.readonly(z.array(z.string())), []),
  helpdesks: z.array(HelpdeskAddress),
  overlayOpen: z.boolean(),
  /** Where the agent has put the overlay, by the helpdesk's address: parts of the way from the line's start and from the top. */
  notePlaces: z._default(z.record(z.string(), z.object({ x: z.number(), y: z.number() })), {}),
  status: PresenceStatus,
  statuses: z._default(StatusMeanings, {}),
});

export type Choices = z.infer<typeof Choices>;

export const choices = item('choices', Choices, {
  language: 'auto',
  targets: {},
  milestones: [],
  reached: {},
  pinned: [],
  helpdesks: [],
  overlayOpen: true,
  notePlaces: {},
  status: 'available',
  statuses: {},
});

const Pairing = z.extend(Paired, { url: z.url() });
export type Pairing = z.infer<typeof Pairing>;

/** The collector this browser is paired with, and its token; null until paired. */
export const pairing = item('pairing', z.nullable(Pairing), null);
