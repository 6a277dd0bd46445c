import { z } from 'zod';
import type { Decision } from '../../shared/routing/decision.ts';
import { Tier } from '../../shared/routing/desk.ts';
import type { Needs } from '../../shared/routing/needs.ts';
import type { AddedWord, HandedUp, Session, SessionPhase } from './session.ts';
import { objectIn, readable } from './set-aside.ts';
import type { SqlValue } from './sql.ts';

/** A session as it is stored. */
export interface SessionRow extends Record<string, SqlValue> {
  id: string;
  site: string;
  survey: string;
  survey_version: number;
  answers: string;
  locale: string;
  customer: string | null;
  customer_ref: string | null;
  page: string | null;
  context: string;
  queue: string;
  channel: string;
  needs: string;
  decision: string | null;
  wait: string | null;
  agent: string | null;
  state: SessionPhase;
  created_at: number;
  assigned_at: number | null;
  asked_at: number | null;
  ended_at: number | null;
  ended_by: string | null;
  conversation: string | null;
  previous: string | null;
  added: string | null;
  handed: string | null;
  helpdesk: string | null;
  ticket: string | null;
}

const Levels = z.record(z.string(), z.number());
const StoredNeeds: z.ZodType<Needs> = z.object({
  queue: z.string(),
  required: Levels,
  preferred: Levels,
  tier: Tier,
  topic: z.string().nullable(),
  priority: z.number(),
  language: z.string().nullable(),
  rules: z.array(z.string()),
});

/** A case's needs as they are stored. Throws when they are none. */
export const needsIn = (text: string): Needs => StoredNeeds.parse(JSON.parse(text));

const StoredDecision = z.looseObject({
  queue: z.string(),
  outcome: z.enum(['assigned', 'waiting', 'offline']),
  reasons: z.array(z.looseObject({ code: z.string() })),
});
const decisionIn = (text: string): Decision => {
  const decision: unknown = JSON.parse(text);
  StoredDecision.parse(decision);
  return decision as Decision;
};

const StoredAdded = z.array(z.object({ at: z.number(), text: z.string(), told: z.boolean().default(false) }));
/** What a customer added, as it is stored. Throws when it is something else. */
export const addedIn = (text: string | null): readonly AddedWord[] =>
  text === null ? [] : StoredAdded.parse(JSON.parse(text));

const StoredHanded = z.array(
  z.object({
    at: z.number(),
    by: z.string().nullable(),
    tier: Tier,
    queue: z.string(),
    note: z.string(),
    since: z.number().nullable(),
    lead: z.string().optional(),
    to: z.string().optional(),
  }),
);
/** How a case was handed up, as it is stored. Throws when it is something else. */
export const handedIn = (text: string | null): readonly HandedUp[] =>
  text === null ? [] : StoredHanded.parse(JSON.parse(text));

/** Stored rows as sessions, less those that cannot be read. */
export const toSessions = (rows: readonly SessionRow[]): Session[] =>
  readable('session', rows, ({ id }) => id, toSession);

/** A stored row as a session; throws when a column does not hold what it should. */
export const toSession = (row: SessionRow): Session => ({
  id: row.id,
  site: row.site,
  survey: row.survey,
  surveyVersion: row.survey_version,
  answers: objectIn(row.answers),
  locale: row.locale,
  customer: row.customer === null ? null : objectIn(row.customer),
  customerRef: row.customer_ref,
  page: row.page,
  context: objectIn(row.context),
  queue: row.queue,
  channel: row.channel,
  needs: needsIn(row.needs),
  decision: row.decision === null ? null : decisionIn(row.decision),
  wait: row.wait === null ? null : objectIn(row.wait),
  agent: row.agent,
  state: row.state,
  createdAt: row.created_at,
  assignedAt: row.assigned_at,
  askedAt: row.asked_at,
  endedAt: row.ended_at,
  endedBy: row.ended_by,
  conversation: row.conversation,
  previous: row.previous,
  added: addedIn(row.added),
  handed: handedIn(row.handed),
  ticket: row.helpdesk === null || row.ticket === null ? null : { helpdesk: row.helpdesk, id: row.ticket },
});
