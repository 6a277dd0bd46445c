import { z } from 'zod';
import { WITHDRAWN_MARK, WORDS_MARK } from '../../../shared/protocol/ticket-marks.ts';
import type { AddedNote } from '../helpdesk.ts';
import { lookAt } from './look.ts';
import { type Call, PER_PAGE } from './rest.ts';

/** What customers do with a request of theirs later, as notes on its ticket. */

const Notes = z.object({
  items: z.array(z.object({ Type: z.string().optional(), Data: z.string().nullish() })),
});
const Standing = z.object({ Status: z.string() });
/** What lifecycles call a ticket that needs no answer; none of them is a solution. */
const USUAL = ['rejected', 'cancelled', 'canceled'];

/** Does a note with this mark stand on the ticket? RT keeps a note's subject as its transaction's data, with a line break. */
async function isNoted(call: Call, ticket: number, mark: string): Promise<boolean> {
  for (let page = 1; ; page++) {
    const path = `/ticket/${ticket}/history?fields=Type,Data&per_page=${PER_PAGE}&page=${page}`;
    const { items } = await call(Notes, 'GET', path);
    if (items.some(({ Type, Data }) => Type === 'Comment' && Data?.trim() === mark)) return true;
    if (items.length < PER_PAGE) return false;
  }
}

/** A comment: the desk's own, of which RT mails the customer nothing. */
async function note(call: Call, ticket: number, mark: string, said: Omit<AddedNote, 'nth'>): Promise<void> {
  if (said.retried && (await isNoted(call, ticket, mark))) return;
  const body = { Subject: mark, ContentType: 'text/plain', Content: said.text };
  await call(z.unknown(), 'POST', `/ticket/${ticket}/comment`, body);
}

/** Writes what the customer added; written by an earlier attempt, it is left at that. */
export const addWord = (call: Call, ticket: string, word: AddedNote): Promise<void> =>
  note(call, Number(ticket), `${WORDS_MARK} ${word.nth}`, word);

/**
 * Takes a ticket out of the desk's work as withdrawn, by `status` or the first of the usual names its lifecycle has.
 * Answers false when it has none: the note alone says so.
 */
export async function withdraw(
  call: Call,
  ticket: string,
  said: Omit<AddedNote, 'nth'>,
  status: string | null,
): Promise<boolean> {
  const [state] = await lookAt(call, [ticket]);
  // Whoever was quicker has closed it with a word of their own; one that is out of sight is somebody else's.
  if (state?.ended !== false) return true;
  const number = Number(ticket);
  await note(call, number, WITHDRAWN_MARK, said);
  for (const name of status === null ? USUAL : [status]) {
    // A status that the ticket's lifecycle does not have is answered 200 all the same: how it stands then tells.
    await call(z.unknown(), 'PUT', `/ticket/${number}`, { Status: name });
    const stands = await call(Standing, 'GET', `/ticket/${number}`);
    if (stands.Status.toLowerCase() === name.toLowerCase()) return true;
  }
  return false;
}
