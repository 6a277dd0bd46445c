import * as z from 'zod/mini';
import { RefusedError } from '../../../shared/helpdesks/answers.ts';
import type { HelpScoutServer } from '../../../shared/helpdesks/help-scout/lists.ts';
import { CurrentUser } from '../../../shared/helpdesks/help-scout/rows.ts';
import { getJson, searchJson } from '../lib/get.ts';
import { type HelpdeskAgent, KeyMissingError, LoggedOutError, MovedError } from '../lib/helpdesk.ts';
import { tokenFor } from '../lib/own-tokens.ts';

/** Pages and API have different hosts. */
export const apiOrigins: Readonly<Record<string, string>> = {
  'https://secure.helpscout.net': 'https://api.helpscout.net',
};

export const tokenPath = '/v2/oauth2/token';

/** A new one is asked for so long before the old one ends. */
const marginSeconds = 300;

const Token = z.object({ access_token: z.string(), expires_in: z.number() });

/** Access tokens by the app they are of and its address; each lives for two days. */
const given = new Map<string, { readonly token: string; readonly until: number }>();

interface Login {
  readonly agent: HelpdeskAgent;
  readonly server: HelpScoutServer;
}

/**
 * Whose the app is, proved by their own user. In the options stand its ID and secret, with a colon between. Throws a
 * KeyMissingError without them, a LoggedOutError where they are nobody's any more.
 */
export async function loginAt(base: string, signal: AbortSignal): Promise<Login> {
  const app = await tokenFor('help-scout', base);
  signal.throwIfAborted();
  if (app === null) throw new KeyMissingError('No app of Help Scout stands in the options');
  const at = apiOrigins[base] ?? base;
  const key = { Authorization: `Bearer ${await accessToken(at, app, signal)}` };
  const asUser: HelpScoutServer['getJson'] = async (url, limit) => {
    try {
      return await getJson(url, limit, key);
    } catch (error) {
      if (error instanceof LoggedOutError && !(error instanceof MovedError)) given.delete(`${at} ${app}`);
      throw error;
    }
  };
  const me = async () => {
    const user = CurrentUser.safeParse((await asUser(`${at}/v2/users/me`, signal)).body).data;
    if (!user?.id || user.type !== 'user') throw new LoggedOutError('The app of Help Scout is no user’s');
    return user;
  };
  const { id, firstName, lastName, email } = await me();
  const name = `${firstName ?? ''} ${lastName ?? ''}`.trim() || email || id;
  const server: HelpScoutServer = {
    base: at,
    signal,
    getJson: asUser,
    async find(path) {
      try {
        return (await asUser(`${at}${path}`, signal)).body;
      } catch (error) {
        const isGone = error instanceof RefusedError && [403, 404, 410].includes(error.status);
        if (!isGone && !(error instanceof MovedError)) throw error;
        // A login page is elsewhere too.
        if (!isGone) await me();
        return null;
      }
    },
  };
  return { agent: { id, name }, server };
}

async function accessToken(at: string, app: string, signal: AbortSignal): Promise<string> {
  const kept = given.get(`${at} ${app}`);
  if (kept !== undefined && kept.until > Date.now()) return kept.token;
  const [client_id = '', ...secret] = app.split(':');
  const asked = {
    grant_type: 'client_credentials',
    client_id: client_id.trim(),
    client_secret: secret.join(':').trim(),
  };
  const none = () => new LoggedOutError('Help Scout knows no such app: see its ID and secret in the options');
  const { body } = await searchJson(`${at}${tokenPath}`, asked, signal, {}).catch((error: unknown) => {
    throw error instanceof RefusedError && error.status < 500 ? none() : error;
  });
  const { access_token: token, expires_in: seconds } = Token.safeParse(body).data ?? {};
  if (token === undefined || seconds === undefined) throw none();
  given.set(`${at} ${app}`, { token, until: Date.now() + (seconds - marginSeconds) * 1000 });
  return token;
}
