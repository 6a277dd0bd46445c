import { plainText } from '../mail/plain-text.ts';
import { instant } from '../server.ts';
import type { Actor, Step } from '../steps/step.ts';
import type { ThreadRow } from './rows.ts';
import { actorOf, machine, meaningOf, ownerIn, type Reading } from './told.ts';

/** Words customers and agents say to each other, and what colleagues note. */
const said: ReadonlySet<string> = new Set(['customer', 'message', 'reply', 'chat', 'beaconchat', 'phone']);
const noted: ReadonlySet<string> = new Set(['note', 'forwardparent']);
/** Where nobody was sent anything: still being written, or held back. */
const unsent: ReadonlySet<string> = new Set(['draft', 'review', 'underreview']);

export const isSent = ({ state }: ThreadRow): boolean => !unsent.has(state ?? '');
export const isWords = ({ type }: ThreadRow): boolean => said.has(type);

/** How a conversation stands while its threads are read one after the other. */
export interface Standing {
  /** As Help Scout calls it. */
  status: string;
  owner: string | null;
}

/** The number of the inbox a conversation was moved from by this; null when it was not moved. */
export const movedFrom = ({ action }: ThreadRow): string | null =>
  action?.type === 'moved-from-mailbox' ? (action.associatedEntities?.mailbox ?? null) : null;

/** The number of the conversation that was merged into this one by it; null when none was. */
export const mergedFrom = ({ action }: ThreadRow): string | null =>
  action?.type === 'merged' ? (action.associatedEntities?.originalConversation ?? null) : null;

export const giverOf = ({ action, source, createdBy }: ThreadRow, reading: Reading): Actor =>
  action?.type === 'automatic-workflow' || source?.type === 'workflows'
    ? machine
    : actorOf(createdBy, reading);

/** What one thread tells besides moves: who has the conversation, words, then in which status it is. */
export function stepsOf(
  ticket: string,
  thread: ThreadRow,
  standing: Standing,
  reading: Reading,
  isBeginning: boolean,
): Step[] {
  const base = {
    id: `help-scout:${ticket}:${thread.id}`,
    at: instant(thread.createdAt),
    by: giverOf(thread, reading),
  };
  return [
    ...givenBy(base, thread, standing),
    ...(isBeginning ? [] : wordsOf(base, thread, reading)),
    ...statusAfter(base, thread, standing, reading),
    ...ratingOf(base.id, thread, reading),
  ];
}

type Base = Pick<Step, 'id' | 'at' | 'by'>;

function givenBy(base: Base, { assignedTo }: ThreadRow, standing: Standing): Step[] {
  if (assignedTo === undefined) return [];
  const to = ownerIn(assignedTo);
  if (to === standing.owner) return [];
  standing.owner = to;
  return [{ ...base, id: `${base.id}:owner`, kind: 'owner', to }];
}

function wordsOf(base: Base, thread: ThreadRow, { leaveOut }: Reading): Step[] {
  const { id, type, state, body } = thread;
  if (type === 'lineitem') return [];
  if (!said.has(type) && !noted.has(type)) {
    if (body?.trim()) leaveOut('event', id);
    return [];
  }
  // Hidden from what customers are sent, though agents see it.
  const isPublic = said.has(type) && state !== 'hidden';
  return [{ ...base, kind: 'said', text: plainText(body ?? ''), public: isPublic }];
}

function statusAfter(base: Base, { status }: ThreadRow, standing: Standing, reading: Reading): Step[] {
  if (status === null || status === 'nochange' || status === standing.status) return [];
  const to = meaningOf(status, reading);
  if (to === null) {
    reading.leaveOut('status', status);
    return [];
  }
  standing.status = status;
  return [{ ...base, id: `${base.id}:status`, kind: 'status', to }];
}

const points: Readonly<Record<string, number>> = { not_good: 1, okay: 2, great: 3 };

/** Three faces, on one reply each. When a customer chose one stands nowhere in a thread: it counts with the reply. */
function ratingOf(id: string, { createdAt, rating }: ThreadRow, { leaveOut }: Reading): Step[] {
  if (rating === null) return [];
  const value = points[rating.rating.toLowerCase().replaceAll(/[ -]/g, '_')];
  if (value === undefined) {
    if (rating.rating !== 'unknown') leaveOut('event', `rating ${rating.rating}`);
    return [];
  }
  const scale = { survey: 'help-scout', format: 'csat.help-scout.3' as const, value, text: rating.comments };
  return [{ id: `${id}:rating`, at: instant(createdAt), by: machine, kind: 'rated', ...scale }];
}
