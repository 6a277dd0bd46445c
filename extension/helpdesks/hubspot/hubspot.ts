import { readingOf } from '../../../shared/helpdesks/cursor.ts';
import { Directory } from '../../../shared/helpdesks/hubspot/directory.ts';
import type { TicketRow } from '../../../shared/helpdesks/hubspot/rows.ts';
import { Sweep, ticketIn } from '../../../shared/helpdesks/hubspot/sweep.ts';
import { nextPart, resumePart } from '../../../shared/helpdesks/part-cursor.ts';
import { MINUTE } from '../../../shared/time/durations.ts';
import {
  type Helpdesk,
  type HelpdeskAgent,
  type Known,
  LoggedOutError,
  nothingKnown,
  type Pulled,
} from '../lib/helpdesk.ts';
import { apiOrigins, loginAt, whoseToken } from './token.ts';

/** Of the way histories are understood. */
const version = 1;
/** HubSpot's search may not know for some moments what has happened. */
const settlingMs = 5 * MINUTE;

/** Names of each HubSpot, as each agent may see them: asked for once in a worker's life. */
const directories = new Map<string, Directory>();

/**
 * HubSpot's Service Hub, through its API with the token of a private app of the agent's own: it takes no session of the
 * browser. An agent's id is the number of their owner. Of what is asked for, none changes anything for the agent: who made
 * the token, owners, pipelines, a search and a batch read of tickets, which are POSTs that only ask, threads and messages.
 */
export const hubspot: Helpdesk = {
  id: 'hubspot',
  name: 'HubSpot',
  matches: [],
  readsAt: apiOrigins,
  needsToken: true,
  asks: [whoseToken, '/crm/v3/objects/tickets/search', '/crm/v3/objects/tickets/batch/read'],
  cannot: { 'quality-score': 'Reviews of cases are not read from HubSpot.' },
  sharing: null,

  placeOf(url) {
    const [, account, ticket] =
      /^\/(?:contacts|help-desk)\/(\d+)\/(?:.+\/)?(?:ticket|0-5)\/(\d+)(?:\/|$)/.exec(url.pathname) ?? [];
    return account === undefined || ticket === undefined
      ? null
      : { base: url.origin, ticket: ticketIn(account, ticket) };
  },

  ticketUrl(base, ticket) {
    const [account = '', id = ''] = ticket.split('-');
    return `${base}/contacts/${encodeURIComponent(account)}/record/0-5/${encodeURIComponent(id)}`;
  },

  whoAmI: async (base, signal) => (await loginAt(base, signal)).agent,

  async pull(base, agent, cursor, signal, known = nothingKnown): Promise<Pulled> {
    // Proved for each page: the token may be another's by then.
    const { agent: me, account, server } = await loginAt(base, signal);
    if (me.id !== agent.id) throw new LoggedOutError(`The token is no longer ${agent.name}'s`);
    const from = resumePart(cursor, Date.now(), readingOf(version, known));
    const directory = directories.getOrInsertComputed(`${agent.id} ${base}`, () => new Directory());
    const { statuses, rules } = known;
    const sweep = new Sweep(server, { account, statuses, rules, directory });
    const { since, after } = from;
    const { ids, next, at } = await sweep.changed({ owner: me.id, since, after });
    const rows = new Map((await sweep.tickets(ids)).map((row) => [row.id, row]));
    const gone = from.began === null ? await doubtful(sweep, me, account, known, rows) : [];
    const { events, heads } = await sweep.read([...rows.values()]);
    return {
      events,
      heads,
      leftOut: sweep.leftOut,
      gone,
      ...nextPart(from, 1, settlingMs, { part: next === null ? 1 : 0, after: next, at }),
    };
  },
};

/**
 * What is held to be open and the agent's, and what was left out: given away it is found by no search for theirs, merged it
 * comes as another. What is to be read joins `rows`; the others are gone.
 */
async function doubtful(
  sweep: Sweep,
  me: HelpdeskAgent,
  account: string,
  known: Known,
  rows: Map<string, TicketRow>,
): Promise<string[]> {
  const here = (tickets: readonly string[]) =>
    tickets.flatMap((ticket) => (ticket.startsWith(`${account}-`) ? [ticket.slice(account.length + 1)] : []));
  const missed = here(await known.leftOut());
  const doubted = [...new Set([...here(await known.held()), ...missed])].filter((id) => !rows.has(id));
  const found = await sweep.tickets(doubted);
  for (const row of found) {
    const isNews = missed.includes(row.id) || row.properties['hubspot_owner_id'] !== me.id;
    if (isNews || !doubted.includes(row.id)) rows.set(row.id, row);
  }
  const seen = new Set(found.map(({ id }) => id));
  return doubted.filter((id) => !seen.has(id)).map((id) => ticketIn(account, id));
}
