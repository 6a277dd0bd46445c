import type { DeskRules } from '../../session/desk-rules.ts';
import type { SupportEventInput } from '../../session/event.ts';
import type { StatusMeaning, TicketHead } from '../answers.ts';
import type { PartCursor } from '../part-cursor.ts';
import { nameIn, rowsOf } from '../rows.ts';
import { instant, orNull, orStatus, type Server } from '../server.ts';
import { eventsOf } from '../steps/events.ts';
import { SweepBase } from '../sweep-base.ts';
import { tierOf } from '../tier.ts';
import type { Directory } from './directory.ts';
import { changedTickets, wholeList } from './lists.ts';
import { ConversationRow, RatingRow, TicketRow } from './rows.ts';
import { storyOf } from './story.ts';
import type { Reading } from './told.ts';

/** How a company calls things, as it explained them, whose tickets are read, and what is known of this Freshdesk's names. */
interface SweepReading {
  readonly me: { readonly id: string; readonly name: string };
  readonly statuses: Readonly<Record<string, StatusMeaning>>;
  readonly rules: DeskRules;
  readonly directory: Directory;
}

/** One page of a sweep over tickets. What cannot be read of one ticket stands in `leftOut` and stops no other. */
export class Sweep extends SweepBase<Server, SweepReading> {
  /** A page of what changed of the agent's; `after`: the mark of the page behind it. */
  mine(from: PartCursor) {
    return changedTickets(this.server, this.reading.me.id, from, (id) => this.leaveOut(id, 'ticket', id));
  }

  /** One ticket by its number; null where the agent may not see it, `left out` where it is there and cannot be read. */
  async one(id: string): Promise<TicketRow | 'left out' | null> {
    const url = `${this.server.base}/api/v2/tickets/${encodeURIComponent(id)}?include=stats,requester`;
    const answer = await orNull(() => this.server.getJson(url, this.server.signal));
    if (answer === null) return null;
    const row = TicketRow.safeParse(answer.body).data;
    if (row === undefined) this.leaveOut(id, 'ticket', id);
    return row ?? 'left out';
  }

  /** Numbers of tickets that are the agent's and not over, as far as Freshdesk's search knows by now. */
  async open(): Promise<ReadonlySet<string>> {
    const { statuses } = await this.reading.directory.names(this.server);
    const some = [...statuses.keys()].filter((status) => status !== '4' && status !== '5');
    const query = `"agent_id:${this.reading.me.id} AND (${some.map((status) => `status:${status}`).join(' OR ')})"`;
    const open = new Set<string>();
    // Of its ten pages: who has more open has the others asked for one by one.
    for (let page = 1; page <= 10 && query.length <= 512; page++) {
      const asked = new URLSearchParams({ query, page: String(page) });
      const url = `${this.server.base}/api/v2/search/tickets?${asked}`;
      const answer = await orNull(() => this.server.getJson(url, this.server.signal));
      const { results } = (answer?.body ?? {}) as { readonly results?: unknown };
      if (!Array.isArray(results)) break;
      for (const row of results) open.add(nameIn(row, 'id'));
      if (results.length < 30) break;
    }
    return open;
  }

  /** Numbers of tickets whose customers rated the agent since then (UTC ms): a rating may leave a ticket as it was. */
  async rated(since: number): Promise<string[]> {
    const created_since = new Date(since).toISOString();
    const rows = await this.#ratings('surveys/satisfaction_ratings', { created_since });
    return rows.filter(({ agent_id }) => agent_id === this.reading.me.id).map(({ ticket_id }) => ticket_id);
  }

  /** Everything about these tickets. */
  async read(rows: readonly TicketRow[]) {
    const events: SupportEventInput[] = [];
    const heads: TicketHead[] = [];
    // One after the other: the limit is the whole account's.
    for (const row of rows) {
      const found = await orStatus(() => wholeList(this.server, `tickets/${row.id}/conversations`));
      if (typeof found === 'number') {
        this.leaveOut(row.id, 'ticket', row.id);
        continue;
      }
      const conversations = rowsOf(found, ConversationRow, 'conversations', (one) =>
        this.leaveOut(row.id, 'event', nameIn(one, 'id')),
      ).toSorted(byTime);
      const ratings = mayBeRated(row) ? await this.#ratings(`tickets/${row.id}/satisfaction_ratings`) : [];
      events.push(...eventsOf(storyOf({ ticket: row, conversations, ratings }, await this.#words(row.id))));
      heads.push({ id: row.id, subject: row.subject, whole: true });
    }
    return { events, heads };
  }

  async #ratings(path: string, query: Readonly<Record<string, string>> = {}): Promise<RatingRow[]> {
    const { directory } = this.reading;
    if (!directory.readsRatings) return [];
    const found = await orStatus(() => wholeList(this.server, path, query));
    if (found === 403) directory.readsRatings = false;
    return typeof found === 'number' ? [] : rowsOf(found, RatingRow, 'ratings', () => undefined);
  }

  async #words(ticket: string): Promise<Reading> {
    const { me, directory, rules, statuses } = this.reading;
    return {
      ...(await directory.names(this.server)),
      me: me.name,
      explained: statuses,
      isMachine: (id) => rules.bots.includes(id),
      tier: (queue) => tierOf(queue, rules.queues.find(({ name }) => name === queue)?.tier),
      leaveOut: (kind, id) => this.leaveOut(ticket, kind, id),
    };
  }
}

/** Nobody rates what nobody answered. */
const mayBeRated = ({ stats, status }: TicketRow): boolean =>
  !stats || status !== '2' || (stats.first_responded_at ?? stats.reopened_at) !== null;

/** What was written in one second stands in the order of its numbers, which may be too long to be counted with. */
const byTime = (one: ConversationRow, other: ConversationRow): number =>
  instant(one.created_at) - instant(other.created_at) ||
  one.id.length - other.id.length ||
  (one.id < other.id ? -1 : 1);
