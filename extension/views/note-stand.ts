import type { NotePlace } from '../messages/overlay.ts';

/** While it is moved, the frame has the whole window: only there can it follow the pointer by itself. */
const everywhere = `
  :host { inset: 0 !important; }
  div, iframe { inline-size: 100vw !important; block-size: 100vh !important; }`;

/**
 * Where a note stands, as a style sheet for whoever holds its frame (note-holder.css): at so much of the way the window leaves
 * it, counted from the nearer edges, so that it
 * stays in sight whatever becomes of the window, and its card opens to where there is room. null: it is being moved.
 */
export function standing(place: NotePlace | null): string {
  if (!place) return everywhere;
  const across = sideOf('inline', place.x, 'w');
  const down = sideOf('block', place.y, 'h');
  const left = `min(12px + ${across.rest}, 100vw - 12px - var(--wide))`;
  return `
    :host {
      --up: ${down.rest};
      inset-${across.edge}: ${left} !important;
      inset-${down.edge}: calc(12px + var(--up)) !important;
    }
    iframe { inset-${across.edge}: 0; inset-${down.edge}: 0; }`;
}

/** The nearer edge, and how far from it. */
const sideOf = (axis: string, part: number, length: string) => ({
  edge: `${axis}-${part < 0.5 ? 'start' : 'end'}`,
  rest: `${Math.min(part, 1 - part)} * (100v${length} - 64px)`,
});
