/** Where a page speaks to the collector, below its address: strings alone, for bundles without schemas. */

export const SESSIONS = 'v1/sessions';
export const RESPONSES = 'v1/responses';
export const ARTICLES_FOUND = 'v1/articles/found';

/** What a page says or asks about one session. */
export const sessionPath = <
  const Session extends string,
  const What extends 'state' | 'conversation' | 'end' | 'recovery',
>(
  session: Session,
  what: What,
) => `${SESSIONS}/${session}/${what}` as const;

/** What the collector keeps ready for one site. */
export const sitePath = <const Site extends string, const What extends 'config' | 'doctor'>(
  site: Site,
  what: What,
) => `v1/sites/${site}/${what}` as const;
