import { readingOf } from '../../../shared/helpdesks/cursor.ts';
import { Directory } from '../../../shared/helpdesks/intercom/directory.ts';
import type { IntercomServer } from '../../../shared/helpdesks/intercom/search.ts';
import { Sweep, ticketIn } from '../../../shared/helpdesks/intercom/sweep.ts';
import { nextPart, resumePart } from '../../../shared/helpdesks/part-cursor.ts';
import { MINUTE } from '../../../shared/time/durations.ts';
import { type Helpdesk, LoggedOutError, nothingKnown, type Pulled } from '../lib/helpdesk.ts';
import { apiOrigins, loginAt } from './token.ts';

/** Of the way histories are understood. */
const version = 1;
/** Intercom's search may not know at once what has happened. */
const settlingMs = 5 * MINUTE;

/** Names of each Intercom, as each agent may see them: asked for once in a worker's life. */
const directories = new Map<string, Directory>();

/**
 * Intercom, through its API with an access token of the agent's own: it takes no session of the browser. An agent's id is the
 * number of their admin. Of what is asked for, none changes anything for the agent: me, teams, conversations/search, a POST
 * that only asks, and conversations/N; that one was read is told by a PUT, which is never sent.
 */
export const intercom: Helpdesk = {
  id: 'intercom',
  name: 'Intercom',
  matches: [],
  readsAt: apiOrigins,
  needsToken: true,
  asks: ['/conversations/search'],
  cannot: { 'quality-score': 'Reviews of cases are not read from Intercom.' },
  surveys: ['csat', 'answer-rate'],
  sharing: null,

  placeOf(url) {
    const [, workspace, number] =
      /^\/a\/(?:inbox|apps)\/([\w-]+)\/(?:.+\/)?conversations?\/(\d+)(?:\/|$)/.exec(url.pathname) ?? [];
    return workspace === undefined || number === undefined
      ? null
      : { base: url.origin, ticket: ticketIn(workspace, number) };
  },

  ticketUrl(base, ticket) {
    const { workspace, number } = partsOf(ticket);
    return `${base}/a/inbox/${encodeURIComponent(workspace)}/inbox/conversation/${encodeURIComponent(number)}`;
  },

  whoAmI: async (base, signal) => (await loginAt(base, signal)).agent,

  async pull(base, agent, cursor, signal, known = nothingKnown): Promise<Pulled> {
    // Proved for each page: the token may be another's by then.
    const { agent: me, workspace, server } = await loginAt(base, signal);
    if (me.id !== agent.id) throw new LoggedOutError(`The token is no longer ${agent.name}'s`);
    const from = resumePart(cursor, Date.now(), readingOf(version, known));
    const directory = directories.getOrInsertComputed(`${agent.id} ${base}`, () => new Directory());
    const { statuses, rules } = known;
    const sweep = new Sweep(server satisfies IntercomServer, { workspace, statuses, rules, directory });
    const { rows, next, at } = await sweep.mine(me.id, from.since, from.after);
    const asked = new Set(rows.map(({ id }) => id));
    const gone: string[] = [];
    if (from.began === null) {
      const here = (tickets: readonly string[]) =>
        tickets.map(partsOf).flatMap((one) => (one.workspace === workspace ? [one.number] : []));
      const missed = here(await known.leftOut());
      const held = here(await known.held());
      const doubtful = [...new Set([...held, ...missed])].filter((id) => !asked.has(id));
      const found = new Map((await sweep.listed(doubtful)).map((row) => [row.id, row]));
      for (const id of doubtful) {
        const row = found.get(id);
        if (row === undefined) gone.push(ticketIn(workspace, id));
        // Given away before the agent said anything in it, a conversation is found by no search for theirs.
        else if (missed.includes(id) || row.admin_assignee_id !== me.id) asked.add(id);
      }
    }
    const { events, heads } = await sweep.read([...asked]);
    return {
      events,
      heads,
      leftOut: sweep.leftOut,
      gone,
      ...nextPart(from, 1, settlingMs, { part: next === null ? 1 : 0, after: next, at }),
    };
  },
};

/** A ticket's workspace, which may have a dash of its own, and its conversation's number. */
function partsOf(ticket: string): { readonly workspace: string; readonly number: string } {
  const dash = ticket.lastIndexOf('-');
  return { workspace: ticket.slice(0, Math.max(dash, 0)), number: ticket.slice(dash + 1) };
}
