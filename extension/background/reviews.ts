import type { FoundCase, ReviewMessages } from '../messages/reviews.ts';
import type { CommandResult } from '../messages/targets.ts';
import { answerReview, readTicketCase, sendReview } from '../pairing/review-client.ts';
import { connections } from '../tickets/connection.ts';
import { syncCollector } from './collector-sync.ts';
import { l10n } from './localization.ts';
import { lookedAt } from './snapshot-reader.ts';
import { sendNow } from './target-commands.ts';

/** Reviews: what the agent says to theirs, and a lead's review of the ticket they look at. */

/** What came of it is read with the case's card, at once. */
export async function sayToReview({
  id,
  ...said
}: ReviewMessages['panel.answerReview']['request']): Promise<CommandResult> {
  const told = await sendNow((paired, signal) => answerReview(paired, id, said, signal));
  if (told.ok) await syncCollector(true);
  return told;
}

/** The case of the ticket looked at last in the helpdesk's tabs. */
export async function caseLookedAt(): Promise<FoundCase> {
  const { language, words } = await l10n();
  const [connection] = await connections();
  const [ticket] = connection === undefined ? [] : await lookedAt(connection.base);
  if (connection === undefined || ticket === undefined) return { ok: false, text: words['review.no ticket'] };
  let answer: FoundCase = { ok: false, text: words['review.no ticket'] };
  const told = await sendNow(async (paired, signal) => {
    const { helpdesk } = connection;
    answer = { ok: true, found: await readTicketCase(paired, { helpdesk, ticket }, language, signal) };
  });
  return told.ok ? answer : told;
}

export const reviewCase = ({
  session,
  review,
}: ReviewMessages['panel.sendReview']['request']): Promise<CommandResult> =>
  sendNow((paired, signal) => sendReview(paired, session, review, signal));
