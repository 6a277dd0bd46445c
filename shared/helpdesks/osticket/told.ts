import type { LeftOut, StatusMeaning } from '../answers.ts';
import { refused } from '../refused-words.ts';
import type { Actor } from '../steps/step.ts';
import { holds, waits } from '../waiting-words.ts';

/** How what osTicket's pages say is read everywhere. */
export interface Reading {
  /** Agents' numbers by their display name; null for a name that two of them have. */
  readonly agents: ReadonlyMap<string, string | null>;
  /** Statuses the company explained, by lower-case name. */
  readonly explained: Readonly<Record<string, StatusMeaning>>;
  isMachine(id: string, name: string): boolean;
  tier(queue: string): number;
  leaveOut(kind: LeftOut['kind'], id: string): void;
}

/** Who does what no person does. */
export const machine: Actor = { id: null, role: 'bot' };

/** The agent of that display name. One the directory does not show, as after leaving, stays an agent under their name. */
export function agentCalled(name: string, { agents, isMachine, leaveOut }: Reading): Actor {
  if (name === 'SYSTEM' || name === '') return machine;
  const id = agents.get(name);
  if (id === undefined || id === null) leaveOut('person', name);
  return isMachine(id ?? name, name) ? machine : { id: id ?? `name:${name}`, role: 'agent' };
}

/** What an open status means: as the company explained it, else by its name. */
export function openMeaning(name: string, { explained }: Reading): StatusMeaning {
  const said = explainedAs(name, explained);
  if (said !== undefined) return said;
  if (waits.test(name)) return 'pending';
  return holds.test(name) ? 'hold' : 'open';
}

/** What closing with a status means; `name` may stand within a sentence. */
export function closedMeaning(name: string, { explained }: Reading): StatusMeaning {
  const said = explainedAs(name, explained);
  if (said === 'solved' || said === 'rejected') return said;
  return refused.test(name) ? 'rejected' : 'solved';
}

const explainedAs = (name: string, explained: Reading['explained']): StatusMeaning | undefined =>
  Object.hasOwn(explained, name.toLowerCase()) ? explained[name.toLowerCase()] : undefined;
