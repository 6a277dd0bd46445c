import { expect, onTestFinished } from 'vitest';
import { nothingKnown } from '../../../../../../extension/helpdesks/lib/helpdesk.ts';
import { zendesk } from '../../../../../../extension/helpdesks/zendesk/zendesk.ts';
import type { Step } from '../../../../../real/support/redmine/plan.ts';
import { DeskLog } from '../desk-log.ts';
import { readAll } from '../read-all.ts';
import type { Audit, Ticket } from './contract.ts';
import { written, type ZendeskDesk, zendeskOf } from './desk.ts';
import { serveZendesk, withSession } from './server.ts';

/** A Zendesk of one ticket, changed to what a test is about, and read to its end by the adapter. */

export const minute = 60_000;
export const start = Math.floor(Date.now() / 1000) * 1000 - 5 * 24 * 60 * minute;
const asked: Step = { at: start, ticket: 0, by: 'dora', asks: { project: 'General', topic: 'sign-in' } };
const taken: Step = { at: start + minute, ticket: 0, by: 'ana', assigns: 'ana', says: 'I look into it.' };

/** One ticket of ana's, with what `change` makes of it. */
export function desk(change: (desk: ZendeskDesk, ticket: Ticket, audits: Audit[]) => void): ZendeskDesk {
  const made = zendeskOf(new DeskLog(['ana', 'victor'], [asked, taken]));
  const [ticket] = made.tickets;
  if (ticket) change(made, ticket, made.audits.get('1') ?? []);
  return made;
}

/** An update after all others, by a login. */
export function add(
  made: ZendeskDesk,
  by: string,
  events: Record<string, unknown>[],
  via: Audit['via'] = { channel: 'web' },
) {
  const audits = made.audits.get('1') ?? [];
  const id = 10n ** 17n + BigInt(audits.length * 100);
  audits.push({
    id,
    ticket_id: 1n,
    author_id: made.userOf(by),
    created_at: written(start + (audits.length + 1) * minute),
    via,
    metadata: {},
    events: events.map((event, index) => ({ id: id + BigInt(index + 1), ...event })),
  });
}

/** All pages of ana's tickets. */
export async function read(made: ZendeskDesk, known = nothingKnown, most?: number) {
  const vendor = await serveZendesk(made, most);
  onTestFinished(() => vendor.stop());
  globalThis.fetch = withSession(made.userOf('ana'));
  const agent = { id: String(made.userOf('ana')), name: 'ana Test' };
  const all = await readAll(zendesk, vendor.base, agent, known);
  expect(vendor.offences).toEqual([]);
  return all;
}

export const changed = (field_name: string, previous_value: unknown, value: unknown) => ({
  type: 'Change',
  field_name,
  value,
  previous_value,
});
export const said = (body: string, more = {}) => ({ type: 'Comment', body, public: true, ...more });
