import { readLooks } from './console-log.ts';
import { readHints, type StoredHint } from './hints.ts';
import { readResponse, type StoredResponse } from './read-responses.ts';
import { readReviewFor, type StoredReview } from './read-reviews.ts';
import type { Session } from './session.ts';
import { readSession, readSessionBefore } from './sessions.ts';
import type { Sql } from './sql.ts';

/** What the card of a session is made of. */
export interface CardParts {
  readonly session: Session;
  /** What the customer said after it; null: nothing so far. */
  readonly response: StoredResponse | null;
  /** The customer's session before it, as far as this reader may know of one. */
  readonly previous: Session | null;
  /** What the case was reviewed for, where this reader is the one reviewed. */
  readonly review: StoredReview | null;
  /** What leads wrote to whoever helps, oldest first. */
  readonly hints: readonly StoredHint[];
  /** Who looked at it while it ran, the last first. */
  readonly looks: readonly { readonly by: string; readonly at: number }[];
}

/** A session with all that its card for `agent` shows, read at once; null when there is none. */
export async function readCard(
  sql: Sql,
  input: { site: string; id: string; agent: string },
): Promise<CardParts | null> {
  const session = await readSession(sql, input);
  if (!session) return null;
  return {
    session,
    response: await readResponse(sql, { session: session.id, moment: 'after' }),
    previous: await previousSession(sql, session, input.agent),
    review: await readReviewFor(sql, { session: session.id, agent: input.agent }),
    hints: await readHints(sql, { session: session.id }),
    looks: await readLooks(sql, { session: session.id }),
  };
}

/**
 * The customer's session before this one, for this reader: the one the same browser has proven to have had, else the
 * newest the reader was owner or helper in. An e-mail address alone proves nobody.
 */
async function previousSession(sql: Sql, session: Session, agent: string): Promise<Session | null> {
  const { site, previous, customerRef, createdAt } = session;
  const proven = previous === null ? null : await readSession(sql, { site, id: previous });
  // Several people may share a browser: who gives another address is another.
  if (proven && (customerRef === null || (proven.customerRef ?? customerRef) === customerRef)) return proven;
  if (customerRef === null) return null;
  return readSessionBefore(sql, { site, customerRef, createdAt, agent });
}
