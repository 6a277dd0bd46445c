/**
 * Runs once the browser has painted what a tap changed, so that storing and sending never delay it (a storage write
 * inside the click handler doubles its latency) — or at once when the page goes away first: hidden is the last event
 * a page surely sees.
 */
export function afterPaint(work: () => void): void {
  const gone = new AbortController();
  const go = (): void => {
    if (gone.signal.aborted) return;
    gone.abort();
    work();
  };
  if (document.hidden) {
    go();
    return;
  }
  requestAnimationFrame(() => setTimeout(go));
  const { signal } = gone;
  document.addEventListener('visibilitychange', go, { signal });
  addEventListener('pagehide', go, { signal });
}
