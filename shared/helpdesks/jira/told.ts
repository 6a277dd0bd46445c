import type { LeftOut, StatusMeaning } from '../answers.ts';
import { refused } from '../refused-words.ts';
import { holds, waits } from '../waiting-words.ts';
import type { Part } from './directory.ts';
import type { ChangeRow, CommentRow, Feedback, IssueRow, Item, StatusRow } from './rows.ts';

/** What Jira tells of a request, and how it is read everywhere. */

/** An issue with its changes and comments, each oldest first. */
export interface History {
  readonly issue: IssueRow;
  readonly changes: readonly ChangeRow[];
  readonly comments: readonly CommentRow[];
  readonly feedback: Feedback | null;
}

/** What is said of names and words from outside the history. */
export interface Reading {
  /** Statuses of active workflows by number. */
  readonly statuses: ReadonlyMap<string, StatusRow>;
  /** Ids of the fields that are read. */
  readonly fields: ReadonlyMap<Part, readonly string[]>;
  isMachine(id: string, name: string): boolean;
  /** A status, as the company explained it. */
  explained(name: string): StatusMeaning | undefined;
  tier(queue: string): number;
  leaveOut(kind: LeftOut['kind'], id: string): void;
}

/**
 * What a status means: as the company explained it, else by the category Jira puts it into, and within that by its name.
 * null: Jira knows it no more and says nothing of it.
 */
export function meaningOf(
  { name, statusCategory }: StatusRow,
  explained: Reading['explained'],
): StatusMeaning | null {
  const said = explained(name.toLowerCase());
  if (said !== undefined) return said;
  const category = statusCategory?.key;
  if (category === 'done') return refused.test(name) ? 'rejected' : 'solved';
  if (category !== 'new' && category !== 'indeterminate') return null;
  if (waits.test(name)) return 'pending';
  if (holds.test(name)) return 'hold';
  return category === 'new' ? 'new' : 'open';
}

/** What a field was when the issue was made: what its first change changed, else as it is now. */
export function atCreation(changes: readonly ChangeRow[], field: string): Item | undefined {
  return changes.flatMap(({ items }) => items).find((item) => item.field === field);
}

/** What stands in one of the fields that are read. */
export function fieldValue({ fields: values }: IssueRow, { fields }: Reading, part: Part): unknown {
  return (fields.get(part) ?? [])
    .map((id) => values[id])
    .find((value) => value !== null && value !== undefined);
}

/** The same as text: of a choice its name, of a request type the type's. */
export function textOf(issue: IssueRow, reading: Reading, part: Part): string | null {
  return written(fieldValue(issue, reading, part));
}

function written(value: unknown): string | null {
  if (typeof value === 'string') return value.trim() || null;
  if (value === null || typeof value !== 'object') return null;
  const found = value as Readonly<Record<string, unknown>>;
  return written(found['value'] ?? found['requestType'] ?? found['name'] ?? found['languageCode']);
}
