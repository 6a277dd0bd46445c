import type { Actor, Role } from '../steps/step.ts';
import type { User } from './rows.ts';
import { fieldValue, type History, type Reading } from './told.ts';

/** Who does what no person does. */
export const machine: Actor = { id: null, role: 'bot' };

/** Internal where customers do not see it, or only some of the company do. */
export const isInternal = ({ jsdPublic, visibility }: History['comments'][number]): boolean =>
  jsdPublic === false || (visibility !== undefined && visibility !== null);

/**
 * Who somebody is in this request. Accounts say customer and app; those of the company's own people say neither: they ask
 * for help and give it. Whoever ever had the request or noted something internally in it is an agent; who asked or takes
 * part in asking is a customer; everybody else who could do something in it is an agent.
 */
export function rolesOf(history: History, reading: Reading): (user: User) => Actor {
  const { issue, changes, comments } = history;
  const { assignee, reporter } = issue.fields;
  const workers = new Set([assignee?.accountId]);
  for (const item of changes.flatMap(({ items }) => items))
    if (item.field === 'assignee') workers.add(item.from ?? undefined).add(item.to ?? undefined);
  for (const comment of comments) if (isInternal(comment)) workers.add(comment.author?.accountId);
  const listed = fieldValue(issue, reading, 'participants');
  const askers = new Set(Array.isArray(listed) ? listed.map((one) => one?.accountId) : []);
  askers.add(reporter?.accountId);
  const roleOf = ({ accountId: id, accountType: type, displayName }: User): Role => {
    if (type === 'app' || reading.isMachine(id, displayName ?? '')) return 'bot';
    if (workers.has(id)) return 'agent';
    return type === 'customer' || askers.has(id) ? 'customer' : 'agent';
  };
  return (user) => {
    // Of accounts that were closed Jira tells their number alone.
    if (user.accountType !== 'app' && !known.has(user.accountType ?? ''))
      reading.leaveOut('person', user.accountId);
    return { id: user.accountId, role: roleOf(user) };
  };
}

const known: ReadonlySet<string> = new Set(['atlassian', 'customer']);
