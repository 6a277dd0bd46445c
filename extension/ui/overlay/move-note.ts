import type { NotePlace } from '../../messages/overlay.ts';
import { sendMessage } from '../../platform/messaging.ts';
import { atPointer, cornerOf, edgesAt, stepped } from '../../platform/note-place.ts';

/** So far the pointer may stray in a press that is none of moving, px. */
const strayPx = 4;
/** After so long without the window's being given back, the note is drawn as usual, ms. */
const patienceMs = 1000;
/** So long the window is waited for by a note that was thrown, ms: the background may have to be woken. */
const thrownMs = 10_000;

interface Held {
  readonly chip: HTMLElement;
  readonly at: Promise<NotePlace>;
  /** Where in this frame it was pressed. */
  readonly pressed: PointerEvent;
  /** Where on the chip. */
  readonly grip: { readonly x: number; readonly y: number };
  /** Where the pointer is now. */
  now: PointerEvent;
  /** Pressed only; the window asked for; had. */
  state: 'pressed' | 'asked' | 'everywhere';
  /** The pointer has let it go. */
  isReleased: boolean;
}

/**
 * Lets the agent put the note somewhere else: by dragging its chip, or by the arrow keys while the chip has the focus. For as
 * long as it is dragged the frame has the whole window, where it can follow the pointer by itself. The note's place is kept
 * by the background, for the helpdesk.
 */
export function letMove(note: string): void {
  let held: Held | null = null;
  let wasMoved = false;
  const { classList } = document.body;
  const frame = () => document.querySelector<HTMLElement>('.note');
  const isRtl = () => document.documentElement.dir === 'rtl';
  const move = (at: NotePlace | null) => sendMessage('overlay.move', { note, at });
  const put = async (at: NotePlace) => {
    document.documentElement.className = edgesAt(at);
    await move(at);
  };
  const draw = (left: number, top: number) => {
    const style = frame()?.style;
    if (style) style.cssText = `inset:auto;left:${left}px;top:${top}px`;
  };
  let undrawing: ReturnType<typeof setTimeout> | undefined;
  const undraw = () => {
    if (held?.state === 'asked' || held?.state === 'everywhere') return;
    classList.remove('moving');
    frame()?.removeAttribute('style');
  };
  const lift = async (mine: Held) => {
    mine.state = 'asked';
    wasMoved = true;
    const at = await mine.at;
    if (held !== mine) return;
    classList.add('moving');
    addEventListener('resize', () => held === mine && hold(mine, at), { once: true });
    await move(null).catch((error) => console.warn('Not asked for the window:', error));
  };
  /** The window is given: the note is drawn in it where it stood, as far from there as the pointer is. */
  const hold = (mine: Held, at: NotePlace) => {
    mine.state = 'everywhere';
    const { left, top } = cornerOf(at, innerWidth, innerHeight, isRtl());
    const { now, pressed, grip } = mine;
    // On the screen: within the frame it is not known of an event whether it came before the frame grew.
    const there = [left + now.screenX - pressed.screenX, top + now.screenY - pressed.screenY] as const;
    draw(...there);
    if (mine.isReleased) void drop({ clientX: there[0] + grip.x, clientY: there[1] + grip.y });
  };
  /** Ends a move: where the pointer is, or (null) where it began. */
  const drop = async (end: Pick<PointerEvent, 'clientX' | 'clientY'> | null) => {
    const mine = held;
    if (mine?.state === 'asked' && end) {
      // So quick that the window is not there yet.
      mine.isReleased = true;
      setTimeout(() => held === mine && mine.state === 'asked' && drop(null), thrownMs);
      return;
    }
    held = null;
    if (!mine || mine.state === 'pressed') return;
    const { grip } = mine;
    addEventListener('resize', undraw, { once: true });
    clearTimeout(undrawing);
    undrawing = setTimeout(undraw, patienceMs);
    const at = end
      ? atPointer(end.clientX - grip.x, end.clientY - grip.y, innerWidth, innerHeight, isRtl())
      : await mine.at;
    // The window is given back whatever becomes of the first try.
    await put(at).catch(() => put(at));
  };

  addEventListener('pointerdown', (pressed) => {
    // Another finger, or another press before this one has ended.
    if (held) return;
    const chip = chipOf(pressed);
    wasMoved = false;
    if (!chip || pressed.button !== 0) return;
    const { left, top } = chip.getBoundingClientRect();
    const grip = { x: pressed.clientX - left, y: pressed.clientY - top };
    const at = sendMessage('overlay.getPlace', { note });
    at.catch(() => undefined);
    held = { chip, at, pressed, grip, now: pressed, state: 'pressed', isReleased: false };
    chip.setPointerCapture(pressed.pointerId);
  });
  addEventListener('pointermove', (event) => {
    if (!held || held.isReleased || event.pointerId !== held.pressed.pointerId) return;
    held.now = event;
    const { pressed, grip, state } = held;
    const strayed = Math.hypot(event.clientX - pressed.clientX, event.clientY - pressed.clientY);
    if (state === 'pressed' && strayed > strayPx) void lift(held).catch(() => drop(null));
    if (state === 'everywhere') draw(event.clientX - grip.x, event.clientY - grip.y);
  });
  addEventListener('pointerup', (event) => {
    if (event.pointerId !== held?.pressed.pointerId) return;
    held.now = event;
    void drop(event).catch(undraw);
  });
  addEventListener('pointercancel', () => void drop(null).catch(undraw));
  // Where its end is never told: the chip is gone, or a dialog of the page has the pointer.
  addEventListener('lostpointercapture', () => {
    if (held && !held.isReleased) void drop(null).catch(undraw);
  });
  addEventListener(
    'click',
    (event) => {
      // The press that ends a move opens nothing; a key and the shortcut have no press.
      if (wasMoved && event.detail > 0 && chipOf(event)) event.stopImmediatePropagation();
    },
    { capture: true },
  );

  let steps: Promise<unknown> = Promise.resolve();
  addEventListener('keydown', (event) => {
    if (!chipOf(event) || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { key } = event;
    if (stepped({ x: 0.5, y: 0.5 }, key, isRtl()) === null) return;
    event.preventDefault();
    steps = steps
      .then(() => sendMessage('overlay.getPlace', { note }))
      .then((at) => put(stepped(at, key, isRtl()) ?? at))
      .catch(() => undefined);
  });
}

const chipOf = ({ target }: Event): HTMLElement | null =>
  target instanceof Element ? target.closest<HTMLElement>('.chip') : null;
