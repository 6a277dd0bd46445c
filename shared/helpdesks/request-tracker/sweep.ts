import type { DeskRules } from '../../session/desk-rules.ts';
import type { SupportEventInput } from '../../session/event.ts';
import type { StatusMeaning, TicketHead } from '../answers.ts';
import { nameIn } from '../rows.ts';
import { SweepBase } from '../sweep-base.ts';
import { tierOf } from '../tier.ts';
import type { Directory } from './directory.ts';
import { absorbs, eventsOf, transactionOf, unknownsOf } from './history.ts';
import { lookUp } from './look-up.ts';
import { type Heads, headsOf, withMail } from './mail.ts';
import { deletion } from './refusal.ts';
import type { TicketRow } from './rows.ts';
import { queryDay, tickets, ticketsById } from './search.ts';
import { chunks, type Server } from './server.ts';
import { withStanding } from './standing.ts';
import type { Statuses } from './statuses.ts';
import type { History, Names } from './told.ts';
import { histories, transactions } from './transactions.ts';

/** Tickets asked about in one query: keeps the address short. */
const ticketsPerQuery = 25;

/** An agent's tickets whose standing is asked for by number. */
interface Doubtful {
  /** The agent's login. */
  readonly agent: string;
  /** Tickets stored as open and the agent's. */
  held(): Promise<readonly string[]>;
  /** Tickets left out earlier. */
  leftOut(): Promise<readonly string[]>;
}

interface Told {
  readonly events: readonly SupportEventInput[];
  readonly heads: readonly TicketHead[];
}

/** How a company calls things, as it explained them, and what is already known of this helpdesk's names. */
export interface SweepReading {
  readonly statuses: Readonly<Record</* lower case */ string, StatusMeaning>>;
  readonly rules: DeskRules;
  readonly directory: Directory;
  readonly words: Statuses;
}

/** One page of a sweep over tickets. What cannot be read of one ticket stands in `leftOut` and stops no other. */
export class Sweep extends SweepBase<Server, SweepReading> {
  /**
   * Tickets that changed since `since` (UTC ms), by rising number from after `afterId`; of one agent, those they own or
   * ever touched.
   */
  async changed(afterId: number, since: number, limit: number, agent: string | null = null) {
    const me = agent?.replaceAll(/['\\]/g, '\\$&');
    const whose = me === undefined ? '' : `(Owner='__CurrentUser__' OR UpdatedBy='${me}') AND `;
    const query = `${whose}LastUpdated>'${queryDay(since)}' AND id>${afterId}`;
    const { rows, unreadable, found, last, at } = await tickets(this.server, query, limit);
    for (const id of unreadable) this.leaveOut(id, 'ticket', id);
    return {
      rows: rows.filter((row) => !(Date.parse(row.LastUpdated) < since)),
      more: found === limit && last !== null,
      last,
      at,
    };
  }

  /**
   * What became of tickets held to be open and the agent's, and of those left out earlier. RT does not bring them up by
   * itself: reassigned or moved away, they are in neither half of the search, and merging does not touch the merged one.
   */
  async doubtful(inHand: readonly TicketRow[], known: Doubtful) {
    const read = new Set(inHand.map(({ id }) => id));
    const missed = new Set(await known.leftOut());
    const asked = [...new Set([...(await known.held()), ...missed])].filter(
      (id) => /^\d+$/.test(id) && !read.has(id),
    );
    const found = await ticketsById(this.server, asked);
    const rows = found.flatMap((page) => page.rows);
    const unreadable = found.flatMap((page) => page.unreadable);
    for (const id of unreadable) this.leaveOut(id, 'ticket', id);
    const seen = new Set([...rows.map(({ id }) => id), ...unreadable]);
    const news = rows.filter(
      ({ id, EffectiveId, Owner }) => missed.has(id) || Owner.id !== known.agent || EffectiveId !== id,
    );
    return { rows: news, gone: asked.filter((id) => !seen.has(id)) };
  }

  /** Everything about these tickets, and about those merged into them. */
  async read(rows: readonly TicketRow[]): Promise<Told> {
    const first = await this.#histories(rows);
    const merged = await this.#mergedInto(first);
    const known = new Set(rows.map(({ id }) => id));
    const second = await this.#histories(merged.filter(({ id }) => !known.has(id)));
    const told: (readonly [History, SupportEventInput[]])[] = [];
    for (const one of [...first, ...second]) {
      const events = await this.#eventsOf(one);
      if (events !== null) told.push([one, events]);
    }
    const heads = await headsOf(
      this.server,
      told.flatMap(([, events]) => events),
      this.#withoutText,
    );
    const events: SupportEventInput[] = [];
    for (const [one, those] of told) events.push(...(await this.#marked(one, those, heads)));
    return {
      events,
      heads: told.map(([{ ticket }]) => ({ id: ticket.id, subject: ticket.Subject, whole: true })),
    };
  }

  /** Tickets deleted since the day before `since`, anybody's: RT's ticket search never shows a deleted one, whoever asks. */
  async deletions(since: number): Promise<SupportEventInput[]> {
    const deleted = `ObjectType='RT::Ticket' AND Type='Status' AND NewValue='deleted' AND Created>'${queryDay(since)}'`;
    return (await transactions(this.server, deleted, () => undefined)).map(deletion);
  }

  async #histories(rows: readonly TicketRow[]): Promise<History[]> {
    const { of, refused } = await histories(
      this.server,
      rows.map(({ id }) => id),
      (row) => this.leaveOut(nameIn(row, 'ObjectId'), 'event', nameIn(row, 'id')),
    );
    for (const id of refused) this.leaveOut(id, 'ticket', id);
    return rows.flatMap((ticket) => {
      const known = of.get(ticket.id) ?? [];
      if (known.some(({ Type }) => Type === 'Create')) return [{ ticket, transactions: known }];
      if (!refused.includes(ticket.id)) this.leaveOut(ticket.id, 'ticket', ticket.id);
      return [];
    });
  }

  async #mergedInto(all: readonly History[]): Promise<TicketRow[]> {
    const survivors = all.filter(absorbs);
    const rows: TicketRow[] = [];
    for (const some of chunks(survivors, ticketsPerQuery)) {
      const query = some.map(({ ticket: { id } }) => `(EffectiveId=${Number(id)} AND id!=${Number(id)})`);
      rows.push(...(await tickets(this.server, query.join(' OR '), 100)).rows);
    }
    return rows;
  }

  async #eventsOf(history: History): Promise<SupportEventInput[] | null> {
    const names = await this.#names(history);
    try {
      return eventsOf(history, names);
    } catch (error) {
      console.warn(`Overdesk left out ticket ${history.ticket.id}:`, error);
      this.leaveOut(history.ticket.id, 'ticket', history.ticket.id);
      return null;
    }
  }

  async #marked(one: History, events: readonly SupportEventInput[], heads: Heads) {
    return withStanding(await withMail(this.server, one.ticket, events, heads, this.#withoutText));
  }

  async #names(history: History): Promise<Names> {
    const { ticket } = history;
    const unknown = unknownsOf(history);
    const { signal } = this.server;
    const { directory, rules } = this.reading;
    const owners = await lookUp(unknown.owners, (id) => directory.owner(id, signal));
    const queues = await lookUp(unknown.queues, (id) => directory.queue(id, signal));
    const watchers = await lookUp(unknown.watchers, (id) => directory.person(id, signal));
    const people = await lookUp(unknown.logins, (login) => directory.person(login, signal));
    const meanings = await lookUp(unknown.statuses, (status) => this.#meaning(ticket, status));
    if (ticket.Queue.Name === null) this.leaveOut(ticket.id, 'queue', ticket.Queue.id);
    for (const [id, name] of queues) if (name === null) this.leaveOut(ticket.id, 'queue', id);
    for (const [id, person] of [...owners, ...people]) {
      if (person?.known === false) this.leaveOut(ticket.id, 'person', id);
    }
    for (const [name, meaning] of meanings) if (meaning === null) this.leaveOut(ticket.id, 'status', name);
    const { queues: said, bots, criteria } = rules;
    const machine = (key: string) => bots.includes(owners.get(key)?.login ?? key);
    return {
      owner: (id) => (machine(id) ? null : (owners.get(id)?.login ?? null)),
      queue: (id) => queues.get(id) ?? id,
      privileged: (login) => people.get(login)?.privileged ?? false,
      status: (name) => meanings.get(name) ?? 'open',
      tier: (queue) => tierOf(queue, said.find(({ name }) => name === queue)?.tier),
      colleague(id) {
        const person = watchers.get(id);
        return person?.known && person.privileged ? person.login : null;
      },
      machine,
      criteria,
    };
  }

  #meaning(ticket: TicketRow, status: string): Promise<StatusMeaning | null> {
    const { words, statuses } = this.reading;
    return words.meaning(this.server, ticket.Queue.Lifecycle, status, statuses);
  }

  readonly #withoutText = (event: SupportEventInput) =>
    this.leaveOut(event.ticket, 'text', transactionOf(event));
}
