import * as z from 'zod/mini';

/** Client-made, time-ordered; written twice = once, in whatever case; PostgreSQL could partition by its range. */
export const Uuid7 = z.uuid({ version: 'v7' }).check(z.toLowerCase());
/** The name of a session, minted and signed by the collector. It stands on tickets and opens nothing. */
export const SessionId = z.string().check(z.regex(/^s1\.[A-Za-z0-9_-]{20,200}$/));
/**
 * What proves that a caller is the customer: the page's own secret, told once by POST /v1/sessions to whoever knows the
 * start id, or the code of the link in a mail. Left out it proves nothing.
 */
export const Secret = z._default(z.string().check(z.maxLength(100)), '');
export const SiteKey = z.string().check(z.regex(/^[a-z0-9][a-z0-9-]{2,39}$/));
/** A ticket in its helpdesk. */
export const TicketRef = z.object({ helpdesk: z.string(), id: z.string() });
export type TicketRef = z.infer<typeof TicketRef>;
/** Position in a site's log; opaque to clients, only ever grows. */
export const Cursor = z.int().check(z.nonnegative());
