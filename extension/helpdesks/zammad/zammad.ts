import { RefusedError } from '../../../shared/helpdesks/answers.ts';
import { readingOf } from '../../../shared/helpdesks/cursor.ts';
import { nextPart, resumePart } from '../../../shared/helpdesks/part-cursor.ts';
import type { Server } from '../../../shared/helpdesks/server.ts';
import { CurrentUser, type StateRow } from '../../../shared/helpdesks/zammad/rows.ts';
import { Sweep } from '../../../shared/helpdesks/zammad/sweep.ts';
import { MINUTE } from '../../../shared/time/durations.ts';
import { ticketsBesides } from '../lib/besides.ts';
import { getJson } from '../lib/get.ts';
import {
  type Helpdesk,
  type HelpdeskAgent,
  LoggedOutError,
  nothingKnown,
  type Pulled,
} from '../lib/helpdesk.ts';

/** Of the way histories are understood. */
const version = 1;
/** What happens while a list is read is read again with the next one. */
const settlingMs = MINUTE;

/** States of each Zammad: asked for once in a worker's life. */
const statesOf = new Map<string, { known: ReadonlyMap<string, StateRow> | null }>();

/**
 * Zammad, through its REST API v1 with the agent's own session. An agent's id is the number of their user. Of what is asked
 * for, none changes anything for the agent: users/me, tickets/search, tickets/N, ticket_history/N, ticket_articles/by_ticket/N
 * and ticket_states are read; that a ticket was looked at is told by requests of the page's own, which are never sent.
 */
export const zammad: Helpdesk = {
  id: 'zammad',
  name: 'Zammad',
  matches: [],
  cannot: { 'quality-score': 'Reviews of cases are not read from Zammad.' },
  sharing: null,

  placeOf(url) {
    const ticket =
      /^#ticket\/zoom\/(\d+)(?:\/|$)/.exec(url.hash)?.[1] ??
      /^\/(?:desktop|mobile)\/tickets\/(\d+)(?:\/|$)/.exec(url.pathname)?.[1];
    return ticket === undefined ? null : { base: url.origin, ticket };
  },

  ticketUrl: (base, ticket) => `${base}/#ticket/zoom/${encodeURIComponent(ticket)}`,

  whoAmI,

  async pull(base, agent, cursor, signal, known = nothingKnown): Promise<Pulled> {
    const proved = async () => {
      const me = await whoAmI(base, signal);
      if (me.id !== agent.id) throw new LoggedOutError(`${agent.name} is no longer logged in`);
    };
    // Proved for each page: the login may change between two of them.
    await proved();
    const server: Server = { base, signal, getJson: (url, limit) => getJson(url, limit) };
    const from = resumePart(cursor, Date.now(), readingOf(version, known));
    const states = statesOf.getOrInsertComputed(`${agent.id} ${base}`, () => ({ known: null }));
    const { statuses, rules } = known;
    const sweep = new Sweep(server, { me: agent.id, statuses, rules, states });
    const { rows, after, at } = await sweep.mine(from);
    const others =
      from.began === null
        ? await ticketsBesides({
            listed: rows,
            tried: await known.leftOut(),
            known,
            open: () => sweep.open(),
            one: (id) => sweep.one(id),
            isNews: ({ owner_id }) => owner_id !== agent.id,
          })
        : { rows: [], gone: [] };
    const { events, heads } = await sweep.read([...rows, ...others.rows]);
    // To whoever is no longer logged in Zammad answers as to whoever may not see a ticket.
    if (sweep.wasRefused) await proved();
    return {
      events,
      heads,
      leftOut: sweep.leftOut,
      gone: others.gone,
      ...nextPart(from, 1, settlingMs, { part: after === null ? 1 : 0, after, at }),
    };
  },
};

/** Customers log in to the same address: they have no groups, and no part but that of customers. */
async function whoAmI(base: string, signal: AbortSignal): Promise<HelpdeskAgent> {
  const none = () => new LoggedOutError(`No agent is logged in to Zammad at ${base}`);
  const { body } = await getJson(`${base}/api/v1/users/me?expand=true`, signal).catch((error: unknown) => {
    throw error instanceof RefusedError && error.status === 403 ? none() : error;
  });
  const user = CurrentUser.safeParse(body).data;
  const works =
    Object.keys(user?.group_ids ?? {}).length > 0 || user?.roles.some((role) => role !== 'Customer') === true;
  if (!user?.id || !works) throw none();
  const name = [user.firstname, user.lastname].filter(Boolean).join(' ');
  return { id: user.id, name: name || user.login || user.id };
}
