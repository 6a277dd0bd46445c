import { readingOf } from '../../../shared/helpdesks/cursor.ts';
import { Directory } from '../../../shared/helpdesks/help-scout/directory.ts';
import { Sweep } from '../../../shared/helpdesks/help-scout/sweep.ts';
import { ownerIn } from '../../../shared/helpdesks/help-scout/told.ts';
import { nextPart, resumePart } from '../../../shared/helpdesks/part-cursor.ts';
import { MINUTE } from '../../../shared/time/durations.ts';
import { ticketsBesides } from '../lib/besides.ts';
import { type Helpdesk, LoggedOutError, nothingKnown, type Pulled } from '../lib/helpdesk.ts';
import { apiOrigins, loginAt, tokenPath } from './token.ts';

/** Of the way histories are understood. */
const version = 1;
/** Its list may not know for some moments what has happened. */
const settlingMs = 5 * MINUTE;

/** Names of each Help Scout, as each agent may see them: asked for once in a worker's life. */
const directories = new Map<string, Directory>();

/**
 * Help Scout, through its Inbox API 2.0 with an app of the agent's own: it takes no session of the browser. An agent's id is
 * the number of their user. Of what is asked for, none changes anything for the agent: an access token, which is a POST that
 * makes a key and nothing else, users/me, conversations, conversations/N and its threads, and mailboxes.
 */
export const helpScout: Helpdesk = {
  id: 'help-scout',
  name: 'Help Scout',
  matches: [],
  readsAt: apiOrigins,
  needsToken: true,
  tokenOfApp: true,
  asks: [tokenPath],
  cannot: { 'quality-score': 'Reviews of cases are not read from Help Scout.' },
  // When a survey was sent is not told.
  surveys: ['csat'],
  sharing: null,

  placeOf(url) {
    const ticket = /^\/conversation\/(\d+)(?:\/|$)/.exec(url.pathname)?.[1];
    return ticket === undefined ? null : { base: url.origin, ticket };
  },

  ticketUrl: (base, ticket) => `${base}/conversation/${encodeURIComponent(ticket)}`,

  whoAmI: async (base, signal) => (await loginAt(base, signal)).agent,

  async pull(base, agent, cursor, signal, known = nothingKnown): Promise<Pulled> {
    // Proved for each page: the app may be another's by then.
    const { agent: me, server } = await loginAt(base, signal);
    if (me.id !== agent.id) throw new LoggedOutError(`The app is no longer ${agent.name}'s`);
    const from = resumePart(cursor, Date.now(), readingOf(version, known));
    const directory = directories.getOrInsertComputed(`${agent.id} ${base}`, () => new Directory());
    const { statuses, rules } = known;
    const sweep = new Sweep(server, { me: me.id, statuses, rules, directory });
    const { rows, after, at } = await sweep.changed(from);
    const others =
      from.began === null
        ? await ticketsBesides({
            listed: rows,
            tried: await known.leftOut(),
            known,
            open: () => sweep.open(),
            one: (id) => sweep.one(id),
            isNews: ({ assignee, status, state }) =>
              ownerIn(assignee) !== me.id || state === 'deleted' || status === 'closed' || status === 'spam',
          })
        : { rows: [], gone: [] };
    const { events, heads } = await sweep.read([...rows, ...others.rows]);
    return {
      events,
      heads,
      leftOut: sweep.leftOut,
      gone: others.gone,
      ...nextPart(from, 1, settlingMs, { part: after === null ? 1 : 0, after, at }),
    };
  },
};
