import type { Sql } from '../sql.ts';
import { migration as start } from './0001-start.ts';
import { migration as teamBands } from './0002-team-bands.ts';
import { migration as decisions } from './0003-decisions.ts';
import { migration as addressees } from './0004-addressees.ts';
import { migration as targets } from './0005-targets.ts';
import { migration as strata } from './0006-strata.ts';
import { migration as quickReads } from './0007-quick-reads.ts';
import { migration as feedByAddressee } from './0008-feed-by-addressee.ts';
import { migration as sessionLife } from './0009-session-life.ts';
import { migration as meta } from './0010-meta.ts';
import { migration as slots } from './0011-slots.ts';
import { migration as conversations } from './0012-conversations.ts';
import { migration as openAnswers } from './0013-open-answers.ts';
import { migration as mails } from './0014-mails.ts';
import { migration as addedWords } from './0015-added-words.ts';
import { migration as sessionOfTicket } from './0016-session-of-ticket.ts';
import { migration as callCodes } from './0017-call-codes.ts';
import { migration as figuresErased } from './0018-figures-erased.ts';
import { migration as handUp } from './0019-hand-up.ts';
import { migration as console } from './0020-console.ts';
import { migration as measures } from './0021-measures.ts';
import { migration as settings } from './0022-settings.ts';
import { migration as qualityCriteria } from './0023-quality-criteria.ts';
import { migration as webhooks } from './0024-webhooks.ts';
import { migration as packedScores } from './0025-packed-scores.ts';
import { migration as summaries } from './0026-summaries.ts';
import { migration as teamTickets } from './0027-team-tickets.ts';
import { migration as hints } from './0028-hints.ts';
import { migration as helpCounts } from './0029-help-counts.ts';
import { migration as hintExpert } from './0030-hint-expert.ts';
import { migration as answerImports } from './0031-answer-imports.ts';
import { migration as feedbackNotes } from './0032-feedback-notes.ts';
import { migration as trainings } from './0033-trainings.ts';
import { migration as alerts } from './0034-alerts.ts';
import { migration as pulse } from './0035-pulse.ts';
import { migration as companyFigures } from './0036-company-figures.ts';
import { migration as missedSearches } from './0037-missed-searches.ts';
import { migration as listeners } from './0038-listeners.ts';
import { migration as secureDelete } from './0039-secure-delete.ts';
import type { Migration } from './migration.ts';

/** By the number of their files; a new one comes last. */
export const MIGRATIONS: readonly Migration[] = [
  start,
  teamBands,
  decisions,
  addressees,
  targets,
  strata,
  quickReads,
  feedByAddressee,
  sessionLife,
  meta,
  slots,
  conversations,
  openAnswers,
  mails,
  addedWords,
  sessionOfTicket,
  callCodes,
  figuresErased,
  handUp,
  console,
  measures,
  settings,
  qualityCriteria,
  webhooks,
  packedScores,
  summaries,
  teamTickets,
  hints,
  helpCounts,
  hintExpert,
  answerImports,
  feedbackNotes,
  trainings,
  alerts,
  pulse,
  companyFigures,
  missedSearches,
  listeners,
  secureDelete,
];

/** The version a store of this program has. */
export const SCHEMA_VERSION = MIGRATIONS.length;

/**
 * Brings a store from `version` to {@link SCHEMA_VERSION}, to be called inside a transaction.
 * Throws when the store was written by a newer program: going back would lose what only that one knows.
 */
export async function migrate(sql: Sql, version: number): Promise<void> {
  if (version > SCHEMA_VERSION) {
    throw new Error(
      `The store has version ${version}, this program knows ${SCHEMA_VERSION}. Start the newer Overdesk, or point --data at another folder.`,
    );
  }
  for (const migration of MIGRATIONS.slice(version)) {
    for (const statement of migration) await sql.run(statement);
  }
}
