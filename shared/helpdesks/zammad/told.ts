import type { LeftOut, StatusMeaning } from '../answers.ts';
import { refused } from '../refused-words.ts';
import type { Actor } from '../steps/step.ts';
import type { ArticleRow, HistoryRow, StateRow, TicketRow } from './rows.ts';

/** What Zammad tells of a ticket, and how it is read everywhere. */

export interface History {
  readonly ticket: TicketRow;
  /** Oldest first, as the changes are. */
  readonly articles: readonly ArticleRow[];
  readonly changes: readonly HistoryRow[];
}

/** What is said of names and words from outside the history. */
export interface Reading {
  /** States by number. */
  readonly states: ReadonlyMap<string, StateRow>;
  /** States the company explained, by lower-case name. */
  readonly explained: Readonly<Record<string, StatusMeaning>>;
  isMachine(id: string): boolean;
  tier(queue: string): number;
  leaveOut(kind: LeftOut['kind'], id: string): void;
}

/** Zammad's own hand, and whose a ticket is that is nobody's. */
const system = '1';

export const ownerIn = (id: string | null): string | null => (id === system ? null : id);

/** Zammad's types of states, which each company's own states stand under. */
const meanings: Readonly<Record<string, StatusMeaning>> = {
  new: 'new',
  open: 'open',
  'pending reminder': 'pending',
  'pending action': 'pending',
  closed: 'solved',
  merged: 'solved',
  removed: 'rejected',
};

/** What a state means: as the company explained it, else by its type; null: Zammad knows it and we do not. */
export function meaningOf(id: string | null, name: string | null, reading: Reading): StatusMeaning | null {
  const state = reading.states.get(id ?? '');
  const label = (state?.name ?? name ?? '').toLowerCase();
  if (Object.hasOwn(reading.explained, label)) return reading.explained[label] ?? null;
  const meaning = meanings[state?.state_type ?? label] ?? null;
  return meaning === 'solved' && refused.test(label) ? 'rejected' : meaning;
}

export type ActorOf = (id: string | null) => Actor;

const machine: Actor = { id: null, role: 'bot' };

/** An article's author: on whose behalf it was written, else who wrote it. */
const authorIn = ({ origin_by_id, created_by_id }: ArticleRow): string | null =>
  origin_by_id ?? created_by_id;

/** Who did something, by the number of a user: articles say in which part somebody wrote, changes do not. */
export function rolesOf({ ticket, articles }: History, { isMachine }: Reading): ActorOf {
  const of = (part: string) =>
    new Set(articles.filter(({ sender }) => sender === part).map((article) => authorIn(article) ?? ''));
  const [agents, customers] = [of('Agent'), of('Customer').add(ticket.customer_id ?? '')];
  return (id) => {
    if (id === null || id === system || isMachine(id)) return machine;
    return { id, role: customers.has(id) && !agents.has(id) ? 'customer' : 'agent' };
  };
}

/** Who speaks in an article: by the part it says it is written in. */
export function speakerOf(article: ArticleRow, { isMachine }: Reading): Actor {
  const id = authorIn(article);
  if (article.sender === 'Customer') return { id, role: 'customer' };
  return article.sender !== 'Agent' || id === null || id === system || isMachine(id)
    ? machine
    : { id, role: 'agent' };
}

export const isAutomatic = ({ preferences }: ArticleRow): boolean =>
  preferences?.['is-auto-response'] === true;
