import type { DeskRules } from '../../session/desk-rules.ts';
import type { SupportEventInput } from '../../session/event.ts';
import type { StatusMeaning, TicketHead } from '../answers.ts';
import { nameIn, rowsOf } from '../rows.ts';
import { orNull, orStatus, type Server } from '../server.ts';
import { eventsOf } from '../steps/events.ts';
import { SweepBase } from '../sweep-base.ts';
import { tierOf } from '../tier.ts';
import type { Directory } from './directory.ts';
import { instant } from './instant.ts';
import { wholeList } from './lists.ts';
import { ChangeRow, CommentRow, Feedback, IssueRow, systemFields } from './rows.ts';
import { changedIssues, channelProperty } from './search.ts';
import { storyOf } from './story.ts';
import { fieldValue, meaningOf, type Reading } from './told.ts';

/** Histories asked for at once. */
const atOnce = 2;

/** How a company calls things, as it explained them, and what is already known of this Jira's names. */
interface SweepReading {
  readonly statuses: Readonly<Record<string, StatusMeaning>>;
  readonly rules: DeskRules;
  readonly directory: Directory;
}

/** One page of a sweep over requests. What cannot be read of one stands in `leftOut` and stops no other. */
export class Sweep extends SweepBase<Server, SweepReading> {
  /** A page of what changed of the agent's; `next`: Jira's mark of the page behind it. */
  async mine(asked: Parameters<typeof changedIssues>[1]) {
    const { rows, next, at } = await changedIssues(this.server, asked, await this.#fields());
    const found = rowsOf(rows, IssueRow, 'issues', (row) => {
      const key = nameIn(row, 'key');
      this.leaveOut(key, 'ticket', key);
    });
    const since = Math.floor(asked.since / 60_000) * 60_000;
    const isNews = ({ fields }: IssueRow) => instant(fields.updated) >= since;
    return { rows: found.filter((row) => isNews(row) && isOfDesk(row)), next, at };
  }

  /** One issue by its key, or by one it had before it was moved; null: out of sight, or no customer's any more. Looking leaves no trace. */
  async issue(key: string): Promise<IssueRow | null> {
    const query = new URLSearchParams({
      fields: (await this.#fields()).join(','),
      properties: channelProperty,
    });
    const url = `${this.server.base}/rest/api/3/issue/${encodeURIComponent(key)}?${query}`;
    const found = await orNull(() => this.server.getJson(url, this.server.signal));
    if (found === null) return null;
    const row = IssueRow.safeParse(found.body).data ?? null;
    if (row === null) this.leaveOut(key, 'ticket', key);
    return row !== null && isOfDesk(row) ? row : null;
  }

  /** Everything about these issues. */
  async read(rows: readonly IssueRow[]) {
    const events: SupportEventInput[] = [];
    const heads: TicketHead[] = [];
    for (let start = 0; start < rows.length; start += atOnce) {
      const some = rows.slice(start, start + atOnce).map((row) => this.#history(row));
      for (const told of await Promise.all(some)) {
        if (told === null) continue;
        events.push(...told.events);
        heads.push(told.head);
      }
    }
    return { events, heads };
  }

  async #history(issue: IssueRow) {
    const path = `issue/${encodeURIComponent(issue.id)}`;
    const told = await orStatus(async () => ({
      changes: await wholeList(this.server, `${path}/changelog`, 'values'),
      comments: await wholeList(this.server, `${path}/comment`, 'comments'),
    }));
    if (typeof told === 'number') {
      this.leaveOut(issue.key, 'ticket', issue.key);
      return null;
    }
    const missing = (row: unknown) => this.leaveOut(issue.key, 'event', nameIn(row, 'id'));
    const changes = rowsOf(told.changes, ChangeRow, 'changes', missing).toSorted(byTime);
    const comments = rowsOf(told.comments, CommentRow, 'comments', missing).toSorted(byTime);
    const reading = await this.#names(issue.key);
    const feedback = await this.#feedback(issue, path, reading);
    const head: TicketHead = { id: issue.key, subject: issue.fields.summary, whole: true };
    return { head, events: eventsOf(storyOf({ issue, changes, comments, feedback }, reading)) };
  }

  /** What the customer rated, asked for where there can be something: the field says so, or without it that it is done. */
  async #feedback(issue: IssueRow, path: string, reading: Reading): Promise<Feedback | null> {
    const isTold = reading.fields.has('rating');
    const isOver = ['solved', 'rejected'].includes(meaningOf(issue.fields.status, reading.explained) ?? '');
    if (isTold ? fieldValue(issue, reading, 'rating') === undefined : !isOver) return null;
    const url = `${this.server.base}/rest/servicedeskapi/${path.replace('issue', 'request')}/feedback`;
    const found = await orNull(() => this.server.getJson(url, this.server.signal));
    return Feedback.safeParse(found?.body).data ?? null;
  }

  async #fields(): Promise<string[]> {
    const own = await this.reading.directory.fields(this.server);
    return [...systemFields, ...[...own.values()].flat()];
  }

  async #names(key: string): Promise<Reading> {
    const { directory, rules, statuses: explained } = this.reading;
    return {
      statuses: await directory.statuses(this.server),
      fields: await directory.fields(this.server),
      isMachine: (id, name) => rules.bots.includes(id) || rules.bots.includes(name),
      explained: (name) => (Object.hasOwn(explained, name) ? explained[name] : undefined),
      tier: (queue) => tierOf(queue, rules.queues.find(({ name }) => name === queue)?.tier),
      leaveOut: (kind, id) => this.leaveOut(key, kind, id),
    };
  }
}

const isOfDesk = ({ fields: { project } }: IssueRow): boolean =>
  project.projectTypeKey === null || project.projectTypeKey === 'service_desk';

/** Rows of one instant stand in the order of their numbers, which may be too long to be counted with. */
const byTime = (one: ChangeRow | CommentRow, other: ChangeRow | CommentRow): number =>
  instant(one.created) - instant(other.created) ||
  one.id.length - other.id.length ||
  (one.id < other.id ? -1 : 1);
