import { next, readingOf, resume } from '../../../shared/helpdesks/cursor.ts';
import { Directory } from '../../../shared/helpdesks/redmine/directory.ts';
import { changedIssues } from '../../../shared/helpdesks/redmine/search.ts';
import { Sweep } from '../../../shared/helpdesks/redmine/sweep.ts';
import { orNull, type Server } from '../../../shared/helpdesks/server.ts';
import { DAY } from '../../../shared/time/durations.ts';
import { getJson } from '../lib/get.ts';
import { type Helpdesk, LoggedOutError, nothingKnown, type Pulled } from '../lib/helpdesk.ts';
import { loginAt } from './key.ts';

/** Of the way histories are understood. */
const version = 1;
/** What was counted for all helpdesks together before each had its own count: it stays, and nothing is read again. */
const formerVersion = 4;
/** Tickets a page: a request each, well within a worker's life. */
const ticketsPerPage = 40;

/** Names and parts of each Redmine, as each agent may see them: asked for once in a worker's life. */
const directories = new Map<string, Directory>();

/** Redmine 5, through its JSON with the agent's own key. An agent's id is the number of their user. */
export const redmine: Helpdesk = {
  id: 'redmine',
  name: 'Redmine',
  matches: [],
  cannot: { 'quality-score': 'Reviews of cases are not read from Redmine.' },
  sharing: null,

  placeOf(url) {
    const page = /^(.*)\/issues\/(\d+)\/?$/.exec(url.pathname);
    return page?.[2] === undefined ? null : { base: url.origin + page[1], ticket: page[2] };
  },

  ticketUrl: (base, ticket) => `${base}/issues/${encodeURIComponent(ticket)}`,

  whoAmI: async (base, signal) => (await loginAt(base, signal)).agent,

  async pull(base, agent, cursor, signal, known = nothingKnown): Promise<Pulled> {
    // Proved for each page: the login may change between two of them.
    const login = await loginAt(base, signal);
    if (login.agent.id !== agent.id) throw new LoggedOutError(`${agent.name} is no longer logged in`);
    const server = {
      base,
      signal,
      getJson: (url: string, limit: AbortSignal) => getJson(url, limit, login.key),
    };
    const from = resume(cursor, Date.now(), `${version} ${readingOf(formerVersion, known)}`);
    const directory = directories.getOrInsertComputed(`${agent.id} ${base}`, () => new Directory());
    const sweep = new Sweep(server, { statuses: known.statuses, rules: known.rules, directory });
    const changed = await changedIssues(server, from.afterId, from.since, ticketsPerPage);
    sweep.unreadable(changed.unreadable);
    const held = { ...known, agent: agent.id };
    // Words that were changed afterwards move nothing in Redmine: the day's first sweep reads the open tickets again.
    const isNewDay = Math.floor(changed.at / DAY) > Math.floor(from.since / DAY);
    const doubtful =
      from.afterId === 0 ? await sweep.doubtful(changed.rows, held, isNewDay) : { rows: [], gone: [] };
    const { events, heads } = await sweep.read([...changed.rows, ...doubtful.rows]);
    const deleted = await sweep.deletions(doubtful.gone, changed.at);
    if (heads.length > 0) await putBack(server, login.recent);
    return {
      events: [...deleted, ...events],
      heads,
      leftOut: sweep.leftOut,
      gone: doubtful.gone,
      cursor: next(from, changed.last, changed.at),
      more: changed.last !== null,
      ...(changed.left !== null && { left: changed.left }),
    };
  },
};

/**
 * Redmine takes a ticket that is read, as JSON as well, for a look at its project, and puts that first in the agent's menu
 * (measured, 5.0.4). Looked at once more, the last one first, the projects stand there as the agent had them.
 */
async function putBack(server: Server, recent: readonly string[]): Promise<void> {
  for (const path of recent.toReversed())
    await orNull(() => server.getJson(`${server.base}/projects/${path}.json`, server.signal));
}
