/** Where a page speaks to the collector, below its address: strings alone, for bundles without schemas. */

export const SESSIONS = 'v1/sessions';
export const RESPONSES = 'v1/responses';

/** What a page says or asks about one session. */
export const sessionPath = (session: string, what: 'state' | 'conversation' | 'end' | 'recovery'): string =>
  `${SESSIONS}/${session}/${what}`;
