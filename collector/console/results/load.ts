import type { AnswerFilter } from '../../../shared/protocol/console/filter.ts';
import type { Results } from '../../../shared/protocol/console/results.ts';
import { read } from '../client/request.ts';
import { type Choices, choicesIn } from '../filter/names.ts';
import { daysOf, queryOf } from '../filter/state.ts';
import { localeNow } from '../kit/language.ts';
import { type Resource, useResource } from '../kit/resource.ts';
import { weekStart } from '../kit/week.ts';

function query(filter: AnswerFilter): URLSearchParams {
  const search = queryOf(filter);
  search.set('week', String(weekStart(localeNow())));
  return search;
}

const load = (search: URLSearchParams, signal: AbortSignal): Promise<Results> =>
  read('/v1/console/results', { query: search, signal });

/** The results of a filter, and what there is to choose from: in the whole period, whatever else is chosen. */
export function useResults(filter: AnswerFilter): Resource<Results> & { readonly choices: Choices } {
  const search = query(filter);
  const whole = query(daysOf(filter));
  const results = useResource(search.toString(), (signal) => load(search, signal));
  const isWhole = search.toString() === whole.toString();
  const all = useResource(isWhole ? '' : whole.toString(), (signal) =>
    isWhole ? Promise.resolve(null) : load(whole, signal),
  );
  return { ...results, choices: choicesIn(isWhole ? results.data : (all.data ?? results.data)) };
}
