/**
 * Runs once the browser has painted what a tap changed, so that storing and sending never delay it (a storage write
 * inside the click handler doubles its latency) — or at once when the page goes away first: hidden is the last event
 * a page surely sees.
 */
export function afterPaint(work: () => void): void {
  let left: (() => void) | undefined = work;
  const go = (): void => {
    const now = left;
    left = undefined;
    now?.();
  };
  if (document.hidden) {
    go();
    return;
  }
  requestAnimationFrame(() => setTimeout(go));
  document.addEventListener('visibilitychange', go, { once: true });
  addEventListener('pagehide', go, { once: true });
}
