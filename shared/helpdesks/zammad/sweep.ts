import type { DeskRules } from '../../session/desk-rules.ts';
import type { SupportEventInput } from '../../session/event.ts';
import { NotUnderstoodError, type StatusMeaning, type TicketHead } from '../answers.ts';
import { askedSince, markIn, rowsByChange } from '../by-change.ts';
import type { PartCursor } from '../part-cursor.ts';
import { nameIn, rowsOf } from '../rows.ts';
import { instant, orNull, orStatus, type Server } from '../server.ts';
import { eventsOf } from '../steps/events.ts';
import { SweepBase } from '../sweep-base.ts';
import { tierOf } from '../tier.ts';
import { ArticleRow, HistoryRow, StateRow, TicketRow } from './rows.ts';
import { storyOf } from './story.ts';
import type { Reading } from './told.ts';

/** Zammad's most for a page of a search. */
const mostPerPage = 200;
/** Tickets a page: two requests each, well within a worker's life. */
const ticketsPerPage = 20;

/** How a company calls things, as it explained them, and whose tickets are read. */
interface SweepReading {
  readonly me: string;
  readonly statuses: Readonly<Record<string, StatusMeaning>>;
  readonly rules: DeskRules;
  /** States of this Zammad by number: asked for once in a worker's life. */
  readonly states: { known: ReadonlyMap<string, StateRow> | null };
}

/** One page of a sweep over tickets. What cannot be read of one ticket stands in `leftOut` and stops no other. */
export class Sweep extends SweepBase<Server, SweepReading> {
  /** Whether Zammad refused anything: it answers so as well to whoever is no longer logged in. */
  wasRefused = false;

  /** A page of the agent's tickets changed since the cursor's instant; `after`: the mark of the page behind it. */
  async mine(from: PartCursor) {
    const mark = markIn(from);
    const changed = { operator: 'after (absolute)', value: [askedSince(mark)] };
    const { rows: listed, at } = await this.#search({ 'ticket.updated_at': changed }, mark.page);
    const rows = rowsOf(listed, TicketRow, 'tickets', (row) => {
      const id = nameIn(row, 'id');
      this.leaveOut(id, 'ticket', id);
    });
    const isFull = listed.length === mostPerPage;
    return { at, ...rowsByChange(mark, rows, { isFull, limit: ticketsPerPage }) };
  }

  /** Numbers of tickets that are the agent's and not over. */
  async open(): Promise<ReadonlySet<string>> {
    const over = new Set(['closed', 'merged', 'removed']);
    const some = [...(await this.#states()).values()].filter(({ state_type }) => !over.has(state_type ?? ''));
    const state = { operator: 'is', value: some.map(({ id }) => id) };
    const open = new Set<string>();
    if (some.length === 0) return open;
    for (let page = 1; ; page++) {
      const before = open.size;
      const { rows } = await this.#search({ 'ticket.state_id': state }, page);
      for (const row of rows) open.add(nameIn(row, 'id'));
      // A page that tells nothing new is the last, too.
      if (rows.length < mostPerPage || open.size === before) return open;
    }
  }

  /** One ticket by its number; null where the agent may not see it, `left out` where it is there and cannot be read. */
  async one(id: string): Promise<TicketRow | 'left out' | null> {
    const answer = await orNull(() => this.#get(`tickets/${encodeURIComponent(id)}`));
    this.wasRefused ||= answer === null;
    if (answer === null) return null;
    const row = TicketRow.safeParse(answer.body).data;
    if (row === undefined) this.leaveOut(id, 'ticket', id);
    return row ?? 'left out';
  }

  /** Everything about these tickets. */
  async read(rows: readonly TicketRow[]) {
    const events: SupportEventInput[] = [];
    const heads: TicketHead[] = [];
    for (const row of rows) {
      const told = await this.#ticket(row);
      if (told === null) continue;
      events.push(...told);
      heads.push({ id: row.id, subject: row.title, whole: true });
    }
    return { events, heads };
  }

  async #ticket(ticket: TicketRow): Promise<SupportEventInput[] | null> {
    const found = await orStatus(async () => ({
      history: (await this.#get(`ticket_history/${ticket.id}`)).body,
      articles: (await this.#get(`ticket_articles/by_ticket/${ticket.id}`)).body,
    }));
    if (typeof found === 'number') {
      this.wasRefused = true;
      this.leaveOut(ticket.id, 'ticket', ticket.id);
      return null;
    }
    const odd = (row: unknown) => this.leaveOut(ticket.id, 'event', nameIn(row, 'id'));
    const listed = (found.history as { readonly history?: unknown } | null)?.history;
    const changes = rowsOf(listed, HistoryRow, 'changes', odd).toSorted(byTime);
    const articles = rowsOf(found.articles, ArticleRow, 'articles', odd).toSorted(byTime);
    return eventsOf(storyOf({ ticket, articles, changes }, await this.#words(ticket.id)));
  }

  #get(path: string, query: Readonly<Record<string, string>> = {}) {
    const asked = new URLSearchParams({ expand: 'true', ...query });
    return this.server.getJson(`${this.server.base}/api/v1/${path}?${asked}`, this.server.signal);
  }

  /** By conditions, not by words: those are answered by the database at once, words by an index where there is one. */
  async #search(
    conditions: Readonly<Record<string, { readonly operator: string; readonly value: readonly string[] }>>,
    page: number,
  ) {
    const asked = new URLSearchParams({
      expand: 'true',
      sort_by: 'updated_at',
      order_by: 'asc',
      per_page: String(mostPerPage),
      page: String(page),
    });
    const mine = { 'ticket.owner_id': { operator: 'is', value: [this.reading.me] } };
    for (const [name, { operator, value }] of Object.entries({ ...mine, ...conditions })) {
      asked.append(`condition[${name}][operator]`, operator);
      const [only] = value;
      if (value.length === 1 && only !== undefined) asked.append(`condition[${name}][value]`, only);
      else for (const one of value) asked.append(`condition[${name}][value][]`, one);
    }
    const url = `${this.server.base}/api/v1/tickets/search?${asked}`;
    const { body, at } = await this.server.getJson(url, this.server.signal);
    if (!Array.isArray(body)) throw new NotUnderstoodError('Zammad sent no list of tickets');
    return { rows: body as unknown[], at };
  }

  async #states(): Promise<ReadonlyMap<string, StateRow>> {
    const { states } = this.reading;
    if (states.known === null) {
      const rows = rowsOf((await this.#get('ticket_states')).body, StateRow, 'states', () => undefined);
      states.known = new Map(rows.map((row) => [row.id, row]));
    }
    return states.known;
  }

  async #words(ticket: string): Promise<Reading> {
    const { rules, statuses } = this.reading;
    return {
      states: await this.#states(),
      explained: statuses,
      isMachine: (id) => rules.bots.includes(id),
      tier: (queue) => tierOf(queue, rules.queues.find(({ name }) => name === queue)?.tier),
      leaveOut: (kind, id) => this.leaveOut(ticket, kind, id),
    };
  }
}

interface Dated {
  readonly id: string;
  readonly created_at: string;
}

/** What was written at one instant stands in the order of its numbers, which may be too long to be counted with. */
const byTime = (one: Dated, other: Dated): number =>
  instant(one.created_at) - instant(other.created_at) ||
  one.id.length - other.id.length ||
  (one.id < other.id ? -1 : 1);
