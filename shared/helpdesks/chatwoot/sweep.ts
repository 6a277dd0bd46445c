import type { DeskRules } from '../../session/desk-rules.ts';
import type { SupportEventInput } from '../../session/event.ts';
import type { LeftOut, StatusMeaning, TicketHead } from '../answers.ts';
import { nameIn, rowsOf } from '../rows.ts';
import { orNull, orStatus, type Server } from '../server.ts';
import { eventsOf } from '../steps/events.ts';
import { SweepBase } from '../sweep-base.ts';
import { tierOf } from '../tier.ts';
import type { Directory } from './directory.ts';
import { listAt, messagesOf } from './lists.ts';
import { ConversationRow, MessageRow } from './rows.ts';
import { storyOf } from './story.ts';

/** How a company calls things, as it explained them, and what is already known of this Chatwoot's names. */
interface SweepReading {
  readonly statuses: Readonly<Record<string, StatusMeaning>>;
  readonly rules: DeskRules;
  readonly directory: Directory;
}

/** A conversation is numbered within its account. */
export const ticketIn = (account: string, conversation: string): string => `${account}-${conversation}`;

/** One page of a sweep over conversations. What cannot be read of one stands in `leftOut` and stops no other. */
export class Sweep extends SweepBase<Server, SweepReading> {
  /** A page of the agent's conversations of an account, the last active first; `last`: there is nothing since `since` behind it. */
  async mine(account: string, page: number, since: number) {
    const query = `${account}/conversations?assignee_type=me&status=all&page=${page}`;
    const { rows: found, at } = await listAt(this.server, query);
    const rows = rowsOf(found, ConversationRow, 'conversations', (row) => {
      const id = nameIn(row, 'id');
      this.leaveOut(ticketIn(account, id), 'ticket', id);
    });
    const recent = rows.filter((row) => row.last_activity_at * 1000 >= since);
    return { rows: recent, at, last: found.length === 0 || recent.length < rows.length };
  }

  /** Names of the conversations of an account that are the agent's and not over. */
  async open(account: string): Promise<ReadonlySet<string>> {
    const open = new Set<string>();
    for (const status of ['open', 'pending', 'snoozed']) {
      for (let page = 1, more = true; more; page++) {
        const query = `${account}/conversations?assignee_type=me&status=${status}&page=${page}`;
        const names = (await listAt(this.server, query)).rows.map((row) =>
          ticketIn(account, nameIn(row, 'id')),
        );
        more = names.some((name) => !open.has(name));
        for (const name of names) open.add(name);
      }
    }
    return open;
  }

  /** One conversation by its number; null where the agent may not see it. */
  async one(account: string, conversation: string): Promise<ConversationRow | null> {
    const { base, signal } = this.server;
    const url = `${base}/api/v1/accounts/${account}/conversations/${conversation}`;
    const answer = await orNull(() => this.server.getJson(url, signal));
    return ConversationRow.safeParse(answer?.body).data ?? null;
  }

  /** Everything about these conversations. */
  async read(account: string, rows: readonly ConversationRow[]) {
    const events: SupportEventInput[] = [];
    const heads: TicketHead[] = [];
    for (const row of rows) {
      const ticket = ticketIn(account, row.id);
      const found = await orStatus(() => messagesOf(this.server, account, row.id));
      if (typeof found === 'number') {
        this.leaveOut(ticket, 'ticket', row.id);
        continue;
      }
      const messages = rowsOf(found, MessageRow, 'messages', (message) =>
        this.leaveOut(ticket, 'event', nameIn(message, 'id')),
      ).toSorted((one, other) => one.created_at - other.created_at);
      events.push(...eventsOf(storyOf({ ticket, row, messages }, await this.#words(account, ticket))));
      heads.push({ id: ticket, subject: subjectOf(row, messages), whole: true });
    }
    return { events, heads };
  }

  async #words(account: string, ticket: string) {
    const { directory, rules, statuses } = this.reading;
    const names = await directory.names(this.server, account);
    return {
      ...names,
      isMachine: (id: string | null, name: string) =>
        rules.bots.includes(name) || (id !== null && rules.bots.includes(id)),
      explained: (status: string) => (Object.hasOwn(statuses, status) ? statuses[status] : undefined),
      tier: (queue: string) => tierOf(queue, rules.queues.find(({ name }) => name === queue)?.tier),
      leaveOut: (kind: LeftOut['kind'], id: string) => this.leaveOut(ticket, kind, id),
    };
  }
}

/** A mail's subject, else how the conversation begins. */
function subjectOf(
  { additional_attributes }: ConversationRow,
  messages: readonly MessageRow[],
): string | null {
  const subject = additional_attributes?.['mail_subject'];
  if (typeof subject === 'string' && subject !== '') return subject;
  const words = messages.find(({ message_type }) => message_type === 'incoming')?.content ?? '';
  return words.split('\n')[0]?.slice(0, 120) || null;
}
