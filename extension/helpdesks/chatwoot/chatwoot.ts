import { Directory } from '../../../shared/helpdesks/chatwoot/directory.ts';
import { Profile } from '../../../shared/helpdesks/chatwoot/rows.ts';
import { Sweep, ticketIn } from '../../../shared/helpdesks/chatwoot/sweep.ts';
import { readingOf } from '../../../shared/helpdesks/cursor.ts';
import { nextPart, resumePart } from '../../../shared/helpdesks/part-cursor.ts';
import type { Server } from '../../../shared/helpdesks/server.ts';
import { MINUTE } from '../../../shared/time/durations.ts';
import { getJson } from '../lib/get.ts';
import { type Helpdesk, LoggedOutError, nothingKnown, type Pulled } from '../lib/helpdesk.ts';
import { sessionAt } from './session.ts';

/** Of the way histories are understood. */
const version = 1;
/** What happens while a list is read is read again with the next one. */
const settlingMs = MINUTE;

/** Names of each Chatwoot, as each agent may see them: asked for once in a worker's life. */
const directories = new Map<string, Directory>();

/**
 * Chatwoot, through the JSON its own pages ask for. An agent's id is the number of their user. Of what is asked for, none
 * changes anything for the agent: profile, conversations, conversations/N and its messages, agents, teams and inboxes are
 * read; that a conversation was looked at is told by a POST of the page's own, which is never sent.
 */
export const chatwoot: Helpdesk = {
  id: 'chatwoot',
  name: 'Chatwoot',
  matches: [],
  cannot: { 'quality-score': 'Reviews of cases are not read from Chatwoot.' },
  surveys: ['csat', 'answer-rate'],
  sharing: null,

  placeOf(url) {
    const [, account, number] =
      /^\/app\/accounts\/(\d+)\/(?:.+\/)?conversations\/(\d+)\/?$/.exec(url.pathname) ?? [];
    return account === undefined || number === undefined
      ? null
      : { base: url.origin, ticket: ticketIn(account, number) };
  },

  ticketUrl(base, ticket) {
    const [account = '', number = ''] = ticket.split('-').map(encodeURIComponent);
    return `${base}/app/accounts/${account}/conversations/${number}`;
  },

  whoAmI: async (base, signal) => (await loginAt(base, signal)).agent,

  async pull(base, agent, cursor, signal, known = nothingKnown): Promise<Pulled> {
    // Proved for each page: the login may change between two of them.
    const { agent: me, accounts, server } = await loginAt(base, signal);
    if (me.id !== agent.id) throw new LoggedOutError(`${agent.name} is no longer logged in`);
    const from = resumePart(cursor, Date.now(), readingOf(version, known));
    const directory = directories.getOrInsertComputed(`${agent.id} ${base}`, () => new Directory());
    const sweep = new Sweep(server, { statuses: known.statuses, rules: known.rules, directory });
    const gone: string[] = [];
    const told: Pick<Pulled, 'events' | 'heads'>[] = [];
    let { part, after } = from;
    let at = Date.now();
    const account = accounts[part];
    if (account !== undefined) {
      const page = Number(after ?? '1');
      const mine = await sweep.mine(account, page, from.since);
      at = mine.at;
      told.push(await sweep.read(account, mine.rows));
      [part, after] = mine.last ? [part + 1, null] : [part, String(page + 1)];
    }
    if (from.began === null) {
      const missed = new Set(await known.leftOut());
      const read = new Set(told.flatMap(({ heads }) => heads.map(({ id }) => id)));
      for (const ticket of await doubtful(sweep, accounts, await known.held(), missed)) {
        const [of = '', number = ''] = ticket.split('-');
        const row = read.has(ticket) ? null : await sweep.one(of, number);
        if (row !== null) told.push(await sweep.read(of, [row]));
        else if (!read.has(ticket)) gone.push(ticket);
      }
    }
    return {
      events: told.flatMap(({ events }) => events),
      heads: told.flatMap(({ heads }) => heads),
      leftOut: sweep.leftOut,
      gone,
      ...nextPart(from, accounts.length, settlingMs, { part, after, at }),
    };
  },
};

/** Tickets held to be open and the agent's that are not so any more, and those left out earlier. */
async function doubtful(
  sweep: Sweep,
  accounts: readonly string[],
  held: readonly string[],
  missed: ReadonlySet<string>,
): Promise<Set<string>> {
  const asked = new Set([...held, ...missed]);
  for (const account of asked.size === 0 ? [] : accounts)
    for (const ticket of await sweep.open(account)) if (!missed.has(ticket)) asked.delete(ticket);
  return asked;
}

/** Who is logged in, proved by their own profile, in which accounts, and how they are asked for. */
async function loginAt(base: string, signal: AbortSignal) {
  const session = await sessionAt(base);
  signal.throwIfAborted();
  const server: Server = { base, signal, getJson: (url, limit) => getJson(url, limit, session) };
  const { body } = await server.getJson(`${base}/api/v1/profile`, signal);
  const profile = Profile.safeParse(body).data;
  if (!profile?.id) throw new LoggedOutError(`Nobody is logged in to Chatwoot at ${base}`);
  const accounts = profile.accounts.map(({ id }) => id).toSorted((one, other) => Number(one) - Number(other));
  return { agent: { id: profile.id, name: profile.name || profile.id }, accounts, server };
}
