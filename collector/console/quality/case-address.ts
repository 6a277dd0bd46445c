import { computed } from '@preact/signals';
import { go, place } from '../kit/router.ts';

/** The open case stands in the address: the back button closes it, a link opens it. */
const NAME = 'case';

export const openedCase = computed(() => place.value.search.get(NAME));

function withCase(id: string | null): URLSearchParams {
  const search = new URLSearchParams(place.value.search);
  if (id === null) search.delete(NAME);
  else search.set(NAME, id);
  return search;
}

export const openCase = (id: string): void => go(place.value.page, withCase(id));
export const closeCase = (): void => go(place.value.page, withCase(null));
