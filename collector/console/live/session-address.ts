import { computed } from '@preact/signals';
import { go, place } from '../kit/router.ts';

/** The session looked at stands in the address: the back button closes it, a link opens it. */
const NAME = 'session';

export const openedSession = computed(() => place.value.search.get(NAME));

function withSession(id: string | null): URLSearchParams {
  const search = new URLSearchParams(place.value.search);
  if (id === null) search.delete(NAME);
  else search.set(NAME, id);
  return search;
}

export const openSession = (id: string): void => go(place.value.page, withSession(id));
export const closeSession = (): void => go(place.value.page, withSession(null));
