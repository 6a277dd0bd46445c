/**
 * What the loader and the note's holder share inside one helpdesk page: a slot in their common isolated world, which the host
 * page cannot see. The loader owns it; the holder, injected when the first ticket is opened, reads it.
 */
export interface HelpdeskPage {
  /** Aborts when the loader is orphaned or replaced: the holder takes the frame away without a trace. */
  readonly gone: AbortSignal;
  /** How many places the loader has told. */
  turn: number;
  /** The turn the frame has drawn last: what it shows is seen while that is the present one. */
  drawn: number;
  holder: NoteHolder | null;
}

/** Where the overlay's frame stands in a helpdesk page. */
export interface NoteHolder {
  /** Puts a new frame, for the note of this name, in the place of the last one. */
  open(note: string): void;
  /** Is the frame still in the page? */
  stands(): boolean;
  /** Shows the frame or hides it, as the slot says. */
  settle(): void;
}

declare global {
  var overdeskPage: HelpdeskPage | undefined;
}
