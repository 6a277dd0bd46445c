import { computed } from '@preact/signals';
import { go, place } from '../kit/router.ts';

/** The open sheet stands in the address: the back button closes it, a link opens it. */
const NAME = 'answer';

export const openedAnswer = computed(() => place.value.search.get(NAME));

function withAnswer(id: string | null): URLSearchParams {
  const search = new URLSearchParams(place.value.search);
  if (id === null) search.delete(NAME);
  else search.set(NAME, id);
  return search;
}

export const openAnswer = (id: string): void => go(place.value.page, withAnswer(id));
export const closeAnswer = (): void => go(place.value.page, withAnswer(null));
