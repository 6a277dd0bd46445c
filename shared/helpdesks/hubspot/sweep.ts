import type { DeskRules } from '../../session/desk-rules.ts';
import type { SupportEventInput } from '../../session/event.ts';
import type { StatusMeaning, TicketHead } from '../answers.ts';
import { nameIn, rowsOf } from '../rows.ts';
import { instant, orStatus } from '../server.ts';
import { eventsOf } from '../steps/events.ts';
import { SweepBase } from '../sweep-base.ts';
import { tierOf } from '../tier.ts';
import type { Directory } from './directory.ts';
import { type HubSpotServer, wholeList } from './lists.ts';
import { MessageRow, ThreadRow, type TicketRow } from './rows.ts';
import { changedTickets, ticketsOf } from './search.ts';
import { storyOf } from './story.ts';
import type { Reading } from './told.ts';

/** How a company calls things, as it explained them, and what is already known of this account's names. */
interface SweepReading {
  readonly account: string;
  readonly statuses: Readonly<Record<string, StatusMeaning>>;
  readonly rules: DeskRules;
  readonly directory: Directory;
}

/** A ticket is numbered within its account. */
export const ticketIn = (account: string, id: string): string => `${account}-${id}`;

/** One page of a sweep over tickets. What cannot be read of one stands in `leftOut` and stops no other. */
export class Sweep extends SweepBase<HubSpotServer, SweepReading> {
  #named(id: string): string {
    return ticketIn(this.reading.account, id);
  }

  /** A page of the numbers of an owner's tickets changed since then, by rising number from the one given. */
  changed(of: { readonly owner: string; readonly since: number; readonly after: string | null }) {
    return changedTickets(this.server, of, (id) => this.leaveOut(this.#named(id), 'ticket', id));
  }

  tickets(ids: readonly string[]): Promise<TicketRow[]> {
    return ticketsOf(this.server, ids, (id) => this.leaveOut(this.#named(id), 'ticket', id));
  }

  /** Everything about these tickets, and which others were merged into them. */
  async read(rows: readonly TicketRow[]) {
    const events: SupportEventInput[] = [];
    const heads: TicketHead[] = [];
    for (const row of rows) {
      const told = await this.#ticket(row);
      if (told === null) continue;
      events.push(...told, ...this.#merged(row));
      heads.push({ id: this.#named(row.id), subject: row.properties['subject'] ?? null, whole: true });
    }
    return { events, heads };
  }

  async #ticket(row: TicketRow): Promise<SupportEventInput[] | null> {
    const ticket = this.#named(row.id);
    const missing = (one: unknown) => this.leaveOut(ticket, 'event', nameIn(one, 'id'));
    const told = await orStatus(() => this.#threads(row.id));
    if (typeof told === 'number') {
      this.leaveOut(ticket, 'ticket', row.id);
      return null;
    }
    const messages = rowsOf(told.messages, MessageRow, 'messages', missing).toSorted(
      (one, other) => instant(one.createdAt) - instant(other.createdAt),
    );
    const { contact } = told;
    return eventsOf(storyOf({ ticket, row, contact, messages }, await this.#names(ticket)));
  }

  async #threads(id: string) {
    const root = '/conversations/v3/conversations/threads';
    const listed = await wholeList(this.server, root, { associatedTicketId: id });
    const threads = rowsOf(listed, ThreadRow, 'threads', () => undefined);
    const messages: unknown[] = [];
    for (const thread of threads)
      messages.push(
        ...(await wholeList(this.server, `${root}/${encodeURIComponent(thread.id)}/messages`, {
          limit: '100',
        })),
      );
    return { messages, contact: threads[0]?.associatedContactId ?? null };
  }

  /**
   * What was merged into another ticket is nobody's case of its own any more, since the first instant the other names it.
   * Where no instant is told, that is named, and it stands where nothing of the other can stand before it.
   */
  #merged({ id, createdAt, properties, propertiesWithHistory }: TicketRow): SupportEventInput[] {
    const others = numbersIn(properties['hs_merged_object_ids']);
    return others.map((other) => {
      const named = (propertiesWithHistory['hs_merged_object_ids'] ?? [])
        .filter(({ value }) => numbersIn(value).includes(other))
        .map(({ timestamp }) => instant(timestamp));
      if (named.length === 0) this.leaveOut(this.#named(id), 'event', `merge of ${other}`);
      return {
        id: `hubspot:${this.#named(other)}:merged`,
        ticket: this.#named(other),
        at: named.length === 0 ? instant(createdAt) : Math.min(...named),
        kind: 'merge',
        into: this.#named(id),
      };
    });
  }

  async #names(ticket: string): Promise<Reading> {
    const { directory, rules, statuses } = this.reading;
    return {
      ...(await directory.names(this.server)),
      isMachine: (id, name) => rules.bots.includes(id) || rules.bots.includes(name),
      explained: (label) => (Object.hasOwn(statuses, label) ? statuses[label] : undefined),
      tier: (queue) => tierOf(queue, rules.queues.find(({ name }) => name === queue)?.tier),
      leaveOut: (kind, id) => this.leaveOut(ticket, kind, id),
    };
  }
}

const numbersIn = (list: string | null | undefined): string[] =>
  (list ?? '').split(';').filter((one) => /^\d+$/.test(one));
