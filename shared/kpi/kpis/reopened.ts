import type { TicketFacts } from '../../session/facts.ts';

/** Did the customer come back to this ticket within the window after it was first solved, with the same matter unsettled? */
export function reopenedWithin({ firstSolvedAt, reopens }: TicketFacts, windowMs: number): boolean {
  return (
    firstSolvedAt !== null &&
    reopens.some(({ at, thanks, newTopic }) => !thanks && !newTopic && at <= firstSolvedAt + windowMs)
  );
}
