import { readingOf } from '../../../shared/helpdesks/cursor.ts';
import { Directory } from '../../../shared/helpdesks/freshdesk/directory.ts';
import { Sweep } from '../../../shared/helpdesks/freshdesk/sweep.ts';
import { nextPart, resumePart } from '../../../shared/helpdesks/part-cursor.ts';
import { DAY, MINUTE } from '../../../shared/time/durations.ts';
import { ticketsBesides } from '../lib/besides.ts';
import { type Helpdesk, type Known, LoggedOutError, nothingKnown, type Pulled } from '../lib/helpdesk.ts';
import { loginAt } from './key.ts';

/** Of the way histories are understood. */
const version = 1;
/** What happens while a list is read is read again with the next one. */
const settlingMs = MINUTE;
/** Older ratings are read with their tickets, which are all read then. */
const ratingsWithinMs = 30 * DAY;

/** Names of each Freshdesk, as each agent may see them: asked for once in a worker's life. */
const directories = new Map<string, Directory>();

const lastOnly = 'Freshdesk tells how a ticket stands now, not for how long it stood so before.';

/**
 * Freshdesk, through its API v2 with the agent's own API key: that their session opens it, no page of the contract says. An
 * agent's id is the number `agents/me` gives. Of what is asked for, none changes anything for the agent: agents/me, tickets,
 * tickets/N and its conversations and satisfaction_ratings, search/tickets, surveys/satisfaction_ratings, groups and
 * ticket_fields are read.
 */
export const freshdesk: Helpdesk = {
  id: 'freshdesk',
  name: 'Freshdesk',
  matches: [],
  needsToken: true,
  cannot: {
    'quality-score': 'Reviews of cases are not read from Freshdesk.',
    'first-resolution-time': 'Freshdesk tells when a ticket was solved last, not when first.',
    ownership: 'Freshdesk tells who has a ticket now, not who had it before.',
    'queue-wait': 'Freshdesk does not tell when a ticket was given to somebody.',
    'handle-time': lastOnly,
    'agent-wait': lastOnly,
    'requester-wait': lastOnly,
    'hold-time': lastOnly,
  },
  // When a survey was sent is not told.
  surveys: ['csat'],
  sharing: null,

  placeOf(url) {
    const ticket = /^\/(?:a|helpdesk)\/tickets\/(\d+)(?:\/|$)/.exec(url.pathname)?.[1];
    return ticket === undefined ? null : { base: url.origin, ticket };
  },

  ticketUrl: (base, ticket) => `${base}/a/tickets/${encodeURIComponent(ticket)}`,

  whoAmI: async (base, signal) => (await loginAt(base, signal)).agent,

  async pull(base, agent, cursor, signal, known = nothingKnown): Promise<Pulled> {
    // Proved for each page: the key may be another's by then.
    const { agent: me, server } = await loginAt(base, signal);
    if (me.id !== agent.id) throw new LoggedOutError(`The key is no longer ${agent.name}'s`);
    const from = resumePart(cursor, Date.now(), readingOf(version, known));
    const directory = directories.getOrInsertComputed(`${agent.id} ${base}`, () => new Directory());
    const { statuses, rules } = known;
    const sweep = new Sweep(server, { me, statuses, rules, directory });
    const { rows, after, at } = await sweep.mine(from);
    const others =
      from.began === null ? await besides(sweep, me.id, rows, from.since, known) : { rows: [], gone: [] };
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

/** Tickets no list of changes brings: no longer the agent's, rated since, or left out earlier. */
async function besides(
  sweep: Sweep,
  me: string,
  listed: readonly { readonly id: string }[],
  since: number,
  known: Known,
) {
  const isRecent = Date.now() - since < ratingsWithinMs;
  return ticketsBesides({
    listed,
    tried: [...(await known.leftOut()), ...(isRecent ? await sweep.rated(since) : [])],
    known,
    open: () => sweep.open(),
    one: (id) => sweep.one(id),
    isNews: ({ responder_id, spam, deleted }) => responder_id !== me || spam === true || deleted === true,
  });
}
