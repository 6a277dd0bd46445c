import { readingOf } from '../../../shared/helpdesks/cursor.ts';
import type { ListedTicket } from '../../../shared/helpdesks/osticket/list.ts';
import { Sweep } from '../../../shared/helpdesks/osticket/sweep.ts';
import { DAY, MINUTE } from '../../../shared/time/durations.ts';
import {
  type Helpdesk,
  type Known,
  LoggedOutError,
  nothingKnown,
  type Pulled,
  RefusedError,
} from '../lib/helpdesk.ts';
import { type Cursor, resume } from './cursor.ts';
import { checkLocks, locksAfter } from './locks.ts';
import { agentAt, agentsIn, serverAt } from './session.ts';

/** Of the way histories are understood. */
const version = 1;
/** Tickets a page: a request each, well within a worker's life. */
const ticketsPerPage = 25;
/** The list names every ticket the agent may see: not asked for more often. */
const listEveryMs = 5 * MINUTE;
/** Half a year, the longest period shown, and the eight days first contact resolution needs to ripen. */
const windowMs = 190 * DAY;
/** So many tickets one after the other, none touched within the window: what is older still is not read. */
const quietEnough = 100;

/** Names of each osTicket's agents: asked for once in a worker's life. */
const directories = new Map<string, ReturnType<typeof agentsIn>>();

/**
 * osTicket 1.18, through its staff pages with the session of the browser: it has no API that reads. An agent's id is the
 * number of their account. Asked for are `profile.php`, `directory.php`, the look-up of numbers behind the search field, and
 * tickets' pages; never a list of tickets, whose queue would be the agent's next.
 */
export const osticket: Helpdesk = {
  id: 'osticket',
  name: 'osTicket',
  matches: [],
  cannot: { 'quality-score': 'Reviews of cases are not read from osTicket.' },
  sharing: null,

  placeOf(url) {
    const page = /^(.*)\/scp\/tickets\.php$/.exec(url.pathname);
    const ticket = url.searchParams.get('id') ?? '';
    return page === null || !/^\d+$/.test(ticket) ? null : { base: url.origin + page[1], ticket };
  },

  ticketUrl: (base, ticket) => `${base}/scp/tickets.php?id=${encodeURIComponent(ticket)}`,

  whoAmI: (base, signal) => agentAt(serverAt(base, signal)),

  async pull(base, agent, cursor, signal, known = nothingKnown): Promise<Pulled> {
    const from = resume(cursor, readingOf(version, known));
    checkLocks(from.locks);
    const server = serverAt(base, signal);
    // Proved for each page: the login may change between two of them.
    const me = await agentAt(server);
    if (me.id !== agent.id) throw new LoggedOutError(`${agent.name} is no longer logged in`);
    const key = `${agent.id} ${base}`;
    const asked = directories.getOrInsertComputed(key, () => agentsIn(server));
    const agents = await asked.catch((error: unknown) => {
      directories.delete(key);
      throw error;
    });
    checkName(me, agents);
    const sweep = new Sweep(server, { me: me.id, agents, statuses: known.statuses, rules: known.rules });
    const { next, gone } = from.due.length > 0 ? { next: from, gone: [] } : await begun(sweep, from, known);
    const { until } = from.locks;
    const read = await readDue(sweep, next);
    // One that locks is refused by the next page: what was read of it is kept, and why it is left alone.
    const more = next.due.length > 0 || next.locks.until > until;
    return {
      ...read,
      leftOut: sweep.leftOut,
      gone,
      more,
      cursor: JSON.stringify(next),
      // Before half a year is read, tickets stand in the list that never will be.
      ...(next.quiet === null && { left: next.due.length }),
    };
  },
};

/** Nothing but names says who did what: of two who share one, nobody can tell. */
function checkName(
  { id, name }: { readonly id: string; readonly name: string },
  agents: Map<string, string | null>,
) {
  if (agents.get(name) === null)
    throw new RefusedError(`Two agents of this osTicket are called ${name}`, 409);
  // The directory may leave the agent out.
  if (![...agents.values()].includes(id)) agents.set(name, id);
}

/** The beginning of a sweep: what is to be read, and what the agent may no longer see. */
async function begun(sweep: Sweep, from: Cursor, known: Known): Promise<{ next: Cursor; gone: string[] }> {
  const [held, missed] = [await known.held(), await known.leftOut()];
  const isListed = Date.now() - from.listedAt >= listEveryMs;
  if (!isListed) {
    const due = [...new Set([...held, ...missed])].flatMap((id): Cursor['due'] =>
      from.words[id] === undefined ? [] : [[id, from.words[id]]],
    );
    return { next: { ...from, due }, gone: [] };
  }
  const listed = await sweep.list();
  const counts = new Map(listed.map(({ ticket_id, entries }) => [ticket_id, entries]));
  const again = new Set([...held, ...missed, ...from.others.slice(0, ticketsPerPage)]);
  const isDue = ({ ticket_id: id, entries }: ListedTicket) => again.has(id) || from.words[id] !== entries;
  const words = Object.fromEntries(Object.entries(from.words).filter(([id]) => counts.has(id)));
  const due = listed.filter(isDue).map(({ ticket_id, entries }): [string, number] => [ticket_id, entries]);
  const others = from.others.filter((id) => counts.has(id));
  return {
    next: { ...from, listedAt: Date.now(), words, others, due },
    gone: held.filter((id) => !counts.has(id)),
  };
}

/** Reads the next tickets that are due, and moves the cursor behind them. */
async function readDue(sweep: Sweep, next: Cursor) {
  const [events, heads]: [Pulled['events'][number][], Pulled['heads'][number][]] = [[], []];
  const { until } = next.locks;
  for (const [id, entries] of next.due.slice(0, ticketsPerPage)) {
    if (next.locks.until !== until) break;
    next.due.shift();
    const read = await sweep.read(id);
    next.words[id] = entries;
    next.others = next.others.filter((one) => one !== id);
    if (read === null) continue;
    next.locks = locksAfter(next.locks, id, read.lock !== null);
    if (next.quiet !== null) next.quiet = read.at < Date.now() - windowMs ? next.quiet + 1 : 0;
    if (read.isMine) {
      events.push(...read.events);
      heads.push(read.head);
    } else if (!read.isOver) next.others.push(id);
  }
  if (next.quiet !== null && next.quiet >= quietEnough) {
    for (const [id, entries] of next.due) next.words[id] = entries;
    next.due = [];
  }
  if (next.due.length === 0) next.quiet = null;
  return { events, heads };
}
