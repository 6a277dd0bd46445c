import { z } from 'zod';

/** Client-made, time-ordered; written twice = once (DESIGN §6: PostgreSQL partitions by its range). */
export const Uuid7 = z.uuid({ version: 'v7' });
/** A capability: whoever holds it may act on the session. Minted and signed by the collector. */
export const SessionId = z.string().regex(/^s1\.[A-Za-z0-9_-]{20,200}$/);
export const SiteKey = z.string().regex(/^[a-z0-9][a-z0-9-]{2,39}$/);
/** A ticket in its helpdesk. */
export const TicketRef = z.lazy(() => z.object({ helpdesk: z.string(), id: z.string() }));
/** Position in a site's log; opaque to clients, only ever grows. */
export const Cursor = z.number().int().nonnegative();
