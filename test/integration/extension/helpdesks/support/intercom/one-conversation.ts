import { expect, onTestFinished } from 'vitest';
import { intercom } from '../../../../../../extension/helpdesks/intercom/intercom.ts';
import { nothingKnown } from '../../../../../../extension/helpdesks/lib/helpdesk.ts';
import { DeskLog, usual } from '../desk-log.ts';
import { readAll } from '../read-all.ts';
import type { Conversation, Part } from './contract.ts';
import { type IntercomDesk, intercomOf, person } from './desk.ts';
import { serveIntercom, withToken } from './server.ts';

/** An Intercom of one conversation, changed to what a test is about, and read to its end by the adapter. */

const minute = 60;
export const start = Math.floor(Date.now() / 1000) - 5 * 24 * 60 * minute;
type Change = (conversation: Conversation, parts: Part[], desk: IntercomDesk) => void;

/** One conversation of ana's, changed to what a test is about. */
export function desk(change: Change): IntercomDesk {
  const made = intercomOf(
    new DeskLog(
      ['ana', 'victor'],
      [
        {
          at: start * 1000,
          ticket: 0,
          by: 'dora',
          asks: { project: 'General', topic: 'sign-in', assigned: 'ana' },
        },
      ],
      { ...usual, begins: 'open', gives: true },
    ),
  );
  const [conversation] = made.conversations;
  if (conversation) change(conversation, made.parts.get(conversation.id) ?? [], made);
  return made;
}

/** A part after all others, a minute later. */
export function add(
  parts: Part[],
  part_type: string,
  author: Part['author'],
  more: Partial<Part> = {},
): void {
  const at = start + parts.length * minute;
  parts.push({
    type: 'conversation_part',
    id: String(10n ** 17n + BigInt(parts.length)),
    part_type,
    body: null,
    created_at: at,
    updated_at: at,
    assigned_to: null,
    author,
    app_package_code: null,
    ...more,
  });
}

export const admin = (made: IntercomDesk, login: string) => person(login, 'admin', made.userOf(login));
export const customer = (made: IntercomDesk) => person('dora', 'user', made.userOf('dora'));

/** All of ana's conversations, in as many pages as it takes. */
export async function read(made: IntercomDesk, known = nothingKnown) {
  const vendor = await serveIntercom(made);
  onTestFinished(() => vendor.stop());
  globalThis.fetch = withToken(made.userOf('ana'));
  const agent = { id: made.userOf('ana'), name: 'ana Test' };
  const all = await readAll(intercom, vendor.base, agent, known);
  expect(vendor.offences).toEqual([]);
  return all;
}
