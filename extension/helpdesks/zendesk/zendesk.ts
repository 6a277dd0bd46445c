import { readingOf } from '../../../shared/helpdesks/cursor.ts';
import { nextPart, resumePart } from '../../../shared/helpdesks/part-cursor.ts';
import type { Server } from '../../../shared/helpdesks/server.ts';
import { Directory } from '../../../shared/helpdesks/zendesk/directory.ts';
import { CurrentUser } from '../../../shared/helpdesks/zendesk/rows.ts';
import { changedTickets, searches } from '../../../shared/helpdesks/zendesk/search.ts';
import { Sweep } from '../../../shared/helpdesks/zendesk/sweep.ts';
import { MINUTE } from '../../../shared/time/durations.ts';
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
/** Tickets a page: a request each, well within a worker's life. */
const ticketsPerPage = 40;
/** Zendesk's search may not know for some minutes what has happened. */
const settlingMs = 10 * MINUTE;

/** Names and parts of each Zendesk, as each agent may see them: asked for once in a worker's life. */
const directories = new Map<string, Directory>();

/**
 * Zendesk Support, through its JSON with the agent's own session. An agent's id is the number of their user. Of what is asked
 * for, none changes anything for the agent: users/me, search/export, tickets/show_many, tickets/N/audits, users/show_many,
 * groups, ticket_fields and custom_statuses are lists; users/me/session/renew, a GET that does, is not among them.
 */
export const zendesk: Helpdesk = {
  id: 'zendesk',
  name: 'Zendesk',
  matches: [],
  cannot: { 'quality-score': 'Reviews of cases are not read from Zendesk.' },
  surveys: ['csat', 'answer-rate'],
  sharing: null,

  placeOf(url) {
    const ticket = /^\/agent\/tickets\/(\d+)(?:\/|$)/.exec(url.pathname)?.[1];
    return ticket === undefined ? null : { base: url.origin, ticket };
  },

  ticketUrl: (base, ticket) => `${base}/agent/tickets/${encodeURIComponent(ticket)}`,

  whoAmI,

  async pull(base, agent, cursor, signal, known = nothingKnown): Promise<Pulled> {
    // Proved for each page: the login may change between two of them.
    const me = await whoAmI(base, signal);
    if (me.id !== agent.id) throw new LoggedOutError(`${agent.name} is no longer logged in`);
    const server: Server = { base, signal, getJson: (url, limit) => getJson(url, limit) };
    const from = resumePart(cursor, Date.now(), readingOf(version, known));
    const directory = directories.getOrInsertComputed(`${agent.id} ${base}`, () => new Directory());
    const sweep = new Sweep(server, { statuses: known.statuses, rules: known.rules, directory });
    const changed = await changedTickets(server, agent.id, from, ticketsPerPage);
    const isFirst = from.began === null;
    const missed = isFirst ? await known.leftOut() : [];
    const asked = new Set(isFirst ? [...(await known.held()), ...missed] : []);
    for (const id of changed.ids) asked.delete(id);
    const rows = await sweep.tickets([...changed.ids, ...asked]);
    const seen = new Set([...rows.map(({ id }) => id), ...sweep.leftOut.map(({ ticket }) => ticket)]);
    // Given away before the agent did anything in it, a ticket is found by no search.
    const news = rows.filter(
      ({ id, assignee_id }) => !asked.has(id) || missed.includes(id) || assignee_id !== agent.id,
    );
    const { events, heads } = await sweep.read(news);
    return {
      events,
      heads,
      leftOut: sweep.leftOut,
      gone: [...asked].filter((id) => !seen.has(id)),
      ...nextPart(from, searches, settlingMs, changed),
    };
  },
};

/** Strangers get a user as well, without a number; customers have one, and no tickets to work on. */
async function whoAmI(base: string, signal: AbortSignal): Promise<HelpdeskAgent> {
  const { body } = await getJson(`${base}/api/v2/users/me.json`, signal);
  const user = CurrentUser.safeParse(body).data?.user;
  if (!user?.id || (user.role !== 'agent' && user.role !== 'admin'))
    throw new LoggedOutError(`No agent is logged in to Zendesk at ${base}`);
  return { id: user.id, name: user.name || user.id };
}
