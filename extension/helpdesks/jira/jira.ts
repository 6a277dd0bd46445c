import { readingOf } from '../../../shared/helpdesks/cursor.ts';
import { Directory } from '../../../shared/helpdesks/jira/directory.ts';
import { instant } from '../../../shared/helpdesks/jira/instant.ts';
import { CurrentUser, type IssueRow } from '../../../shared/helpdesks/jira/rows.ts';
import { openIssues } from '../../../shared/helpdesks/jira/search.ts';
import { Sweep } from '../../../shared/helpdesks/jira/sweep.ts';
import { nextPart, resumePart } from '../../../shared/helpdesks/part-cursor.ts';
import type { Server } from '../../../shared/helpdesks/server.ts';
import type { SupportEventInput } from '../../../shared/session/event.ts';
import { MINUTE } from '../../../shared/time/durations.ts';
import { getJson } from '../lib/get.ts';
import {
  type Helpdesk,
  type HelpdeskAgent,
  type Known,
  LoggedOutError,
  nothingKnown,
  type Pulled,
} from '../lib/helpdesk.ts';

/** Of the way histories are understood. */
const version = 1;
/** Jira's search may not know for some minutes what has happened. */
const settlingMs = 10 * MINUTE;

/** Fields and statuses of each Jira, as each agent may see them: asked for once in a worker's life. */
const directories = new Map<string, Directory>();

/** A request's page: by itself, in a queue of its project, or beside a list. */
const page = /^\/(?:browse|jira\/servicedesk\/(?:c\/)?projects\/\w+(?:\/[\w-]+)*)\/([A-Z]\w+-\d+)\/?$/;
const key = /^[A-Z]\w+-\d+$/;

/**
 * Jira Service Management in the cloud, through Jira's JSON with the agent's own session. An agent's id is that of their
 * account. All is asked by GET, and none of it changes anything for the agent: myself, field, status, search/jql, an issue
 * (without `updateHistory`, which would put it among what they looked at last), its changelog, comments and feedback.
 */
export const jira: Helpdesk = {
  id: 'jira',
  name: 'Jira Service Management',
  matches: [],
  cannot: { 'quality-score': 'Reviews of cases are not read from Jira.' },
  surveys: ['csat'],
  sharing: null,

  placeOf(url) {
    const selected = /^\/jira\/servicedesk\//.test(url.pathname)
      ? url.searchParams.get('selectedIssue')
      : null;
    const ticket = page.exec(url.pathname)?.[1] ?? (key.test(selected ?? '') ? selected : null);
    return ticket === null ? null : { base: url.origin, ticket };
  },

  ticketUrl: (base, ticket) => `${base}/browse/${encodeURIComponent(ticket)}`,

  whoAmI: async (base, signal) => (await loginAt(base, signal)).agent,

  async pull(base, agent, cursor, signal, known = nothingKnown): Promise<Pulled> {
    // Proved for each page: the login may change between two of them.
    const zone = await proved(base, agent, signal);
    const server: Server = { base, signal, getJson: (url, limit) => getJson(url, limit) };
    const from = resumePart(cursor, Date.now(), readingOf(version, known));
    const directory = directories.getOrInsertComputed(`${agent.id} ${base}`, () => new Directory());
    const sweep = new Sweep(server, { statuses: known.statuses, rules: known.rules, directory });
    const { since, after } = from;
    const { rows, next, at } = await sweep.mine({ agent: agent.id, zone, since, after });
    const asked = new Map(rows.map((row) => [row.key, row]));
    const { gone, moved } =
      from.began === null ? await doubtful(sweep, server, agent, known, asked) : { gone: [], moved: [] };
    const { events, heads } = await sweep.read([...asked.values()]);
    // Strangers are answered as well, with nothing: that nothing is there is believed of the agent alone.
    const isMissed = sweep.leftOut.some(({ kind }) => kind === 'ticket');
    if (rows.length === 0 || gone.length > 0 || isMissed) await proved(base, agent, signal);
    return {
      events: [...events, ...moved],
      heads,
      leftOut: sweep.leftOut,
      gone,
      ...nextPart(from, 1, settlingMs, { part: next === null ? 1 : 0, after: next, at }),
    };
  },
};

/**
 * What is held to be open and the agent's, and what was left out, asked for one by one where the search does not know it: out
 * of sight, or under another key since it was moved. What is to be read joins `asked`.
 */
async function doubtful(
  sweep: Sweep,
  server: Server,
  agent: HelpdeskAgent,
  known: Known,
  asked: Map<string, IssueRow>,
) {
  const gone: string[] = [];
  const moved: SupportEventInput[] = [];
  const missed = await known.leftOut();
  const doubted = [...new Set([...(await known.held()), ...missed])].filter((one) => !asked.has(one));
  const open = doubted.length === 0 ? new Set<string>() : await openIssues(server, agent.id);
  for (const one of doubted.filter((id) => key.test(id) && (missed.includes(id) || !open.has(id)))) {
    const row = await sweep.issue(one);
    if (row?.key !== one) gone.push(one);
    if (row === null) continue;
    asked.set(row.key, row);
    const at = instant(row.fields.updated);
    if (row.key !== one) moved.push({ id: `jira:${one}:moved`, ticket: one, at, kind: 'delete' });
  }
  return { gone, moved };
}

/** The agent's own time zone, as their user says. */
async function proved(base: string, agent: HelpdeskAgent, signal: AbortSignal): Promise<string | null> {
  const { agent: me, zone } = await loginAt(base, signal);
  if (me.id !== agent.id) throw new LoggedOutError(`${agent.name} is no longer logged in`);
  return zone;
}

/** Customers of the portal have an account as well, of another type. */
async function loginAt(base: string, signal: AbortSignal) {
  const { body } = await getJson(`${base}/rest/api/3/myself`, signal);
  const user = CurrentUser.safeParse(body).data;
  if (!user?.accountId || user.accountType !== 'atlassian' || user.active === false)
    throw new LoggedOutError(`No agent is logged in to Jira at ${base}`);
  const { accountId: id, displayName, timeZone: zone } = user;
  return { agent: { id, name: displayName || id }, zone };
}
