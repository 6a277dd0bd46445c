/** What pages, their scripts and their other tabs do meanwhile. */
const CHAOS: readonly ((random: () => number) => void)[] = [
  (random) => localStorage.setItem('cart', String(random())),
  () => dispatchEvent(new StorageEvent('storage', { key: null })),
  // A shop that logs its customer out.
  () => localStorage.clear(),
  () => sessionStorage.clear(),
  () => document.body.replaceWith(document.createElement('body')),
  () => document.body.replaceChildren(),
  (random) => history.pushState(null, '', `/?page=${random()}${location.search.replace('?', '&')}`),
  () => document.dispatchEvent(new Event('visibilitychange')),
  () => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })),
  () => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })),
  () => dispatchEvent(new Event('online')),
];

/** @param random 0 ≤ x < 1, seeded by the caller */
export const chaos = (random: () => number): void => CHAOS[Math.floor(random() * CHAOS.length)]?.(random);
