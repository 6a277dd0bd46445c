import type { VNode } from 'preact';
import { FilterBar } from '../filter/bar.tsx';
import { filter } from '../filter/state.ts';
import { say } from '../kit/language.ts';
import { Failure } from '../kit/notice.tsx';
import { NoAnswers } from '../results/empty.tsx';
import { Export } from '../results/export.tsx';
import { useResults } from '../results/load.ts';
import { Line } from './line.tsx';
import { useAnswers } from './load.ts';
import { Search } from './search.tsx';
import { Sheet } from './sheet.tsx';
import { openedAnswer } from './sheet-address.ts';

/** What customers said, newest first; the same filter as the figures, so that list and number agree. */
export function AnswersPage(): VNode {
  const { choices, data: results, stale } = useResults(filter.value);
  const { answers, zone, error, more, loadingMore, reload } = useAnswers(filter.value);
  const opened = openedAnswer.value;
  return (
    <>
      <FilterBar choices={choices} answered={stale ? null : (results?.answered ?? null)} />
      <Search />
      {error && <Failure error={error} onRetry={reload} />}
      {answers?.length === 0 && <NoAnswers ever={(results?.lastAt ?? null) !== null} />}
      {answers && answers.length > 0 && (
        <ul class="card answers" aria-label={say('nav.answers')}>
          {answers.map((answer) => (
            <Line key={answer.id} answer={answer} choices={choices} zone={zone} />
          ))}
        </ul>
      )}
      {more && (
        <button type="button" onClick={more} disabled={loadingMore} class="more">
          {say(loadingMore ? 'loading' : 'answers.more')}
        </button>
      )}
      {answers && answers.length > 0 && <Export />}
      {opened !== null && <Sheet key={opened} id={opened} onHandled={reload} />}
    </>
  );
}
