import { expect, onTestFinished } from 'vitest';
import { hubspot } from '../../../../../../extension/helpdesks/hubspot/hubspot.ts';
import { nothingKnown } from '../../../../../../extension/helpdesks/lib/helpdesk.ts';
import { DeskLog } from '../desk-log.ts';
import { readAll } from '../read-all.ts';
import type { Message, Ticket, Value } from './contract.ts';
import { type HubSpotDesk, hubspotOf, userOf, written } from './desk.ts';
import { serveHubSpot, withToken } from './server.ts';

/** A HubSpot of one ticket, changed to what a test is about, and read to its end by the adapter. */

export const minute = 60_000;
export const start = Math.floor(Date.now() / 1000) * 1000 - 5 * 24 * 60 * minute;

interface One {
  readonly made: HubSpotDesk;
  readonly ticket: Ticket;
  readonly messages: Message[];
}

/** One ticket of dora's that ana has, with what `change` makes of it. */
export function desk(change: (one: One) => void): HubSpotDesk {
  const asks = { project: 'General', topic: 'sign-in', assigned: 'ana' };
  const made = hubspotOf(new DeskLog(['ana', 'victor'], [{ at: start, ticket: 0, by: 'dora', asks }]));
  const [ticket, messages] = [made.tickets[0], [...made.messages.values()][0]];
  if (ticket && messages) change({ made, ticket, messages });
  return made;
}

const later = ({ messages, ticket }: One) =>
  start + (messages.length + Object.values(ticket.history).flat().length + 1) * minute;

/** Something in its thread after all else, a minute later. */
export function say(one: One, actor: string, text: string, more: Partial<Message> = {}): void {
  const [thread] = one.made.threads.get(one.ticket.id) ?? [];
  one.messages.push({
    type: 'MESSAGE',
    id: `later-${one.messages.length}`,
    conversationsThreadId: thread?.id ?? '',
    createdAt: written(later(one)),
    createdBy: actor,
    client: { clientType: 'HUBSPOT' },
    senders: [{ actorId: actor }],
    recipients: [],
    archived: false,
    text,
    direction: 'OUTGOING',
    ...more,
  });
}

/** Gives a property another value after all else, by whoever has that login, or by a rule. */
export function give(one: One, name: string, value: string, login: string | null, more: Partial<Value> = {}) {
  const user = login === null ? null : userOf(one.made, one.made.idOf(login));
  one.ticket.history[name]?.unshift({
    value,
    timestamp: written(later(one)),
    ...(user === null
      ? { sourceType: 'AUTOMATION_PLATFORM' }
      : { sourceType: 'CRM_UI', updatedByUserId: user }),
    ...more,
  });
  one.ticket.properties[name] = value;
}

export const agent = ({ made }: One, login: string): string => `A-${userOf(made, made.idOf(login))}`;

/** All of ana's tickets, in as many pages as it takes. */
export async function read(made: HubSpotDesk, known = nothingKnown) {
  const vendor = await serveHubSpot(made);
  onTestFinished(() => vendor.stop());
  globalThis.fetch = withToken(made.idOf('ana'));
  const me = { id: made.idOf('ana'), name: 'ana Test' };
  const all = await readAll(hubspot, vendor.base, me, known);
  expect(vendor.offences).toEqual([]);
  return all;
}
