import type { StatusMeaning } from '../answers.ts';
import type { Actor, Step } from '../steps/step.ts';
import type { PartRow } from './rows.ts';
import { authorOf, type Reading } from './told.ts';

/** Words customers read, and what colleagues note. What carries words and is neither is left out and named. */
const publicKinds: ReadonlySet<string> = new Set([
  'comment',
  'open',
  'close',
  'assignment',
  'assign_and_reopen',
  'quick_reply',
]);
const isNote = (kind: string): boolean => kind === 'note' || kind.startsWith('note_');

/** What a part makes of its conversation, where its kind says so; the others may say in which state they found it. */
const becomes: Readonly<Record<string, string>> = {
  open: 'open',
  assign_and_reopen: 'open',
  note_and_reopen: 'open',
  unsnoozed: 'open',
  timer_unsnooze: 'open',
  close: 'closed',
  snoozed: 'snoozed',
};

const meanings: Readonly<Record<string, StatusMeaning>> = {
  open: 'open',
  closed: 'solved',
  snoozed: 'pending',
};

/** What one of Intercom's three states means: as the company explained it, else by itself. */
export const meaningOf = (state: string, { explained }: Pick<Reading, 'explained'>): StatusMeaning | null =>
  explained(state) ?? (Object.hasOwn(meanings, state) ? (meanings[state] ?? null) : null);

/** How a conversation stands while its parts are read one after the other. */
export interface Standing {
  state: string;
  owner: string | null;
  queue: string | null;
}

/** What one part tells: words first, then who has the conversation, then in which state it is. */
export function stepsOf(ticket: string, part: PartRow, standing: Standing, reading: Reading): Step[] {
  const base = { id: `intercom:${ticket}:${part.id}`, at: part.created_at * 1000 };
  const by = authorOf(part.author, reading);
  if (by === null) reading.leaveOut('person', part.id);
  const actor = by ?? { id: null, role: 'bot' };
  return [
    ...wordsOf(base, part, actor, reading),
    ...givenBy(base, part, actor, standing, reading),
    ...stateAfter(base, part, actor, standing, reading),
  ];
}

type Base = Pick<Step, 'id' | 'at'>;

function wordsOf(base: Base, part: PartRow, by: Actor, { leaveOut }: Reading): Step[] {
  const { part_type: kind, body: text, redacted } = part;
  if (redacted === true) leaveOut('text', part.id);
  else if (!text?.trim()) return [];
  if (publicKinds.has(kind) || isNote(kind))
    return [{ ...base, by, kind: 'said', text: text ?? '', public: !isNote(kind) }];
  leaveOut('event', part.id);
  return [];
}

function givenBy(base: Base, part: PartRow, by: Actor, standing: Standing, { teams }: Reading): Step[] {
  const to = part.assigned_to;
  if (!to) return [];
  if (to.type === 'team' && to.id !== null) {
    const queue = teams.get(to.id) ?? to.id;
    if (queue === standing.queue) return [];
    standing.queue = queue;
    return [{ ...base, id: `${base.id}:queue`, by, kind: 'queue', to: queue }];
  }
  const isPerson = to.type === 'admin' || to.id === null;
  if (!isPerson || to.id === standing.owner) return [];
  standing.owner = to.id;
  return [{ ...base, id: `${base.id}:owner`, by, kind: 'owner', to: to.id }];
}

function stateAfter(base: Base, part: PartRow, by: Actor, standing: Standing, reading: Reading): Step[] {
  const state = becomes[part.part_type] ?? part.state ?? standing.state;
  const to = meaningOf(state, reading);
  if (state === standing.state || to === null) return [];
  standing.state = state;
  return [{ ...base, id: `${base.id}:state`, by, kind: 'status', to }];
}
