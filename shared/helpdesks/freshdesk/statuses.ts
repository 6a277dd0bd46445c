import { instant } from '../server.ts';
import type { Step } from '../steps/step.ts';
import type { ConversationRow } from './rows.ts';
import { authorOf, type History, machine, meaningOf, type Reading } from './told.ts';

/**
 * How a ticket came to stand as it does. Freshdesk keeps when it was last reopened and last solved, not what was before: a
 * reopened ticket counts as first solved with the agents' last words before it was, which is how it is mostly done.
 */
export function statusSteps(prefix: string, history: History, reading: Reading): Step[] {
  const { ticket, conversations } = history;
  const meaning = meaningOf(ticket, reading);
  if (meaning === null) reading.leaveOut('status', reading.statuses.get(ticket.status) ?? ticket.status);
  const to = meaning ?? 'open';
  const { stats } = ticket;
  const reopened = stats?.reopened_at ?? null;
  // Some desks close without having resolved; what was over before it was reopened may stand here still.
  const over = stats?.resolved_at ?? stats?.closed_at ?? null;
  const isBefore = over !== null && reopened !== null && instant(over) < instant(reopened);
  const changed = stats?.status_updated_at ?? ticket.updated_at;
  const since = ticket.status === '3' ? (stats?.pending_since ?? changed) : changed;
  const step = (name: string, at: number, status: typeof to): Step => ({
    id: `${prefix}:${name}`,
    at,
    by: machine,
    kind: 'status',
    to: status,
  });
  const steps: Step[] = [];
  if (reopened !== null) {
    const solved = isBefore ? instant(over) : lastWords(conversations, instant(reopened), reading);
    steps.push(step('solved', solved, 'solved'), step('reopened', instant(reopened), 'open'));
  }
  if (to === 'solved' || to === 'rejected')
    steps.push(step('over', instant(isBefore ? changed : (over ?? changed)), to));
  else if (to !== 'open' && to !== 'new') steps.push(step(`is:${to}`, instant(since), to));
  return steps;
}

/** When an agent last said something to the customer before then; without such words, then. */
function lastWords(conversations: readonly ConversationRow[], before: number, reading: Reading): number {
  const last = conversations.findLast(
    (row) => !row.private && authorOf(row, reading).role === 'agent' && instant(row.created_at) <= before,
  );
  return last === undefined ? before : instant(last.created_at);
}
