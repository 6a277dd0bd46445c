import { expect, onTestFinished } from 'vitest';
import { jira } from '../../../../../../extension/helpdesks/jira/jira.ts';
import { nothingKnown } from '../../../../../../extension/helpdesks/lib/helpdesk.ts';
import { DeskLog } from '../desk-log.ts';
import { readAll } from '../read-all.ts';
import type { Change, Comment, Issue, User } from './contract.ts';
import { documentOf, item, type JiraDesk, jiraOf, written } from './desk.ts';
import { serveJira, withSession } from './server.ts';

/** A Jira of one request, changed to what a test is about, and read to its end by the adapter. */

export const minute = 60_000;
export const start = Math.floor(Date.now() / 1000) * 1000 - 5 * 24 * 60 * minute;

interface One {
  readonly made: JiraDesk;
  readonly issue: Issue;
  readonly changes: Change[];
  readonly comments: Comment[];
}

/** One request of dora's that ana has, with what `change` makes of it. */
export function desk(change: (one: One) => void): JiraDesk {
  const asks = { project: 'General', topic: 'sign-in', assigned: 'ana' };
  const steps = [
    { at: start, ticket: 0, by: 'dora', asks },
    { at: start, ticket: 1, by: 'victor', asks: { project: 'Mac', topic: 'sign-in' } },
  ];
  const made = jiraOf(new DeskLog(['ana', 'victor'], steps));
  const [issue] = made.issues.splice(0, 2);
  if (issue === undefined) throw new Error('no issue');
  made.issues.push(issue);
  const [changes, comments] = [made.changes.get(issue.id), made.comments.get(issue.id)];
  if (changes && comments) change({ made, issue, changes, comments });
  return made;
}

const later = ({ changes, comments }: One) => start + (changes.length + comments.length + 1) * minute;

/** Words after all else, a minute later. */
export function say(one: One, author: User | null, words: string, more: Partial<Comment> = {}): void {
  const at = written(later(one));
  const id = String(10n ** 17n + BigInt(one.comments.length));
  one.comments.push({
    ...{ id, author, body: documentOf(words), created: at, updated: at, jsdPublic: true },
    ...more,
  });
  one.issue.fields.updated = at;
}

/** A change after all else, a minute later: a field's name, what it was and what it is now, as pairs of id and name. */
export function change(one: One, author: User | null, ...items: Parameters<typeof item>[]): void {
  const created = written(later(one));
  const id = String(10n ** 17n + BigInt(one.changes.length));
  one.changes.push({ id, author, created, items: items.map((told) => item(...told)) });
  one.issue.fields.updated = created;
}

/** Puts it into a status, of which its category is told. */
export function become(one: One, author: User | null, name: string): void {
  const { issue, made } = one;
  const before = issue.fields.status;
  const now = made.statuses.find((status) => status.name === name);
  if (now === undefined) throw new Error(`no status ${name}`);
  change(one, author, ['status', [before.id, before.name], [now.id, now.name]]);
  issue.fields.status = now;
}

/** All pages of ana's requests. */
export async function read(made: JiraDesk, known = nothingKnown) {
  const vendor = await serveJira(made);
  onTestFinished(() => vendor.stop());
  const ana = made.userOf('ana');
  globalThis.fetch = withSession(ana.accountId);
  const agent = { id: ana.accountId, name: 'ana Test' };
  const all = await readAll(jira, vendor.base, agent, known);
  expect(vendor.offences).toEqual([]);
  return all;
}
