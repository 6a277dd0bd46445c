import type { LeftOut, StatusMeaning } from '../answers.ts';
import type { Actor } from '../steps/step.ts';
import type { Author } from './rows.ts';

/** What is said of names and words from outside the history. */
export interface Reading {
  /** Names of teams by number. */
  readonly teams: ReadonlyMap<string, string>;
  isMachine(id: string | null, name: string): boolean;
  /** A state of Intercom's, as the company explained it. */
  explained(state: string): StatusMeaning | undefined;
  tier(queue: string): number;
  leaveOut(kind: LeftOut['kind'], id: string): void;
}

/** Who does what no person does. */
export const machine: Actor = { id: null, role: 'bot' };

const people: ReadonlySet<string> = new Set(['user', 'lead', 'contact']);
/** Intercom's own hand is an admin in some answers and a bot in others; its address is always of this form. */
const operator = /^operator\+.*@intercom\.io$/i;

/**
 * Who wrote; null where Intercom says nothing of them. Teams do not write: bots and campaigns do in their name. A teammate
 * who was removed is an admin still.
 */
export function authorOf(author: Author | null, { isMachine }: Pick<Reading, 'isMachine'>): Actor | null {
  if (author === null || (!author.type && author.id === null)) return null;
  const { id, type, name, email, from_ai_agent: isAi } = author;
  if (people.has(type ?? '')) return { id, role: 'customer' };
  const isHuman = type === 'admin' && isAi !== true && !operator.test(email ?? '');
  return !isHuman || isMachine(id, name ?? '') ? machine : { id, role: 'agent' };
}
