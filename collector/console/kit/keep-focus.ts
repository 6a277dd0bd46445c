/** What a reader finds their place by again: one line, one form, one card, one sheet, the page. */
const PLACES = 'li, form, section, dialog, main';

/**
 * Keeps the place of whoever uses the keyboard. A button that is disabled while it works has the focus again
 * afterwards; where it went away with what it did, what stood around it has.
 */
export function keepFocus(root: HTMLElement): () => void {
  let had: HTMLElement | null = null;
  let around: readonly HTMLElement[] = [];
  const isLost = (): boolean => document.activeElement === null || document.activeElement === document.body;

  const onFocus = ({ target }: FocusEvent): void => {
    had = target instanceof HTMLElement ? target : null;
    around = had === null ? [] : placesAround(had);
  };
  // Who presses beside everything wants the focus nowhere.
  const onPress = (): void => {
    setTimeout(() => {
      if (isLost() && had?.isConnected && !had.matches(':disabled')) had = null;
    });
  };
  const giveBack = (): void => {
    if (had === null || !isLost()) return;
    if (!had.isConnected) focusPlace(around.find((place) => place.isConnected));
    else if (!had.matches(':disabled')) had.focus({ preventScroll: true });
  };

  const observer = new MutationObserver(giveBack);
  observer.observe(root, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled'] });
  root.addEventListener('focusin', onFocus);
  root.addEventListener('pointerdown', onPress);
  return () => {
    observer.disconnect();
    root.removeEventListener('focusin', onFocus);
    root.removeEventListener('pointerdown', onPress);
  };
}

/** From the nearest outwards. */
function placesAround(element: HTMLElement): HTMLElement[] {
  const places: HTMLElement[] = [];
  for (
    let place = element.parentElement?.closest<HTMLElement>(PLACES);
    place;
    place = place.parentElement?.closest<HTMLElement>(PLACES)
  ) {
    places.push(place);
  }
  return places;
}

function focusPlace(place: HTMLElement | undefined): void {
  if (place === undefined) return;
  if (!place.hasAttribute('tabindex')) {
    place.tabIndex = -1;
    place.addEventListener('blur', () => place.removeAttribute('tabindex'), { once: true });
  }
  place.focus({ preventScroll: true });
}
