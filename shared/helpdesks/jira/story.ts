import { refused } from '../refused-words.ts';
import type { Actor, Beginning, End, Step, Story } from '../steps/step.ts';
import { inOrder } from '../steps/turns.ts';
import { wordsIn } from './document.ts';
import { instant } from './instant.ts';
import { isInternal, machine, rolesOf } from './roles.ts';
import type { ChangeRow, Item, StatusRow, User } from './rows.ts';
import { channelProperty } from './search.ts';
import { atCreation, fieldValue, type History, meaningOf, type Reading, textOf } from './told.ts';

/** One request as a story. */
export function storyOf(history: History, reading: Reading): Story {
  const { issue, changes, comments } = history;
  const tell = new Teller(history, reading);
  const steps = [...changes.flatMap((change) => tell.changed(change)), ...tell.said()];
  return {
    ticket: issue.key,
    beginning: tell.beginning(),
    steps: [...inOrder(steps), ...tell.rated()],
    end: tell.end(),
    names: [issue.fields.assignee, issue.fields.reporter, ...comments.map(({ author }) => author)].flatMap(
      (user) => user?.displayName ?? [],
    ),
    tier: reading.tier,
  };
}

/** The closing link of an issue that another one took over, in the languages link types come in. */
const duplicates = /dupli[ck]|doublon|dublette|doppel|مكرر/i;

class Teller {
  readonly #history: History;
  readonly #reading: Reading;
  readonly #who: (user: User) => Actor;
  readonly #prefix: string;

  constructor(history: History, reading: Reading) {
    this.#history = history;
    this.#reading = reading;
    this.#who = rolesOf(history, reading);
    this.#prefix = `jira:${history.issue.key}`;
  }

  beginning(): Beginning {
    const { issue, changes } = this.#history;
    const { fields } = issue;
    const first = (field: string) => atCreation(changes, field);
    const asked = first('reporter');
    const requester = asked === undefined ? (fields.reporter?.accountId ?? null) : asked.from;
    const given = first('assignee');
    const moved = first('project');
    const status = first('status');
    const creator = fields.creator === null ? machine : this.#who(fields.creator);
    const text = (part: Parameters<typeof textOf>[2]) => textOf(issue, this.#reading, part);
    const channel = issue.properties?.[channelProperty] as { readonly value?: unknown } | undefined;
    return {
      id: this.#prefix,
      at: instant(fields.created),
      by: creator.role === 'bot' ? { id: requester, role: 'customer' } : creator,
      requester,
      queue: moved?.was ?? fields.project.name,
      owner: given === undefined ? (fields.assignee?.accountId ?? null) : given.from,
      status: status === undefined ? this.#meaning(fields.status) : this.#status(status.from, status.was),
      mix: {
        topic: text('topic') ?? text('request type') ?? fields.issuetype?.name ?? null,
        channel: text('channel') ?? (typeof channel?.value === 'string' ? channel.value : null),
        tier: text('tier'),
        language: text('language') ?? text('request language'),
        priority: fields.priority?.name ?? null,
      },
      session: text('overdesk session'),
      public: true,
    };
  }

  changed({ id, author, created, items }: ChangeRow): Step[] {
    const by = author === null ? machine : this.#who(author);
    return items.flatMap((item, place) =>
      this.#change({ id: `${this.#prefix}:${id}:${place}`, at: instant(created), by }, item),
    );
  }

  #change(base: Pick<Step, 'id' | 'at' | 'by'>, { field, to, becomes }: Item): Step[] {
    if (field === 'assignee') return [{ ...base, kind: 'owner', to: to || null }];
    if (field === 'project' && becomes !== null) return [{ ...base, kind: 'queue', to: becomes }];
    if (field !== 'status') return [];
    const status = this.#status(to, becomes);
    // Put back among what is to be done, it was looked at already.
    return [{ ...base, kind: 'status', to: status === 'new' ? 'open' : status }];
  }

  said(): Step[] {
    return this.#history.comments.map((comment): Step => {
      const { id, author, created, body } = comment;
      if (author === null) this.#reading.leaveOut('person', id);
      const by: Actor = author === null ? { id: null, role: 'customer' } : this.#who(author);
      const text = wordsIn(body);
      return {
        id: `${this.#prefix}:comment:${id}`,
        at: instant(created),
        by,
        kind: 'said',
        text,
        public: !isInternal(comment),
      };
    });
  }

  /** Five stars. When it was given stands in a field of its own. */
  rated(): Step[] {
    const { issue, feedback } = this.#history;
    if (feedback === null) return [];
    const { resolutiondate, updated } = issue.fields;
    const given = fieldValue(issue, this.#reading, 'rated at');
    const at = instant(typeof given === 'string' ? given : (resolutiondate ?? updated));
    const { rating: value, comment } = feedback;
    const scale = { survey: 'jira', format: 'csat.stars.5' as const, value, text: comment?.body ?? null };
    return [{ id: `${this.#prefix}:rating`, at, by: machine, kind: 'rated', ...scale }];
  }

  /** Done, and another one's duplicate, or without having been solved. */
  end(): End | null {
    const { issue, changes } = this.#history;
    const { status, resolution, issuelinks, updated, resolutiondate } = issue.fields;
    const meaning = this.#meaning(status);
    if (meaning !== 'solved' && meaning !== 'rejected') return null;
    const last = changes.findLast(({ items }) => items.some(({ field }) => field === 'status'));
    const at = instant(last?.created ?? resolutiondate ?? updated);
    const link = issuelinks.find(
      ({ type, outwardIssue }) => outwardIssue !== null && duplicates.test(`${type.name} ${type.outward}`),
    );
    if (link?.outwardIssue) return { kind: 'merge', at, into: link.outwardIssue.key };
    const isSolved = this.#reading.explained(status.name.toLowerCase()) === 'solved';
    const isRefused = meaning === 'rejected' || (!isSolved && refused.test(resolution?.name ?? ''));
    return isRefused ? { kind: 'spam', at } : null;
  }

  #status(id: string | null, name: string | null) {
    const { status: now } = this.#history.issue.fields;
    const known = this.#reading.statuses.get(id ?? '') ?? (now.id === id ? now : undefined);
    return this.#meaning(known ?? { id: id ?? '', name: name ?? '?', statusCategory: null });
  }

  #meaning(status: StatusRow) {
    const meaning = meaningOf(status, this.#reading.explained);
    if (meaning === null) this.#reading.leaveOut('status', status.name);
    return meaning ?? 'open';
  }
}
