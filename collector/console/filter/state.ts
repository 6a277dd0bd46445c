import { computed } from '@preact/signals';
import type { AnswerFilter } from '../../../shared/protocol/console/filter.ts';
import { me } from '../client/session.ts';
import { go, place } from '../kit/router.ts';
import { filterIn, searchOf } from './address.ts';
import { type Days, todayIn, usualDays } from './period.ts';

/** The one filter of the results' pages. It stands in the address and nowhere else, so the back button undoes it. */
export const filter = computed(() => filterIn(place.value.search));

export const today = (): string => todayIn(me()?.zone ?? 'UTC', Date.now());

export const daysOf = ({ from, to }: AnswerFilter): Days =>
  from === undefined || to === undefined ? usualDays(today()) : { from, to };

/** Which figure is shown large: part of the page's address, not of the filter. */
const SHOW = 'show';

export const shownFormat = computed(() => place.value.search.get(SHOW));

/** The address of a filter, with the figure that is shown. An open sheet is not part of it. */
function addressOf(chosen: AnswerFilter, format: string | null = shownFormat.value): URLSearchParams {
  const search = searchOf(chosen);
  if (format !== null) search.set(SHOW, format);
  return search;
}

export const showFormat = (format: string): void => go(place.value.page, addressOf(filter.value, format));

type Change = { readonly [Name in keyof AnswerFilter]?: AnswerFilter[Name] | undefined };

const changed = (change: Change): AnswerFilter => ({ ...filter.value, ...change }) as AnswerFilter;

/** Changes the filter; undefined takes a part out. */
export const choose = (change: Change): void => go(place.value.page, addressOf(changed(change)));

/** The address of the same filter with a change, for a link. */
export const searchWith = (change: Change): URLSearchParams => addressOf(changed(change));

/** The same without anything but the period. */
export const clear = (): void => {
  const { from, to } = filter.value;
  choose({
    ...Object.fromEntries(Object.keys(filter.value).map((name) => [name, undefined])),
    ...(from !== undefined && to !== undefined && { from, to }),
  });
};

/** The filter as a query. The period is named even when it is the usual one: page, list and file agree at midnight too. */
export const queryOf = (chosen: AnswerFilter): URLSearchParams => searchOf({ ...chosen, ...daysOf(chosen) });
