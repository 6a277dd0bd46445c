import { expect, onTestFinished } from 'vitest';
import { chatwoot } from '../../../../../../extension/helpdesks/chatwoot/chatwoot.ts';
import { nothingKnown } from '../../../../../../extension/helpdesks/lib/helpdesk.ts';
import { DeskLog, usual } from '../desk-log.ts';
import type { Conversation, Message } from './contract.ts';
import { type ChatwootDesk, chatwootOf } from './desk.ts';
import { serveChatwoot, withToken } from './server.ts';

/** A Chatwoot of one conversation, changed to what a test is about, and read to its end by the adapter. */

const minute = 60_000;
const start = Math.floor(Date.now() / 1000) * 1000 - 5 * 24 * 60 * minute;
type Change = (conversation: Conversation, messages: Message[], desk: ChatwootDesk) => void;

/** One conversation of ana's, changed to what a test is about. */
export function desk(change: Change): ChatwootDesk {
  const made = chatwootOf(
    new DeskLog(
      ['ana', 'victor'],
      [{ at: start, ticket: 0, by: 'dora', asks: { project: 'General', topic: 'sign-in', assigned: 'ana' } }],
      { ...usual, begins: 'open' },
    ),
  );
  const [conversation] = made.conversations;
  if (conversation) change(conversation, made.messages.get('1') ?? [], made);
  return made;
}

/** A message after all others, a minute later. */
export function add(messages: Message[], content: string, more: Partial<Message> = {}): void {
  messages.push({
    id: 10n ** 17n + BigInt(messages.length),
    content,
    content_type: 'text',
    content_attributes: {},
    message_type: 2,
    created_at: start / 1000 + messages.length * 60,
    private: false,
    conversation_id: 1,
    ...more,
  });
}

/** All of ana's conversations. */
export async function read(made: ChatwootDesk, known = nothingKnown) {
  const vendor = await serveChatwoot(made);
  onTestFinished(() => vendor.stop());
  globalThis.fetch = withToken(made.userOf('ana'));
  const agent = { id: String(made.userOf('ana')), name: 'ana Test' };
  const page = await chatwoot.pull(vendor.base, agent, null, AbortSignal.timeout(60_000), known);
  expect(vendor.offences).toEqual([]);
  return page;
}
