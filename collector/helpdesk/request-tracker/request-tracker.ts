import { z } from 'zod';
import { isEmail } from '../../../shared/survey/email.ts';
import { DAY } from '../../../shared/time/durations.ts';
import { TICKET_FACTS, type TicketFact } from '../../config/ticket-facts.ts';
import { type Helpdesk, type NewTicket, NotTaken, type SolvedTicket, Unreachable } from '../helpdesk.ts';
import { historyOf } from './history.ts';
import { isTicket, lookAt } from './look.ts';
import { addWord, withdraw } from './notes.ts';
import { PER_PAGE, restOf } from './rest.ts';
import { Attachments, Created, Found, Queue, type SolvedRow, SolvedRows, User } from './rows.ts';

/** Request Tracker through REST 2.0 (built in since 5.0). */

export interface RequestTrackerOptions {
  readonly url: string;
  readonly authorization: string;
  readonly sessionField: string;
  /** Names of the custom fields for a case's facts; without one, it is called as the fact is, in any case of letters. */
  readonly fields: Readonly<Partial<Record<TicketFact, string>>>;
  readonly fallbackRequestor: string;
  /** What a withdrawn ticket becomes; null: as RT's own lifecycles call it. */
  readonly withdrawnStatus: string | null;
  /** Every queue's name there. */
  readonly queueNames: () => readonly string[];
  readonly queueName: (queue: string) => string;
}

/** Of solved tickets: ten thousand in a day or two. */
const MOST_PAGES = 100;
/** Anything but one address would be read as several requestors, or as somebody's login. */
const requestorOf = ({ requestor }: NewTicket, fallback: string): string =>
  requestor !== null && isEmail(requestor) ? requestor : fallback;

const quoted = (text: string): string => `'${text.replaceAll(/[\\']/g, '\\$&')}'`;

/** Without the custom field the session id stands in the first message, on a line of its own. */
const headerLine = (session: string): string => `Overdesk-Session: ${session}`;

/** A Request Tracker with a login of the collector's own. */
export function requestTracker(options: RequestTrackerOptions): Helpdesk {
  const call = restOf(options);
  const fieldsByQueue = new Map<string, readonly string[]>();

  const readQueue = (queue: string) => call(Queue, 'GET', `/queue/${encodeURIComponent(queue)}`);

  /** The names of a queue's custom fields. */
  async function fieldsOf(queue: string): Promise<readonly string[]> {
    const known = fieldsByQueue.get(queue);
    if (known !== undefined) return known;
    const { TicketCustomFields = [] } = await readQueue(queue);
    const names = TicketCustomFields.map(({ name }) => name);
    fieldsByQueue.set(queue, names);
    return names;
  }

  /** What goes into these custom fields: the session, and of the facts what there is a field for. */
  function valuesFor({ session, facts }: NewTicket, names: readonly string[]): Record<string, string> {
    const values: Record<string, string> = {};
    for (const fact of TICKET_FACTS) {
      const wanted = (options.fields[fact] ?? fact).toLowerCase();
      const name = names.find((one) => one.toLowerCase() === wanted);
      const value = facts[fact];
      if (name !== undefined && value !== undefined) values[name] = value;
    }
    return names.includes(options.sessionField) ? { ...values, [options.sessionField]: session } : values;
  }

  /** A ticket opened by an attempt whose answer never reached us. */
  async function find(ticket: NewTicket, field: boolean, requestor: string): Promise<string | null> {
    if (field) {
      const query = `'CF.{${options.sessionField}}' = ${quoted(ticket.session)}`;
      const found = await call(Found, 'GET', `/tickets?query=${encodeURIComponent(query)}`);
      return found.items[0]?.id ?? null;
    }
    // Dates are read in the login's own time zone: two days cover every one.
    const day = new Date(Date.now() - 2 * DAY).toISOString().slice(0, 10);
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

    async check() {
      for (const queue of options.queueNames()) {
        await readQueue(queue).catch((error) => {
          if (!(error instanceof NotTaken)) throw error;
          throw new Unreachable(
            `Request Tracker has no queue "${queue}", or the collector's login may not see it; helpdesk.queues says what ours are called there.`,
          );
        });
      }
    },

    async open(ticket) {
      const queue = options.queueName(ticket.queue);
      const names = await fieldsOf(queue);
      const field = names.includes(options.sessionField);
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
        ...(ticket.priority !== null && { Priority: ticket.priority }),
        CustomFields: valuesFor(ticket, names),
      });
      return id;
    },

    look: (tickets) => lookAt(call, tickets),

    addWord: (ticket, word) => addWord(call, ticket, word),

    withdraw: (ticket, note) => withdraw(call, ticket, note, options.withdrawnStatus),

    async solvedSince(since) {
      // Dates are read in the login's own time zone: a day more covers every one.
      const day = new Date(since - DAY).toISOString().slice(0, 10);
      const query = `Resolved > '${day}' AND Status = '__Inactive__' AND Status != 'rejected' AND Status != 'deleted'`;
      const wanted =
        'fields=Owner,Queue,Requestor,Resolved,LastUpdatedBy&fields[Owner]=Name&fields[Queue]=Name&fields[LastUpdatedBy]=Name';
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
            lastBy: row.LastUpdatedBy?.Name ?? row.LastUpdatedBy?.id ?? null,
            customer: await customerOf(row),
            solvedAt: Date.parse(row.Resolved),
          });
        }
        if (items.length < PER_PAGE) break;
      }
      return solved;
    },

    history: historyOf(options),

    async setOwner(ticket, agent) {
      await call(z.unknown(), 'PUT', `/ticket/${encodeURIComponent(ticket)}`, { Owner: agent });
    },
  };
}
