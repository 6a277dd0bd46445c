import { expect, onTestFinished } from 'vitest';
import { nothingKnown } from '../../../../../../extension/helpdesks/lib/helpdesk.ts';
import { zammad } from '../../../../../../extension/helpdesks/zammad/zammad.ts';
import type { Step } from '../../../../../real/support/redmine/plan.ts';
import { DeskLog } from '../desk-log.ts';
import { readAll } from '../read-all.ts';
import type { Article, Change, Ticket } from './contract.ts';
import { written, type ZammadDesk, zammadOf } from './desk.ts';
import { serveZammad, withSession } from './server.ts';

/** A Zammad of one ticket, changed to what a test is about, and read to its end by the adapter. */

const minute = 60_000;
const start = Math.floor(Date.now() / 1000) * 1000 - 5 * 24 * 60 * minute;
export const at = (minutes: number): number => start + minutes * minute;
const asked: Step = {
  at: start,
  ticket: 0,
  by: 'dora',
  asks: { project: 'General', topic: 'sign-in', assigned: 'ana' },
};

/** One ticket of ana's, with what `change` makes of it. */
export function desk(
  change: (ticket: Ticket, articles: Article[], changes: Change[], desk: ZammadDesk) => void,
): ZammadDesk {
  const made = zammadOf(new DeskLog(['ana', 'victor'], [asked]));
  const [ticket] = made.tickets;
  if (ticket) change(ticket, made.articles.get('1') ?? [], made.changes.get('1') ?? [], made);
  return made;
}

/** Words after all others, a minute later. */
export function say(articles: Article[], created_by_id: number | bigint, more: Partial<Article> = {}): void {
  articles.push({
    id: 10n ** 17n + BigInt(articles.length),
    ticket_id: 1,
    from: 'Somebody',
    body: 'Words.',
    content_type: 'text/plain',
    type: 'email',
    sender: 'Agent',
    internal: false,
    created_by_id,
    origin_by_id: null,
    preferences: {},
    created_at: written(at(articles.length)),
    ...more,
  });
}

/** A change of one field. */
export function alter(
  changes: Change[],
  created_by_id: number | bigint,
  minutes: number,
  more: Partial<Change>,
): void {
  changes.push({
    id: 10n ** 16n + BigInt(changes.length),
    o_id: 1,
    object: 'Ticket',
    type: 'updated',
    created_by_id,
    created_at: written(at(minutes)),
    ...more,
  });
}

/** All pages of ana's tickets. */
export async function read(made: ZammadDesk, known = nothingKnown) {
  const vendor = await serveZammad(made);
  onTestFinished(() => vendor.stop());
  globalThis.fetch = withSession(made.userOf('ana'));
  const agent = { id: String(made.userOf('ana')), name: 'ana Test' };
  const all = await readAll(zammad, vendor.base, agent, known);
  expect(vendor.offences).toEqual([]);
  return all;
}
