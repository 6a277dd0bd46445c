/** So long a control must have been seen before a press counts, ms: a page may uncover it just under a finger. */
const longEnough = 300;
/** The shortest pause between two looks that browsers allow, ms. */
const pause = 100;

/**
 * The page around a frame may lay something over it, or make it see-through, to have its buttons pressed unseen. Takes
 * presses of what `selector` finds only when it has been in sight, and calls `refused` for the others. Where a browser cannot
 * tell (IntersectionObserver with `trackVisibility`: Firefox), all count. Returns what is to be called after every drawing.
 */
export function takeSeenPresses(selector: string, refused: () => void): () => void {
  if (!('isVisible' in IntersectionObserverEntry.prototype)) return () => undefined;
  const seenSince = new WeakMap<Element, number>();
  const options: IntersectionObserverInit & { trackVisibility: boolean; delay: number } = {
    trackVisibility: true,
    delay: pause,
    threshold: [0, 0.5, 1],
  };
  const observer = new IntersectionObserver((entries) => {
    for (const { target, time, isVisible } of entries as (IntersectionObserverEntry & {
      isVisible: boolean;
    })[]) {
      if (!isVisible) seenSince.delete(target);
      else if (!seenSince.has(target)) seenSince.set(target, time);
    }
  }, options);
  addEventListener(
    'click',
    (event) => {
      const control = event.target instanceof Element ? event.target.closest(selector) : null;
      if (!control) return;
      if (performance.now() - (seenSince.get(control) ?? Infinity) >= longEnough) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      refused();
    },
    { capture: true },
  );
  return () => {
    for (const control of document.querySelectorAll(selector)) observer.observe(control);
  };
}
