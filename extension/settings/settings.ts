import { z } from 'zod';
import { Paired, PresenceStatus } from '../../shared/protocol/agent.ts';
import { statusMeanings } from '../helpdesks/helpdesk.ts';
import { item } from './local.ts';

/** What the agent chose, kept in this browser. A company's policy (policy.ts) is laid over it on reading. */

export const LanguageChoice = z.enum(['auto', 'en', 'es', 'ro']);

const PeriodId = z.enum(['week', 'month', 'quarter', 'half-year']);

/** What the helpdesk's own statuses mean, by lower-case name. */
export const StatusMeanings = z.record(z.string(), z.enum(statusMeanings));

/** A target in the KPI's own unit. */
export const Target = z.object({
  value: z.number(),
  per: PeriodId,
});

const Milestone = z.object({ id: z.string(), name: z.string(), by: z.number(), per: PeriodId });

/** A helpdesk's kind and address. */
export const DeskAddress = z.object({
  id: z.string().describe('Kind of helpdesk: request-tracker, demo-desk'),
  origin: z.url().describe('Where it lives, e.g. https://rt.example.org'),
});
export type DeskAddress = z.infer<typeof DeskAddress>;

const Choices = z.object({
  language: LanguageChoice,
  targets: z.record(z.string(), Target),
  milestones: z.array(Milestone).readonly().default([]),
  /** Milestones marked as reached, own and agreed ones: their id → when (UTC ms). */
  reached: z.record(z.string(), z.number()).default({}),
  helpdesks: z.array(DeskAddress),
  overlayOpen: z.boolean(),
  status: PresenceStatus,
  statuses: StatusMeanings.default({}),
});

export const choices = item('choices', Choices, {
  language: 'auto',
  targets: {},
  milestones: [],
  reached: {},
  helpdesks: [],
  overlayOpen: true,
  status: 'available',
  statuses: {},
});

const Pairing = z.lazy(() => Paired.unwrap().extend({ url: z.url() }));
export type Pairing = z.infer<typeof Pairing>;

/** The collector this browser is paired with, and its token; null until paired. */
export const pairing = item('pairing', Pairing.nullable(), null);
