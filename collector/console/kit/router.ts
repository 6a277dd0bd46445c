import { signal } from '@preact/signals';

/** Where the page is: everything a screen shows follows from it, so that a link or the back button brings it back. */
export interface Place {
  /** Below the console's own address: '' for Today, 'results', 'set-up/access'. */
  readonly page: string;
  readonly search: URLSearchParams;
}

const ROOT = '/console';

const placeNow = (): Place => ({
  page: location.pathname.slice(ROOT.length).replace(/^\/|\/$/g, ''),
  search: new URLSearchParams(location.search),
});

export const place = signal<Place>({ page: '', search: new URLSearchParams() });

/** Follows the address from now on, the back button included. */
export function followAddress(): void {
  place.value = placeNow();
  addEventListener('popstate', () => {
    place.value = placeNow();
  });
}

export const hrefOf = (page: string, search = new URLSearchParams()): string => {
  const query = search.toString();
  return `${ROOT}${page && `/${page}`}${query && `?${query}`}`;
};

/** Goes to a page. `replace`: the back button leaves it out, as while somebody types. */
export function go(page: string, search?: URLSearchParams, { replace = false } = {}): void {
  const href = hrefOf(page, search);
  if (replace) history.replaceState(null, '', href);
  else history.pushState(null, '', href);
  place.value = placeNow();
}
