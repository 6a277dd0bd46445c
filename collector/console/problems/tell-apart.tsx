import type { VNode } from 'preact';
import type { Problems } from '../../../shared/protocol/console/problems.ts';
import { say as sayWords } from '../../../shared/survey/words.ts';
import { localeNow } from '../kit/language.ts';
import { go, place } from '../kit/router.ts';
import { tell } from './words.tsx';

/** What problems are told apart by: part of the address. */
const BY = 'by';

function tellApart(by: string): void {
  const search = new URLSearchParams(place.value.search);
  if (by === '') search.delete(BY);
  else search.set(BY, by);
  go(place.value.page, search);
}

/** Chooses whether problems are told apart by topic, or by a choice of the survey. */
export const TellApart = ({
  problems: { questions },
  by,
}: {
  readonly problems: Problems;
  readonly by: string | null;
}): VNode => (
  <label class="row">
    {tell('by')}
    <select value={by ?? ''} onChange={({ currentTarget: { value } }) => tellApart(value)}>
      <option value="">{tell('by.topic')}</option>
      {questions.map(({ id, title }) => (
        <option key={id} value={id}>
          {sayWords(title, localeNow())}
        </option>
      ))}
    </select>
  </label>
);
