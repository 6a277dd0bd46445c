import type { DeskRules } from '../../session/desk-rules.ts';
import type { SupportEventInput } from '../../session/event.ts';
import type { StatusMeaning, TicketHead } from '../answers.ts';
import { nameIn } from '../rows.ts';
import { orStatus, type Server } from '../server.ts';
import { SweepBase } from '../sweep-base.ts';
import { tierOf } from '../tier.ts';
import type { Directory } from './directory.ts';
import { copiesIn } from './duplicates.ts';
import { eventsOf } from './history.ts';
import type { IssueRow } from './rows.ts';
import { type History, historyOf, issuesById } from './search.ts';
import { meaningOf } from './statuses.ts';
import { changeOf, type Names } from './told.ts';

/** Histories asked for at once. */
const atOnce = 3;

/** How a company calls things, as it explained them, and what is already known of this Redmine's names. */
interface SweepReading {
  /** Statuses explained, by lower-case name. */
  readonly statuses: Readonly<Record<string, StatusMeaning>>;
  readonly rules: DeskRules;
  readonly directory: Directory;
}

/** An agent's tickets whose standing is asked for by number. */
interface Doubtful {
  readonly agent: string;
  /** Tickets stored as open and the agent's. */
  held(): Promise<readonly string[]>;
  /** Tickets left out earlier. */
  leftOut(): Promise<readonly string[]>;
}

/** One page of a sweep over tickets. What cannot be read of one ticket stands in `leftOut` and stops no other. */
export class Sweep extends SweepBase<Server, SweepReading> {
  /**
   * What became of tickets held to be open and the agent's, and of those left out earlier: given away before the agent did
   * anything in them, they are found by no search. `whole`: all of them are read once more, for what a later change of
   * words does not bring up by itself.
   */
  async doubtful(inHand: readonly IssueRow[], known: Doubtful, whole: boolean) {
    const read = new Set(inHand.map(({ id }) => id));
    const missed = new Set(await known.leftOut());
    const asked = [...new Set([...(await known.held()), ...missed])].filter(
      (id) => /^\d+$/.test(id) && !read.has(id),
    );
    const { rows, unreadable } = await issuesById(this.server, asked);
    this.unreadable(unreadable);
    const seen = new Set([...rows.map(({ id }) => id), ...unreadable]);
    return {
      rows: rows.filter(({ id, assigned_to }) => whole || missed.has(id) || assigned_to?.id !== known.agent),
      gone: asked.filter((id) => !seen.has(id)),
    };
  }

  unreadable(ids: readonly string[]): void {
    for (const id of ids) this.leaveOut(id, 'ticket', id);
  }

  /** Of tickets that are in no list any more, those that Redmine does not know: they were deleted. `now`: UTC milliseconds. */
  async deletions(gone: readonly string[], now: number): Promise<SupportEventInput[]> {
    const events: SupportEventInput[] = [];
    for (const id of gone) {
      const answer = await orStatus(() => historyOf(this.server, id, () => undefined));
      if (answer === 404) events.push({ id: `redmine:${id}:deleted`, ticket: id, at: now, kind: 'delete' });
    }
    return events;
  }

  /** Everything about these tickets. */
  async read(rows: readonly IssueRow[]) {
    const events: SupportEventInput[] = [];
    const heads: TicketHead[] = [];
    for (let start = 0; start < rows.length; start += atOnce) {
      const some = rows.slice(start, start + atOnce).map(({ id }) => this.#ticket(id));
      for (const told of await Promise.all(some)) {
        if (told === null) continue;
        events.push(...told.events);
        heads.push(told.head);
      }
    }
    return { events, heads };
  }

  async #ticket(id: string) {
    const history = await orStatus(() =>
      historyOf(this.server, id, (row) => this.leaveOut(id, 'event', nameIn(row, 'id'))),
    );
    if (typeof history === 'number') {
      this.leaveOut(id, 'ticket', id);
      return null;
    }
    const head: TicketHead = { id, subject: history.issue.subject, whole: true };
    return { head, events: eventsOf(history, await this.#names(history)) };
  }

  async #names(history: History): Promise<Names> {
    const { issue } = history;
    const { directory, rules, statuses: explained } = this.reading;
    const statuses = await directory.statuses(this.server);
    const members = await directory.members(this.server, issue.project.id);
    const copies = await copiesIn(this.server, history);
    const queues = await this.#queues(history);
    const nobody = await this.#nobody(history, members?.staff ?? new Set());
    for (const id of nobody)
      if (history.journals.some(({ user }) => user.id === id) && issue.author.id !== id)
        this.leaveOut(issue.id, 'person', id);
    if (members === null) this.leaveOut(issue.id, 'person', issue.author.name);
    return {
      queue: (id) => queues.get(id) ?? id,
      status: (id) => {
        const status = statuses.get(id);
        const meaning = status === undefined ? null : meaningOf(status, explained);
        if (meaning === null) this.leaveOut(issue.id, 'status', status?.name ?? id);
        return meaning ?? 'open';
      },
      tier: (queue) => tierOf(queue, rules.queues.find(({ name }) => name === queue)?.tier),
      isGroup: (id) => members?.groups.has(id) ?? false,
      isStaff: (id) => members?.staff.has(id) ?? false,
      isNobody: (id) => nobody.has(id),
      isMachine: ({ id, name }) => rules.bots.includes(id) || rules.bots.includes(name),
      isCopy: ({ id }) => copies.has(id),
    };
  }

  /** Names of the projects a ticket went through. */
  async #queues({ issue, journals }: History): Promise<ReadonlyMap<string, string>> {
    const names = new Map([[issue.project.id, issue.project.name]]);
    for (const change of journals.flatMap((journal) => changeOf(journal, 'project_id') ?? [])) {
      for (const id of [change.old_value, change.new_value]) {
        if (id === null || names.has(id)) continue;
        const name = await this.reading.directory.project(this.server, id);
        if (name === null) this.leaveOut(issue.id, 'queue', id);
        else names.set(id, name);
      }
    }
    return names;
  }

  /** Who wrote here and is no person to Redmine. */
  async #nobody({ issue, journals }: History, staff: ReadonlySet<string>): Promise<ReadonlySet<string>> {
    const nobody = new Set<string>();
    for (const id of new Set([issue.author.id, ...journals.map(({ user }) => user.id)])) {
      if (!staff.has(id) && !(await this.reading.directory.isPerson(this.server, id))) nobody.add(id);
    }
    return nobody;
  }
}
