import { RefusedError } from '../../../shared/helpdesks/answers.ts';
import type { HubSpotServer } from '../../../shared/helpdesks/hubspot/lists.ts';
import { OwnerRow, TokenInfo } from '../../../shared/helpdesks/hubspot/rows.ts';
import { getJson, searchJson } from '../lib/get.ts';
import { type HelpdeskAgent, KeyMissingError, LoggedOutError } from '../lib/helpdesk.ts';
import { tokenFor } from '../lib/own-tokens.ts';

const api = 'https://api.hubapi.com';

/** Pages have different hosts, by where an account's data are; the API has one. */
export const apiOrigins: Readonly<Record<string, string>> = {
  'https://app.hubspot.com': api,
  'https://app-eu1.hubspot.com': api,
  'https://app-na2.hubspot.com': api,
  'https://app-na3.hubspot.com': api,
  'https://app-ap1.hubspot.com': api,
};

export const whoseToken = '/oauth/v2/private-apps/get/access-token-info';

interface Login {
  readonly agent: HelpdeskAgent;
  /** The number of the account the token is of, as it stands in addresses of its pages. */
  readonly account: string;
  readonly server: HubSpotServer;
}

/**
 * Whose the token is: the user who made it, by their own owner. Throws a KeyMissingError without a token, a LoggedOutError
 * where it is nobody's any more.
 */
export async function loginAt(base: string, signal: AbortSignal): Promise<Login> {
  const token = await tokenFor('hubspot', base);
  signal.throwIfAborted();
  if (token === null) throw new KeyMissingError('No access token of HubSpot stands in the options');
  const key = { Authorization: `Bearer ${token}` };
  const at = apiOrigins[base] ?? base;
  const server: HubSpotServer = {
    base: at,
    signal,
    getJson: (url, limit) => getJson(url, limit, key),
    ask: (path, question) => searchJson(`${at}${path}`, question, signal, key),
  };
  const info = TokenInfo.safeParse(await found(server.ask(whoseToken, { tokenKey: token }))).data;
  if (info === undefined)
    throw new LoggedOutError('HubSpot no longer knows this token: it was renewed, or its app deleted');
  const owner = OwnerRow.safeParse(
    await found(server.getJson(`${at}/crm/v3/owners/${info.userId}?idProperty=userId`, signal)),
  ).data;
  if (owner === undefined || owner.userId !== info.userId)
    throw new LoggedOutError('Who made the token of HubSpot is no owner of tickets');
  const name = `${owner.firstName ?? ''} ${owner.lastName ?? ''}`.trim() || owner.email || owner.id;
  return { agent: { id: owner.id, name }, account: info.hubId, server };
}

/** What is answered, or null where there is no such thing: HubSpot says 404 of a token that is dead, and of no owner. */
const found = async (asked: ReturnType<HubSpotServer['ask']>): Promise<unknown> => {
  try {
    return (await asked).body;
  } catch (error) {
    if (error instanceof RefusedError && error.status === 404) return null;
    throw error;
  }
};
