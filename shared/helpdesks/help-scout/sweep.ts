import type { DeskRules } from '../../session/desk-rules.ts';
import type { SupportEventInput } from '../../session/event.ts';
import type { StatusMeaning, TicketHead } from '../answers.ts';
import { nameIn, rowsOf } from '../rows.ts';
import { instant, orStatus } from '../server.ts';
import { eventsOf } from '../steps/events.ts';
import { SweepBase } from '../sweep-base.ts';
import { tierOf } from '../tier.ts';
import type { Directory } from './directory.ts';
import { type HelpScoutServer, wholeList } from './lists.ts';
import { ConversationRow, ThreadRow } from './rows.ts';
import { changedConversations, openConversations } from './search.ts';
import { storyOf } from './story.ts';
import { mergedFrom } from './threads.ts';
import type { Reading } from './told.ts';

/** How a company calls things, as it explained them, and what is already known of its names. */
interface SweepReading {
  /** The number of the agent's user. */
  readonly me: string;
  readonly statuses: Readonly<Record<string, StatusMeaning>>;
  readonly rules: DeskRules;
  readonly directory: Directory;
}

/** One page of a sweep over conversations. What cannot be read of one stands in `leftOut` and stops no other. */
export class Sweep extends SweepBase<HelpScoutServer, SweepReading> {
  /** A page of the agent's conversations changed since then; `after`: where it goes on, null at the end. */
  changed(from: { readonly since: number; readonly after: string | null }) {
    const leaveOut = (id: string) => this.leaveOut(id, 'ticket', id);
    return changedConversations(this.server, { user: this.reading.me, ...from }, leaveOut);
  }

  open(): Promise<string[]> {
    return openConversations(this.server, this.reading.me);
  }

  /** One conversation; null where it is out of sight or merged into another. */
  async one(id: string): Promise<ConversationRow | 'left out' | null> {
    if (!/^\d+$/.test(id)) return null;
    const body = await this.server.find(`/v2/conversations/${id}`);
    if (body === null) return null;
    const row = ConversationRow.safeParse(body).data;
    if (row !== undefined) return row;
    this.leaveOut(id, 'ticket', id);
    return 'left out';
  }

  /** Everything about these conversations, and which others were merged into them. */
  async read(rows: readonly ConversationRow[]) {
    const events: SupportEventInput[] = [];
    const heads: TicketHead[] = [];
    for (const row of rows) {
      // Nobody was told of what is still being written.
      if (row.state === 'draft') continue;
      const threads = await this.#threads(row.id);
      if (threads === null) continue;
      const reading = await this.#reading(row.id);
      events.push(...eventsOf(storyOf({ ticket: row.id, row, threads }, reading)));
      events.push(...mergesInto(row.id, threads));
      heads.push({ id: row.id, subject: row.subject, whole: true });
    }
    return { events, heads };
  }

  /** Oldest first, each once. */
  async #threads(id: string): Promise<ThreadRow[] | null> {
    const path = `/v3/conversations/${id}/threads`;
    const listed = await orStatus(() => wholeList(this.server, path, 'threads'));
    if (typeof listed === 'number') {
      this.leaveOut(id, 'ticket', id);
      return null;
    }
    const missing = (one: unknown) => this.leaveOut(id, 'event', nameIn(one, 'id'));
    const rows = rowsOf(listed, ThreadRow, 'threads', missing);
    // The newest come first, also of one instant.
    return [...new Map(rows.map((row) => [row.id, row])).values()]
      .toReversed()
      .toSorted((one, other) => instant(one.createdAt) - instant(other.createdAt));
  }

  async #reading(ticket: string): Promise<Reading> {
    const { directory, rules, statuses } = this.reading;
    return {
      mailboxes: await directory.mailboxes(this.server),
      isMachine: (id, name) => rules.bots.includes(id) || rules.bots.includes(name),
      explained: (status) => (Object.hasOwn(statuses, status) ? statuses[status] : undefined),
      tier: (queue) => tierOf(queue, rules.queues.find(({ name }) => name === queue)?.tier),
      leaveOut: (kind, id) => this.leaveOut(ticket, kind, id),
    };
  }
}

/** What was merged into a conversation is nobody's case of its own any more. Each thread it brought names it once more. */
function mergesInto(into: string, threads: readonly ThreadRow[]): SupportEventInput[] {
  const since = new Map<string, number>();
  for (const thread of threads) {
    const other = mergedFrom(thread);
    if (other !== null && other !== into && !since.has(other)) since.set(other, instant(thread.createdAt));
  }
  return [...since].map(([ticket, at]) => ({
    id: `help-scout:${ticket}:merged`,
    ticket,
    at,
    kind: 'merge',
    into,
  }));
}
