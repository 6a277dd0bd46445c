import { CurrentUser } from '../../../shared/helpdesks/redmine/rows.ts';
import { get, getJson } from '../lib/get.ts';
import {
  type HelpdeskAgent,
  KeyMissingError,
  LoggedOutError,
  NotUnderstoodError,
  RefusedError,
} from '../lib/helpdesk.ts';
import { noKeyWords } from './no-key.ts';

/**
 * Redmine takes its session cookie for pages and for nothing that is JSON: there it answers as to a stranger, 200 with an
 * empty list (measured, 5.0.4). With a key sent along with the cookie it also keeps the search as the agent's own list. So the
 * cookie opens the agent's account page, which holds their key, and every question goes with the key alone.
 */
export interface Login {
  readonly agent: HelpdeskAgent;
  /** Headers of every question. Never stored. */
  readonly key: Readonly<Record<string, string>>;
  /** The projects in the agent's menu before "All Projects", by their paths: bookmarked, and looked at last. */
  readonly recent: readonly string[];
}

/**
 * Who is logged in to Redmine in this browser, proved by their own user. Throws a LoggedOutError, a KeyMissingError where only
 * the agent can show the key, a RefusedError where REST is switched off.
 */
export async function loginAt(base: string, signal: AbortSignal): Promise<Login> {
  const { text: account } = await get(`${base}/my/account`, 'html', signal);
  const id = /id="loggedas"[^>]*>.*?href="[^"]*\/users\/(\d+)"/s.exec(account)?.[1];
  if (id === undefined) throw new LoggedOutError(`Nobody is logged in to Redmine at ${base}`);
  if (!account.includes('/my/api_key"'))
    throw new RefusedError('REST is switched off in this Redmine: Administration, Settings, API', 403);
  const said = account.replaceAll('&#39;', "'");
  if (noKeyWords.some((words) => said.includes(words)))
    throw new KeyMissingError('The agent has no API key in Redmine');
  const { text } = await get(`${base}/my/api_key`, 'html', signal);
  const written = /<pre>\s*([0-9a-f]{40})\s*<\/pre>/.exec(text)?.[1];
  // Redmine may ask for the password here first: that is the agent's to type.
  if (written === undefined) throw new KeyMissingError('Redmine does not show the API key now');
  const key = { 'X-Redmine-API-Key': written };
  const user = CurrentUser.safeParse((await getJson(`${base}/users/current.json`, signal, key)).body);
  if (!user.success) throw new NotUnderstoodError('Redmine does not say who is logged in');
  const { id: told, firstname, lastname, login } = user.data.user;
  if (told !== id) throw new LoggedOutError(`Two people seem to be logged in to Redmine at ${base}`);
  return { agent: { id, name: `${firstname} ${lastname}`.trim() || login }, key, recent: recentIn(account) };
}

function recentIn(page: string): string[] {
  const menu = /<div class="drdn-items projects selection">(.*?)<\/div>/s.exec(page)?.[1] ?? '';
  const parts = menu.split('<strong>').slice(1, -1).join('');
  return [...parts.matchAll(/href="[^"]*\/projects\/([\w-]+)/g)].map(([, path = '']) => path);
}
