import type { DeskRules } from '../../session/desk-rules.ts';
import type { SupportEventInput } from '../../session/event.ts';
import type { LeftOut, StatusMeaning, TicketHead } from '../answers.ts';
import { nameIn, rowsOf } from '../rows.ts';
import { orStatus } from '../server.ts';
import { eventsOf } from '../steps/events.ts';
import { SweepBase } from '../sweep-base.ts';
import { tierOf } from '../tier.ts';
import type { Directory } from './directory.ts';
import { ConversationRow, PartRow } from './rows.ts';
import { changedConversations, conversationsOf, type IntercomServer } from './search.ts';
import { storyOf } from './story.ts';
import type { Reading } from './told.ts';

/** How a company calls things, as it explained them, and what is already known of this Intercom's names. */
interface SweepReading {
  readonly workspace: string;
  readonly statuses: Readonly<Record<string, StatusMeaning>>;
  readonly rules: DeskRules;
  readonly directory: Directory;
}

/** A conversation is numbered within its workspace. */
export const ticketIn = (workspace: string, conversation: string): string => `${workspace}-${conversation}`;

/** One page of a sweep over conversations. What cannot be read of one stands in `leftOut` and stops no other. */
export class Sweep extends SweepBase<IntercomServer, SweepReading> {
  readonly #unreadable = (id: string) => this.leaveOut(ticketIn(this.reading.workspace, id), 'ticket', id);

  /** A page of what changed of an admin's; `next`: Intercom's mark of the page behind it. */
  mine(admin: string, since: number, after: string | null) {
    return changedConversations(this.server, { admin, since, after }, this.#unreadable);
  }

  /** Those of these conversations that are there to be read. */
  listed(ids: readonly string[]) {
    return conversationsOf(this.server, ids, this.#unreadable);
  }

  /** Everything about these conversations. */
  async read(ids: readonly string[]) {
    const events: SupportEventInput[] = [];
    const heads: TicketHead[] = [];
    for (const id of ids) {
      const told = await this.#conversation(id);
      if (told === null) continue;
      events.push(...told.events);
      heads.push(told.head);
    }
    return { events, heads };
  }

  async #conversation(id: string) {
    const ticket = ticketIn(this.reading.workspace, id);
    const { base, signal } = this.server;
    // Reading one marks it as read for nobody: that is a PUT.
    const url = `${base}/conversations/${encodeURIComponent(id)}?display_as=plaintext`;
    const found = await orStatus(() => this.server.getJson(url, signal));
    const row = typeof found === 'number' ? undefined : ConversationRow.safeParse(found.body).data;
    if (row === undefined) {
      this.leaveOut(ticket, 'ticket', id);
      return null;
    }
    const { conversation_parts: listed, total_count } = row.conversation_parts;
    const isWhole = total_count <= listed.length;
    // Of more than 500 parts Intercom tells the newest.
    if (!isWhole) this.leaveOut(ticket, 'event', `1–${total_count - listed.length}`);
    const parts = rowsOf(listed, PartRow, 'parts', (part) =>
      this.leaveOut(ticket, 'event', nameIn(part, 'id')),
    ).toSorted(byTime);
    const story = storyOf({ ticket, row, parts }, await this.#words(ticket));
    const head: TicketHead = { id: ticket, subject: subjectOf(row), whole: isWhole };
    return { head, events: eventsOf(story) };
  }

  async #words(ticket: string): Promise<Reading> {
    const { directory, rules, statuses } = this.reading;
    return {
      teams: await directory.teams(this.server),
      isMachine: (id, name) => rules.bots.includes(name) || (id !== null && rules.bots.includes(id)),
      explained: (state) => (Object.hasOwn(statuses, state) ? statuses[state] : undefined),
      tier: (queue) => tierOf(queue, rules.queues.find(({ name }) => name === queue)?.tier),
      leaveOut: (kind: LeftOut['kind'], id) => this.leaveOut(ticket, kind, id),
    };
  }
}

/** Parts of one second stand in the order of their numbers, which may be too long to be counted with. */
const byTime = (one: PartRow, other: PartRow): number =>
  one.created_at - other.created_at || one.id.length - other.id.length || (one.id < other.id ? -1 : 1);

/** Its title, a mail's subject, else how it begins. */
function subjectOf({ title, source }: ConversationRow): string | null {
  const begins = source?.body?.trim().split('\n')[0]?.slice(0, 120);
  return title?.trim() || source?.subject?.trim() || begins || null;
}
