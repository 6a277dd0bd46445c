import { z } from 'zod';
import { Locale } from '../locales/locale.ts';
import { GivenContact } from './customer.ts';
import { SessionId } from './ids.ts';

/** What the company's own server and the collector say to each other. */

/** The last instant a UUIDv7 has room for. */
const LATEST = 2 ** 48 - 1;

/** POST /v1/links — for a session, for a chat tool's conversation, or for a phone call that began outside any page. */
export const AskForLink = z.union([
  z.strictObject({ session: SessionId }),
  z.strictObject({ conversation: z.string().min(1).max(200) }),
  z.strictObject({
    /** The telephone system's own id: the same call is the same session. */
    call: z.string().min(1).max(200),
    /** Who took it: the agent's id in the helpdesk. */
    agent: z.string().min(1).max(200),
    locale: Locale,
    /** When it ended, UTC ms. */
    endedAt: z.number().int().positive().max(LATEST),
    customer: GivenContact.optional(),
  }),
]);
export type AskForLink = z.infer<typeof AskForLink>;
