import * as z from 'zod/mini';
import type { Messages } from '../messages/messages.ts';
import type { Shown } from '../messages/overlay.ts';
import { type Sender, sendMessage } from '../platform/messaging.ts';
import { untilClosed } from '../platform/shelf.ts';
import { item } from '../platform/storage-item.ts';
import { overlayView } from '../views/overlay.ts';
import type { OverlaySnapshot } from '../views/snapshot.ts';
import { readOverlay } from './snapshot-reader.ts';

/**
 * Which frame shows which ticket. Any page may load the overlay's document: it stays empty unless it brings the name of a
 * note that this background made for a content script of the same tab, and each name is taken once.
 */

const Place = z.object({
  helpdesk: z.string(),
  base: z.string(),
  ticket: z.string(),
  /** As the helpdesk's own record says, else as found on the page. */
  session: z.nullable(z.string()),
});
export type Place = z.infer<typeof Place>;

const Note = z.object({
  tab: z.number(),
  /** Has its frame come? No second one may. */
  entered: z.boolean(),
  turn: z.number(),
  place: z.nullable(Place),
});

const notes = item('notes', z.record(z.string(), Note), {}, untilClosed);

/** A tab may hold a page and one being prepared; what is older belongs to pages that are gone. */
const notesPerTab = 4;

/**
 * Puts a note at a place and has its frame show `snapshot`; null: the page has left its ticket. Returns the note's name: another
 * one than `name` when that is unknown or not of this tab, for which the page must make a new frame.
 */
export async function moveNote(
  name: string,
  tab: number,
  { turn, place }: { readonly turn: number; readonly place: Place | null },
  snapshot: OverlaySnapshot | null,
): Promise<string | null> {
  let moved: string | null = null;
  await notes.update((all) => {
    const known = Object.hasOwn(all, name) && all[name]?.tab === tab ? all[name] : undefined;
    moved = known ? name : place && crypto.randomUUID();
    if (moved === null) return all;
    const others = Object.entries(all).filter(([id]) => id !== moved);
    const older = others.filter(([, note]) => note.tab === tab).slice(0, 1 - notesPerTab);
    return Object.fromEntries([
      ...others.filter((other) => !older.includes(other)),
      [moved, { tab, entered: known?.entered ?? false, turn, place }],
    ]);
  });
  if (moved === name) {
    const shown = { turn, ticket: place?.ticket ?? null, view: snapshot && overlayView(snapshot) };
    void sendMessage('background.overlayChanged', { note: name, shown }).catch(() => undefined);
  }
  return moved;
}

/** The frame of a note says that it is there. null: it is not the frame the note was made for. */
export async function enterNote(
  { note: name }: Messages['overlay.enter']['request'],
  { tab }: Sender,
): Promise<Messages['overlay.enter']['answer']> {
  let entered = false;
  await notes.update((all) => {
    const note = Object.hasOwn(all, name) ? all[name] : undefined;
    if (!note || note.entered || note.tab !== tab?.id) return all;
    entered = true;
    return { ...all, [name]: { ...note, entered: true } };
  });
  return entered ? shownBy(name) : null;
}

/** What a note shows now; null when there is no such note any more. */
export async function shownBy(name: string): Promise<Shown | null> {
  const all = await notes.get();
  const note = Object.hasOwn(all, name) ? all[name] : undefined;
  if (!note) return null;
  const { turn, place } = note;
  if (place === null) return { turn, ticket: null, view: null };
  const { ticket, session } = place;
  return { turn, ticket, view: overlayView(await readOverlay(place, ticket, session)) };
}

/** Where a note stands; null when it stands nowhere. */
export async function placeOf(name: string): Promise<Place | null> {
  const all = await notes.get();
  return (Object.hasOwn(all, name) ? all[name]?.place : null) ?? null;
}

/** The note that stands at a ticket in a tab; null when none does. */
export async function noteIn(tab: number): Promise<string | null> {
  const standing = ([, note]: [string, z.infer<typeof Note>]) =>
    note.tab === tab && note.entered && note.place !== null;
  return Object.entries(await notes.get()).findLast(standing)?.[0] ?? null;
}

/** A tab is closed: so are its notes. */
export async function forgetNotes(tab: number): Promise<void> {
  await notes.update((all) => {
    const kept = Object.entries(all).filter(([, note]) => note.tab !== tab);
    return kept.length === Object.keys(all).length ? all : Object.fromEntries(kept);
  });
}
