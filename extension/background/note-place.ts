import type { Messages } from '../messages/messages.ts';
import type { NotePlace } from '../messages/overlay.ts';
import { type Sender, sendToTab } from '../platform/messaging.ts';
import { choices } from '../settings/settings.ts';
import { standing } from '../views/note-stand.ts';
import { noteStandsAt } from '../views/overlay.ts';
import { placeOf } from './notes.ts';

/** Where notes stand: kept for each helpdesk, told to the content script that holds the frame. */

/** Where the note of a name stands. */
export async function placeOfNote({ note }: Messages['overlay.getPlace']['request']): Promise<NotePlace> {
  return noteStandsAt(await choices.get(), (await placeOf(note))?.base ?? '');
}

/** Hands the size of what a frame has drawn to the content script that holds it, with where it stands. */
export async function sizeNote(
  { note, ...size }: Messages['overlay.drew']['request'],
  { tab }: Sender,
): Promise<undefined> {
  if (tab?.id === undefined) return;
  await sendToTab(tab.id, 'overlay.resized', {
    ...size,
    stand: standing(await placeOfNote({ note })),
  });
}

/** A note is taken in hand, or put somewhere: there it stands at every ticket of the helpdesk. */
export async function moveNoteTo(
  { note, at }: Messages['overlay.move']['request'],
  { tab }: Sender,
): Promise<undefined> {
  const base = (await placeOf(note))?.base;
  if (at !== null && base !== undefined)
    await choices.update((all) => ({ ...all, notePlaces: { ...all.notePlaces, [base]: at } }));
  if (tab?.id !== undefined)
    await sendToTab(tab.id, 'overlay.moved', { isMoving: at === null, stand: standing(at) });
}
