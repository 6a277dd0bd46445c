import { next, readingOf, resume } from '../../../shared/helpdesks/cursor.ts';
import { Directory } from '../../../shared/helpdesks/request-tracker/directory.ts';
import { CurrentUser } from '../../../shared/helpdesks/request-tracker/rows.ts';
import { Statuses } from '../../../shared/helpdesks/request-tracker/statuses.ts';
import { Sweep } from '../../../shared/helpdesks/request-tracker/sweep.ts';
import { historyVersion } from '../../../shared/helpdesks/request-tracker/version.ts';
import { get, getJson } from '../lib/get.ts';
import { type Helpdesk, LoggedOutError, nothingKnown, type Pulled } from '../lib/helpdesk.ts';
import { sharing } from './sharing.ts';

/** Tickets a page: their histories fill some ten more requests, well within a worker's life. */
const ticketsPerPage = 50;

/** Names and words of each Request Tracker: asked for once in a worker's life. */
const directories = new Map<string, Directory>();
const words = new Statuses();

/** Request Tracker 5, through REST 2 with the agent's own session. */
export const requestTracker: Helpdesk = {
  id: 'request-tracker',
  name: 'Request Tracker',
  matches: [],
  cannot: {},
  sharing,

  placeOf(url) {
    const page = /^(.*)\/Ticket\/[A-Za-z]+\.html$/.exec(url.pathname);
    const ticket = url.searchParams.get('id');
    return page && ticket && /^\d+$/.test(ticket) ? { base: url.origin + page[1], ticket } : null;
  },

  ticketUrl: (base, ticket) => `${base}/Ticket/Display.html?id=${encodeURIComponent(ticket)}`,

  /** REST 2 has no "me": the lightest page RT draws (16 KB, 29 ms measured) names its user. */
  async whoAmI(base, signal) {
    const { text } = await get(`${base}/Search/Simple.html`, 'html', signal);
    const written = /RT\.CurrentUser\s*=\s*(\{.*?\});/.exec(text)?.[1];
    const user = CurrentUser.safeParse(parseJson(written));
    if (!user.success) throw new LoggedOutError(`Nobody is logged in to Request Tracker at ${base}`);
    return { id: user.data.Name, name: user.data.RealName || user.data.Name };
  },

  async pull(base, agent, cursor, signal, known = nothingKnown): Promise<Pulled> {
    const from = resume(cursor, Date.now(), readingOf(historyVersion, known));
    const directory = directories.getOrInsertComputed(base, () => new Directory(base, getJson));
    const { statuses, rules } = known;
    const sweep = new Sweep({ base, signal, getJson }, { statuses, rules, directory, words });
    const changed = await sweep.changed(from.afterId, from.since, ticketsPerPage, agent.id);
    const held = { ...known, agent: agent.id };
    const doubtful = from.afterId === 0 ? await sweep.doubtful(changed.rows, held) : { rows: [], gone: [] };
    const { events, heads } = await sweep.read([...changed.rows, ...doubtful.rows]);
    const deleted = from.afterId === 0 ? await sweep.deletions(from.since) : [];
    return {
      events: [...deleted, ...events],
      heads,
      leftOut: sweep.leftOut,
      gone: doubtful.gone,
      cursor: next(from, changed.more ? changed.last : null, changed.at),
      more: changed.more,
    };
  },
};

function parseJson(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? '');
  } catch {
    return undefined;
  }
}
