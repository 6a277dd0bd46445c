import type { DeskRules } from '../../session/desk-rules.ts';
import type { SupportEventInput } from '../../session/event.ts';
import type { StatusMeaning, TicketHead } from '../answers.ts';
import { nameIn, rowsOf } from '../rows.ts';
import { instant, orStatus, type Server } from '../server.ts';
import { eventsOf } from '../steps/events.ts';
import { SweepBase } from '../sweep-base.ts';
import { tierOf } from '../tier.ts';
import type { Directory } from './directory.ts';
import { byIds, wholeList } from './lists.ts';
import { AuditRow, idIn, TicketRow } from './rows.ts';
import { storyOf } from './story.ts';
import type { History, Names } from './told.ts';

/** Histories asked for at once: the account's limit is everybody's. */
const atOnce = 2;

/** How a company calls things, as it explained them, and what is already known of this Zendesk's names. */
interface SweepReading {
  readonly statuses: Readonly<Record<string, StatusMeaning>>;
  readonly rules: DeskRules;
  readonly directory: Directory;
}

/** One page of a sweep over tickets. What cannot be read of one ticket stands in `leftOut` and stops no other. */
export class Sweep extends SweepBase<Server, SweepReading> {
  /** Those of these tickets that the agent may see. */
  async tickets(ids: readonly string[]): Promise<TicketRow[]> {
    const known = ids.filter((id) => /^\d+$/.test(id));
    const rows = await byIds(this.server, 'tickets/show_many', 'tickets', known);
    return rowsOf(rows, TicketRow, 'tickets', (row) => {
      const id = nameIn(row, 'id');
      this.leaveOut(id, 'ticket', id);
    });
  }

  /** Everything about these tickets. */
  async read(rows: readonly TicketRow[]) {
    const events: SupportEventInput[] = [];
    const heads: TicketHead[] = [];
    for (let start = 0; start < rows.length; start += atOnce) {
      const some = rows.slice(start, start + atOnce).map((row) => this.#ticket(row));
      for (const told of await Promise.all(some)) {
        if (told === null) continue;
        events.push(...told.events);
        heads.push(told.head);
      }
    }
    return { events, heads };
  }

  async #ticket(ticket: TicketRow) {
    const rows = await orStatus(() => wholeList(this.server, `tickets/${ticket.id}/audits`, 'audits'));
    if (typeof rows === 'number') {
      this.leaveOut(ticket.id, 'ticket', ticket.id);
      return null;
    }
    const audits = rowsOf(rows, AuditRow, 'audits', (row) =>
      this.leaveOut(ticket.id, 'event', nameIn(row, 'id')),
    ).toSorted(byTime);
    const history = { ticket, audits };
    const story = storyOf(history, await this.#names(history), (kind, id) =>
      this.leaveOut(ticket.id, kind, id),
    );
    const head: TicketHead = { id: ticket.id, subject: ticket.subject, whole: true };
    return { head, events: eventsOf(story) };
  }

  async #names(history: History): Promise<Names> {
    const { directory, rules, statuses: explained } = this.reading;
    const server = this.server;
    const [groups, fields, statuses] = [
      await directory.groups(server),
      await directory.fields(server),
      await directory.statuses(server),
    ];
    const users = await directory.users(server, peopleIn(history));
    for (const id of peopleIn(history))
      if (/^\d+$/.test(id) && !users.has(id)) this.leaveOut(history.ticket.id, 'person', id);
    return {
      group: (id) => groups.get(id) ?? null,
      user: (id) => users.get(id),
      field: (id) => fields.get(id),
      status: (id) => statuses.get(id ?? ''),
      explained,
      isMachine: (id) => rules.bots.includes(id) || rules.bots.includes(users.get(id)?.name ?? id),
      tier: (queue) => tierOf(queue, rules.queues.find(({ name }) => name === queue)?.tier),
    };
  }
}

/** Audits of one instant stand in the order of their numbers, which may be too long to be counted with. */
const byTime = (one: AuditRow, other: AuditRow): number =>
  instant(one.created_at) - instant(other.created_at) ||
  one.id.length - other.id.length ||
  (one.id < other.id ? -1 : 1);

/** Everybody who asked, wrote or had the ticket. */
function peopleIn({ ticket, audits }: History): Set<string> {
  const people = new Set([ticket.requester_id ?? '', ticket.submitter_id ?? '']);
  for (const { author_id, events } of audits) {
    people.add(author_id);
    for (const event of events) {
      if (event.author_id !== null) people.add(event.author_id);
      if (event.field_name !== 'assignee_id') continue;
      for (const value of [event.value, event.previous_value]) people.add(idIn(value) ?? '');
    }
  }
  return people;
}
