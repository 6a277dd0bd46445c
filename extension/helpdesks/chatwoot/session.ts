import * as z from 'zod/mini';
import { cookieFromPage } from '../lib/from-page.ts';
import { LoggedOutError } from '../lib/helpdesk.ts';

/**
 * Chatwoot takes no cookie for JSON: its pages sign every question with headers they keep in a cookie of their own. So a page
 * of it must be open in this browser once in a worker's life. Never stored: a worker that starts anew asks a page anew.
 */
const Session = z.object({
  'access-token': z.string(),
  'token-type': z.string(),
  client: z.string(),
  expiry: z.coerce.string(),
  uid: z.string(),
});
type Session = z.infer<typeof Session>;

const remembered = new Map<string, Session>();

/** The headers of every question: an open page's, else those it had. Throws a LoggedOutError without any. */
export async function sessionAt(base: string): Promise<Session> {
  const written = await cookieFromPage(base, 'cw_d_session_info');
  const session = Session.safeParse(parsed(written)).data ?? remembered.get(base);
  if (session === undefined) throw new LoggedOutError(`No page of Chatwoot at ${base} is open and logged in`);
  remembered.set(base, session);
  return session;
}

function parsed(text: string | null): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
