import * as z from 'zod';
import { type Reply, type StandIn, standIn } from '../stand-in.ts';
import type { OsTicketDesk } from './desk.ts';
import { denied, directory, login, profile, ticketPage } from './pages.ts';

/**
 * A stand-in for osTicket 1.18 that gives its staff pages and its look-up of numbers as a running one does. Any page that
 * changes something for the agent, as a list with a queue does, is an offence.
 */

const none = z.strictObject({});
const text = z.string();
const routes = [
  { path: /^login\.php$/, query: none, reply: text },
  { path: /^profile\.php$/, query: none, reply: text },
  { path: /^directory\.php$/, query: z.strictObject({ p: z.string().regex(/^\d+$/) }), reply: text },
  { path: /^tickets\.php$/, query: z.strictObject({ id: z.string().regex(/^\d+$/) }), reply: text },
  {
    path: /^ajax\.php\/tickets\/number-lookup$/,
    query: z.strictObject({ q: z.string().min(1), limit: z.string().regex(/^\d+$/) }),
    reply: text,
  },
];

export interface Quirks {
  /** A space finds nothing. */
  readonly needsDigits?: boolean;
  /** Agents a page of the directory. */
  readonly pageSize?: number;
  /** The agent reads threads with the newest first. */
  readonly isReversed?: boolean;
}

export function serveOsticket(desk: OsTicketDesk, quirks: Quirks = {}): Promise<StandIn> {
  return standIn({
    prefix: '/scp/',
    routes,
    answer: (path, query, { headers }) => answer(desk, quirks, path, query, headers.cookie),
  });
}

/** `fetch` with the session of that agent; null: nobody's. */
export const withSession =
  (agent: number | null): typeof fetch =>
  (input, init) => {
    const headers = new Headers(init?.headers);
    if (agent !== null) headers.set('cookie', `OSTSESSID=s-${agent}`);
    return fetchOfNode(input, { ...init, headers });
  };
const fetchOfNode = globalThis.fetch;

const ok = (body: string): Reply => ({ status: 200, body });

function answer(
  desk: OsTicketDesk,
  quirks: Quirks,
  path: string,
  query: URLSearchParams,
  cookie: string | undefined,
): Reply {
  const me = desk.agents.find(({ id }) => cookie === `OSTSESSID=s-${id}`);
  if (path === 'login.php') return ok(login);
  if (me === undefined)
    return path.startsWith('ajax.php')
      ? { status: 403, body: 'Must login: Authentication Required' }
      : { status: 302, body: '', headers: { location: '/scp/login.php' } };
  if (path === 'profile.php') return ok(profile(me));
  if (path === 'directory.php') {
    const size = quirks.pageSize ?? 25;
    // The page behind the last is the last once more.
    const pages = Math.ceil(desk.agents.length / size);
    const from = (Math.min(Number(query.get('p')), pages) - 1) * size;
    return ok(directory(desk.agents.slice(from, from + size)));
  }
  if (path === 'tickets.php') {
    const ticket = desk.tickets.find(({ id }) => String(id) === query.get('id'));
    return ok(ticket === undefined ? denied : ticketPage(ticket, quirks.isReversed));
  }
  return ok(lookUp(desk, quirks, query));
}

/** JSON that calls itself HTML. 0 is nothing asked. */
function lookUp({ tickets }: OsTicketDesk, { needsDigits }: Quirks, query: URLSearchParams): string {
  const asked = query.get('q') ?? '';
  const q = asked.trim();
  if (asked === '0' || (needsDigits && q === '')) return '[]';
  const found = tickets.filter(({ number }) => number.startsWith(q));
  return JSON.stringify(
    found
      .toSorted((one, other) => one.number.localeCompare(other.number))
      .slice(0, Number(query.get('limit')))
      .map(({ id, number, subject, items }) => ({
        id: number,
        value: number,
        ticket_id: id,
        info: `${number} — dora@shop.example`,
        subject,
        user: 'Dora',
        tasks: 0,
        thread_id: id,
        collaborators: 0,
        entries: items.filter(({ kind }) => kind === 'entry').length,
        mergeType: 'visual',
        children: false,
        matches: q,
      })),
  );
}
