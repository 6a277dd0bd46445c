import type { NotePlace } from '../messages/overlay.ts';

/** The chip's place in the window: all in CSS pixels, from the window's left and top. */

/** Between the chip and the window's edges; and what of the window a chip and both edges take. */
const edge = 16;
const taken = 64;
/** How far an arrow key moves it. */
const step = 1 / 8;

/** Where the chip's corner is when the note stands at a place. */
export function cornerOf(
  { x, y }: NotePlace,
  width: number,
  height: number,
  isRtl: boolean,
): { readonly left: number; readonly top: number } {
  return {
    left: edge + (isRtl ? 1 - x : x) * (width - taken),
    top: edge + y * (height - taken),
  };
}

/** The place at which the chip's corner is there, or as near as the window lets it. */
export function atPointer(
  left: number,
  top: number,
  width: number,
  height: number,
  isRtl: boolean,
): NotePlace {
  const x = within((left - edge) / (width - taken));
  return { x: isRtl ? 1 - x : x, y: within((top - edge) / (height - taken)) };
}

/** The place after an arrow key; null for any other key. */
export function stepped({ x, y }: NotePlace, key: string, isRtl: boolean): NotePlace | null {
  const ahead = isRtl ? -step : step;
  switch (key) {
    case 'ArrowRight':
      return { x: within(x + ahead), y };
    case 'ArrowLeft':
      return { x: within(x - ahead), y };
    case 'ArrowDown':
      return { x, y: within(y + step) };
    case 'ArrowUp':
      return { x, y: within(y - step) };
    default:
      return null;
  }
}

/** The edges a note stands at, as class names for its frame: `top`, `start`, both or neither. */
export const edgesAt = ({ x, y }: NotePlace): string =>
  [y < 0.5 && 'top', x < 0.5 && 'start'].filter(Boolean).join(' ');

const within = (part: number): number => Math.min(1, Math.max(0, Number.isFinite(part) ? part : 1));
