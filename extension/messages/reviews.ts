import type { ReviewCase } from '../../shared/protocol/console/quality.ts';
import type { AnswerReview, Review, SendReview } from '../../shared/protocol/quality.ts';
import type { CaseLink } from './kpi.ts';
import type { CommandResult } from './targets.ts';

/** A review of one of the agent's cases, with the case it is of. */
export interface ReviewedCase {
  readonly review: Review;
  /** null: the case has no ticket, as a call. */
  readonly ticket: CaseLink | null;
}

/** One thing cases are reviewed for. */
export interface ReviewedFor {
  readonly name: string;
  readonly help: string;
  readonly critical: boolean;
}

/** The case of the ticket a lead looks at; or why it cannot be reviewed. */
export type FoundCase =
  | { readonly ok: true; readonly found: ReviewCase }
  | { readonly ok: false; readonly text: string };

/** What the side panel asks and tells of reviews. */
export interface ReviewMessages {
  'panel.answerReview': { request: { id: string } & AnswerReview; answer: CommandResult };
  /** The reading is logged. */
  'panel.getReviewCase': { request: Record<string, never>; answer: FoundCase };
  'panel.sendReview': { request: { session: string; review: SendReview }; answer: CommandResult };
}
