import { z } from 'zod';
import { isEmail } from '../../shared/survey/email.ts';
import {
  type Helpdesk,
  inItsWords,
  type NewTicket,
  NotTaken,
  type SolvedTicket,
  Unreachable,
} from './helpdesk.ts';

/** Request Tracker through REST 2.0 (built in since 5.0). */

export interface RequestTrackerOptions {
  readonly url: string;
  readonly authorization: string;
  readonly sessionField: string;
  readonly fallbackRequestor: string;
  readonly queueName: (queue: string) => string;
}

/** Basic and token logins cost Request Tracker 0.3–0.5 s of bcrypt each (measured); a busy one takes longer. */
const PATIENCE = 20_000;
const PER_PAGE = 100;
/** Of solved tickets: ten thousand in a day or two. */
const MOST_PAGES = 100;
const DAY = 86_400_000;
/** What it answers when the request is at fault, not its own state. */
const CANNOT_BE = new Set([400, 404, 422]);
/** Ids are numbers of the database's `integer`. */
const TICKET = /^[1-9]\d{0,9}$/;
const MOST_TICKETS = 2 ** 31 - 1;
const isTicket = (id: string): boolean => TICKET.test(id) && Number(id) <= MOST_TICKETS;

/** Anything but one address would be read as several requestors, or as somebody's login. */
const requestorOf = ({ requestor }: NewTicket, fallback: string): string =>
  requestor !== null && isEmail(requestor) ? requestor : fallback;

const Created = z.object({ id: z.coerce.string() });
const Found = z.object({ items: z.array(z.object({ id: z.coerce.string() })) });
const TicketRow = z.object({
  id: z.coerce.string(),
  Status: z.string(),
  Owner: z.object({ id: z.coerce.string(), Name: z.string().optional() }),
});
type TicketRow = z.output<typeof TicketRow>;
const TicketRows = z.object({ items: z.array(TicketRow) });
const Queue = z.object({ TicketCustomFields: z.array(z.object({ name: z.string() })).optional() });
const Named = z.object({ id: z.coerce.string(), Name: z.string().optional() });
const SolvedRow = z.object({
  id: z.coerce.string(),
  Owner: Named,
  Queue: Named,
  Requestor: z.array(z.object({ id: z.coerce.string() })),
  Resolved: z.string(),
});
const SolvedRows = z.object({ items: z.array(SolvedRow) });
const User = z.object({ EmailAddress: z.string().nullish(), RealName: z.string().nullish() });
const Attachments = z.object({ items: z.array(z.object({ Content: z.string().nullish() })) });

const quoted = (text: string): string => `'${text.replaceAll(/[\\']/g, '\\$&')}'`;

/** Without the custom field the session id stands in the first message, on a line of its own. */
const headerLine = (session: string): string => `Overdesk-Session: ${session}`;

/** A Request Tracker with a login of the collector's own. */
export function requestTracker(options: RequestTrackerOptions): Helpdesk {
  const base = `${options.url.replace(/\/$/, '')}/REST/2.0`;
  const fieldByQueue = new Map<string, boolean>();

  async function call<Schema extends z.ZodType>(
    schema: Schema,
    method: 'GET' | 'POST' | 'PUT',
    path: string,
    body?: unknown,
  ): Promise<z.output<Schema>> {
    let response: Response;
    let text: string;
    try {
      response = await fetch(base + path, {
        method,
        headers: {
          authorization: options.authorization,
          accept: 'application/json',
          ...(body !== undefined && { 'content-type': 'application/json' }),
        },
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE),
        ...(body !== undefined && { body: JSON.stringify(body) }),
      });
      text = await response.text();
    } catch {
      throw new Unreachable(
        `Request Tracker at ${options.url} does not answer; is it running, and the address right?`,
      );
    }
    // A login that is not accepted is redirected to the login page, which is 200 and HTML: JSON alone proves anything.
    if (response.status === 401 || response.status === 403 || response.status === 302) {
      throw new Unreachable(
        `Request Tracker refuses the collector's login (${response.status}); check user and password or token.`,
      );
    }
    if (!response.ok) {
      const words = `Request Tracker answered ${response.status} to ${method} ${path.split('?')[0]}: ${inItsWords(text)}`;
      throw CANNOT_BE.has(response.status) ? new NotTaken(words) : new Unreachable(words);
    }
    try {
      return schema.parse(JSON.parse(text));
    } catch {
      throw new Unreachable(`What answers at ${options.url} is not Request Tracker's REST 2.0.`);
    }
  }

  async function hasField(queue: string): Promise<boolean> {
    const known = fieldByQueue.get(queue);
    if (known !== undefined) return known;
    const { TicketCustomFields = [] } = await call(Queue, 'GET', `/queue/${encodeURIComponent(queue)}`);
    const has = TicketCustomFields.some(({ name }) => name === options.sessionField);
    fieldByQueue.set(queue, has);
    return has;
  }

  /** A ticket opened by an attempt whose answer never reached us. */
  async function find(ticket: NewTicket, field: boolean, requestor: string): Promise<string | null> {
    if (field) {
      const query = `'CF.{${options.sessionField}}' = ${quoted(ticket.session)}`;
      const found = await call(Found, 'GET', `/tickets?query=${encodeURIComponent(query)}`);
      return found.items[0]?.id ?? null;
    }
    // Dates are read in the login's own time zone: two days cover every one.
    const day = new Date(Date.now() - 2 * 86_400_000).toISOString().slice(0, 10);
    const query = `Requestor.EmailAddress = ${quoted(requestor)} AND Created > '${day}'`;
    const found = await call(
      Found,
      'GET',
      `/tickets?query=${encodeURIComponent(query)}&orderby=id&order=DESC&per_page=50`,
    );
    for (const { id } of found.items) {
      const { items } = await call(Attachments, 'GET', `/ticket/${id}/attachments?fields=Content&per_page=2`);
      if (items.some(({ Content }) => Content?.includes(headerLine(ticket.session)))) return id;
    }
    return null;
  }

  /** The tickets of these numbers that RT's search finds, as it does neither merged nor deleted ones. */
  async function search(tickets: readonly string[], also = 'id > 0'): Promise<TicketRow[]> {
    const rows: TicketRow[] = [];
    for (let at = 0; at < tickets.length; at += PER_PAGE) {
      const some = tickets.slice(at, at + PER_PAGE).map((ticket) => `id = ${Number(ticket)}`);
      const query = `(${some.join(' OR ')}) AND ${also}`;
      const found = await call(
        TicketRows,
        'GET',
        `/tickets?query=${encodeURIComponent(query)}&fields=Status,Owner&fields[Owner]=Name&per_page=${PER_PAGE}`,
      );
      rows.push(...found.items);
    }
    return rows;
  }

  /**
   * A ticket the search does not find: deleted, merged into another, or not to be seen; null then. Asked for by its number
   * RT still tells the first two, the merged one as the ticket that goes on.
   */
  async function unfound(ticket: string): Promise<TicketRow | null> {
    try {
      return await call(TicketRow, 'GET', `/ticket/${Number(ticket)}`);
    } catch (error) {
      // The search before it was answered: what is refused is this ticket.
      if (error instanceof Unreachable) return null;
      throw error;
    }
  }

  /** The first requestor. Everybody else of a ticket is in copy. */
  async function customerOf({ Requestor }: z.output<typeof SolvedRow>): Promise<SolvedTicket['customer']> {
    const [first] = Requestor;
    if (first === undefined) return null;
    const user = await call(User, 'GET', `/user/${encodeURIComponent(first.id)}`);
    const email = user.EmailAddress ?? '';
    return isEmail(email) ? { email, name: user.RealName || undefined } : null;
  }

  return {
    id: 'request-tracker',
    isTicket,

    async open(ticket) {
      const queue = options.queueName(ticket.queue);
      const field = await hasField(queue);
      const requestor = requestorOf(ticket, options.fallbackRequestor);
      if (ticket.retried) {
        const there = await find(ticket, field, requestor);
        if (there !== null) return there;
      }
      const { id } = await call(Created, 'POST', '/ticket', {
        Queue: queue,
        Subject: ticket.subject,
        Requestor: requestor,
        ContentType: 'text/plain',
        Content: field ? ticket.text : `${headerLine(ticket.session)}\n\n${ticket.text}`,
        ...(ticket.owner !== null && { Owner: ticket.owner }),
        ...(field && { CustomFields: { [options.sessionField]: ticket.session } }),
      });
      return id;
    },

    async look(all) {
      const tickets = all.filter(isTicket);
      const rows = new Map<string, TicketRow>();
      for (const row of await search(tickets)) rows.set(row.id, row);
      for (const ticket of tickets.filter((id) => !rows.has(id))) {
        const row = await unfound(ticket);
        if (row !== null) rows.set(ticket, row);
      }
      const over = await search(
        [...new Set([...rows.values()].map(({ id }) => id))],
        "Status = '__Inactive__'",
      );
      const isOver = new Set(over.map(({ id }) => id));
      return [...rows].map(([ticket, { id, Status, Owner }]) => {
        const name = Owner.Name ?? Owner.id;
        const ended = isOver.has(id) || Status === 'deleted';
        return { ticket, owner: name === 'Nobody' ? null : name, ended };
      });
    },

    async solvedSince(since) {
      // Dates are read in the login's own time zone: a day more covers every one.
      const day = new Date(since - DAY).toISOString().slice(0, 10);
      const query = `Resolved > '${day}' AND Status = '__Inactive__' AND Status != 'rejected' AND Status != 'deleted'`;
      const wanted = 'fields=Owner,Queue,Requestor,Resolved&fields[Owner]=Name&fields[Queue]=Name';
      const solved: SolvedTicket[] = [];
      for (let page = 1; page <= MOST_PAGES; page++) {
        const path = `/tickets?query=${encodeURIComponent(query)}&${wanted}&orderby=id&order=DESC`;
        const { items } = await call(SolvedRows, 'GET', `${path}&per_page=${PER_PAGE}&page=${page}`);
        for (const row of items.filter(({ Resolved }) => Date.parse(Resolved) > since)) {
          const owner = row.Owner.Name ?? row.Owner.id;
          solved.push({
            id: row.id,
            queue: row.Queue.Name ?? row.Queue.id,
            owner: owner === 'Nobody' ? null : owner,
            customer: await customerOf(row),
            solvedAt: Date.parse(row.Resolved),
          });
        }
        if (items.length < PER_PAGE) break;
      }
      return solved;
    },

    async setOwner(ticket, agent) {
      await call(z.unknown(), 'PUT', `/ticket/${encodeURIComponent(ticket)}`, { Owner: agent });
    },
  };
}
