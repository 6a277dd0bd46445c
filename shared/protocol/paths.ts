/** Where a page speaks to the collector, below its address: strings alone, for bundles without schemas. */

export const SESSIONS = 'v1/sessions';
export const RESPONSES = 'v1/responses';

/** What a page says or asks about one session. */
export const sessionPath = <
  const Session extends string,
  const What extends 'state' | 'conversation' | 'end' | 'recovery',
>(
  session: Session,
  what: What,
) => `${SESSIONS}/${session}/${what}` as const;
