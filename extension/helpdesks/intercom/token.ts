import { CurrentAdmin } from '../../../shared/helpdesks/intercom/rows.ts';
import type { IntercomServer } from '../../../shared/helpdesks/intercom/search.ts';
import { getJson, searchJson } from '../lib/get.ts';
import { type HelpdeskAgent, KeyMissingError, LoggedOutError } from '../lib/helpdesk.ts';
import { tokenFor } from '../lib/own-tokens.ts';

/** Which version of the API is asked, whatever the app the token is of was made for. */
const apiVersion = '2.15';

/** Pages and API have different hosts, one of each for every region a workspace may be in. */
export const apiOrigins: Readonly<Record<string, string>> = {
  'https://app.intercom.com': 'https://api.intercom.io',
  'https://app.eu.intercom.com': 'https://api.eu.intercom.io',
  'https://app.au.intercom.com': 'https://api.au.intercom.io',
};

interface Login {
  readonly agent: HelpdeskAgent;
  /** The workspace the token is of, as it stands in addresses of its pages. */
  readonly workspace: string;
  readonly server: IntercomServer;
}

/**
 * Whose the token is, proved by their own admin. Throws a KeyMissingError without one, a LoggedOutError where it is nobody's
 * any more.
 */
export async function loginAt(base: string, signal: AbortSignal): Promise<Login> {
  const token = await tokenFor('intercom', base);
  signal.throwIfAborted();
  if (token === null) throw new KeyMissingError('No access token of Intercom stands in the options');
  const key = { Authorization: `Bearer ${token}`, 'Intercom-Version': apiVersion };
  const server: IntercomServer = {
    base: apiOrigins[base] ?? base,
    signal,
    getJson: (url, limit) => getJson(url, limit, key),
    search: (url, question, limit) => searchJson(url, question, limit, key),
  };
  const { body } = await server.getJson(`${server.base}/me`, signal);
  const admin = CurrentAdmin.safeParse(body).data;
  if (!admin?.id || admin.type !== 'admin') throw new LoggedOutError('The token of Intercom is no admin’s');
  const { id, name, app } = admin;
  return { agent: { id, name: name || id }, workspace: app.id_code, server };
}
