import { expect, onTestFinished } from 'vitest';
import { freshdesk } from '../../../../../../extension/helpdesks/freshdesk/freshdesk.ts';
import { nothingKnown } from '../../../../../../extension/helpdesks/lib/helpdesk.ts';
import type { Step } from '../../../../../real/support/redmine/plan.ts';
import { DeskLog, usual } from '../desk-log.ts';
import { readAll } from '../read-all.ts';
import type { Conversation, Rating, Ticket } from './contract.ts';
import { type FreshdeskDesk, freshdeskOf, written } from './desk.ts';
import { serveFreshdesk, withKey } from './server.ts';

/** A Freshdesk of one ticket, changed to what a test is about, and read to its end by the adapter. */

export const minute = 60_000;
export const start = Math.floor(Date.now() / 1000) * 1000 - 5 * 24 * 60 * minute;
const asked: Step = {
  at: start,
  ticket: 0,
  by: 'dora',
  asks: { project: 'General', topic: 'sign-in', assigned: 'ana' },
};

/** One ticket of ana's, with what `change` makes of it. */
export function desk(
  change: (ticket: Ticket, words: Conversation[], desk: FreshdeskDesk) => void,
): FreshdeskDesk {
  const made = freshdeskOf(new DeskLog(['ana', 'victor'], [asked], { ...usual, begins: 'open' }));
  const [ticket] = made.tickets;
  if (ticket) change(ticket, made.conversations.get('1') ?? [], made);
  return made;
}

/** Words after all others, a minute later. */
export function add(words: Conversation[], user_id: bigint | null, more: Partial<Conversation> = {}): void {
  const at = written(start + (words.length + 1) * minute);
  words.push({
    id: 10n ** 17n + BigInt(words.length),
    ticket_id: 1,
    body_text: 'Words.',
    incoming: false,
    private: false,
    source: 0,
    user_id,
    created_at: at,
    updated_at: at,
    ...more,
  });
}

/** A rating of ana's by dora. */
export const rated = (made: FreshdeskDesk, default_question: number, more: Partial<Rating> = {}): Rating => ({
  id: 10n ** 17n,
  survey_id: 1,
  user_id: made.userOf('dora'),
  agent_id: made.userOf('ana'),
  group_id: null,
  ticket_id: 1,
  feedback: null,
  ratings: { default_question },
  created_at: written(start + 60 * minute),
  updated_at: written(start + 60 * minute),
  ...more,
});

/** All pages of ana's tickets. */
export async function read(made: FreshdeskDesk, known = nothingKnown, forbidden: readonly string[] = []) {
  const vendor = await serveFreshdesk(made, forbidden);
  onTestFinished(() => vendor.stop());
  globalThis.fetch = withKey(made.userOf('ana'));
  const agent = { id: String(made.userOf('ana')), name: 'ana Test' };
  const all = await readAll(freshdesk, vendor.base, agent, known);
  expect(vendor.offences).toEqual([]);
  return all;
}
