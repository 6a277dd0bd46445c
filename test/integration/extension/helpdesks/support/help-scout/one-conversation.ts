import { expect, onTestFinished } from 'vitest';
import { helpScout } from '../../../../../../extension/helpdesks/help-scout/help-scout.ts';
import { nothingKnown } from '../../../../../../extension/helpdesks/lib/helpdesk.ts';
import { DeskLog, usual } from '../desk-log.ts';
import { readAll } from '../read-all.ts';
import type { Conversation, Person, Thread } from './contract.ts';
import { type HelpScoutDesk, helpScoutOf, person, written } from './desk.ts';
import { serveHelpScout, withApp } from './server.ts';

/** A Help Scout of one conversation, changed to what a test is about, and read to its end by the adapter. */

export const minute = 60_000;
export const start = Math.floor(Date.now() / 1000) * 1000 - 5 * 24 * 60 * minute;

interface One {
  readonly made: HelpScoutDesk;
  readonly row: Conversation;
  /** The newest first. */
  readonly threads: Thread[];
}

/** One conversation of dora's that ana has, with what `change` makes of it. */
export function desk(change: (one: One) => void): HelpScoutDesk {
  const asks = { project: 'General', topic: 'sign-in', assigned: 'ana' };
  const log = new DeskLog(['ana', 'victor'], [{ at: start, ticket: 0, by: 'dora', asks }], {
    ...usual,
    begins: 'open',
  });
  const made = helpScoutOf(log);
  const [row, threads] = [made.conversations[0], made.threads.get('1')];
  if (row && threads) change({ made, row, threads });
  return made;
}

/** A thread after all others, a minute later. */
export function add({ threads }: One, type: Thread['type'], by: Person, more: Partial<Thread> = {}): void {
  threads.unshift({
    id: 10n ** 17n + BigInt(threads.length),
    type,
    status: 'nochange',
    state: 'published',
    action: { type: 'default', associatedEntities: [] },
    source: { type: 'email', via: by.type === 'customer' ? 'customer' : 'user' },
    createdBy: by,
    createdAt: written(start + threads.length * minute),
    ...more,
  });
}

export const agent = ({ made }: One, login: string): Person => person(made, login, 'user');
export const customer = ({ made }: One): Person => person(made, 'dora', 'customer');

/** All of ana's conversations, in as many pages as it takes. */
export async function read(made: HelpScoutDesk, known = nothingKnown) {
  const vendor = await serveHelpScout(made);
  onTestFinished(() => vendor.stop());
  globalThis.fetch = withApp(made.idOf('ana'));
  const me = { id: made.idOf('ana'), name: 'ana Test' };
  const all = await readAll(helpScout, vendor.base, me, known);
  expect(vendor.offences).toEqual([]);
  return all;
}
