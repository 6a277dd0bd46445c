import type { VNode } from 'preact';
import { Line } from '../answers/line.tsx';
import { useAnswers } from '../answers/load.ts';
import { Sheet } from '../answers/sheet.tsx';
import { openedAnswer } from '../answers/sheet-address.ts';
import { read } from '../client/request.ts';
import { daysOf } from '../filter/state.ts';
import { say } from '../kit/language.ts';
import { Link } from '../kit/link.tsx';
import { Failure } from '../kit/notice.tsx';
import { useResource } from '../kit/resource.ts';
import { useResults } from '../results/load.ts';

/** How many of each list are shown; the rest is a link away. */
const MOST = 6;
/** How often they are read again, ms. */
const EVERY = 30_000;

/** What customers said: low scores that wait for somebody, and the newest answers. */
export function Words(): VNode {
  const usual = daysOf({});
  const { choices } = useResults(usual);
  const low = useResource('', (signal) => read('/v1/console/low-scores', { signal }), { every: EVERY });
  const newest = useAnswers(usual, EVERY);
  const opened = openedAnswer.value;
  const reload = (): void => {
    low.reload();
    newest.reload();
  };
  const shared = { choices, zone: newest.zone };
  const error = low.error ?? newest.error;
  return (
    <>
      {error && <Failure error={error} onRetry={reload} />}
      <div class="columns even">
        <section class="card" aria-labelledby="low">
          <header class="row between">
            <h2 id="low">{say('low.title')}</h2>
            {low.data && (
              <span class="quiet">
                {say('low.count', { waiting: low.data.waiting, taken: low.data.withSomebody })}
              </span>
            )}
          </header>
          {low.data?.answers.length === 0 && <p class="quiet nothing">{say('low.none')}</p>}
          <ul class="answers" aria-label={say('low.title')}>
            {low.data?.answers.slice(0, MOST).map((answer) => (
              <Line key={answer.id} answer={answer} {...shared} />
            ))}
          </ul>
          <Link page="results/answers" search={new URLSearchParams({ low: '1' })}>
            {say('low.all')}
          </Link>
        </section>
        <section class="card" aria-labelledby="newest">
          <h2 id="newest">{say('newest.title')}</h2>
          {newest.answers?.length === 0 && <p class="quiet nothing">{say('newest.none')}</p>}
          <ul class="answers" aria-label={say('newest.title')}>
            {newest.answers?.slice(0, MOST).map((answer) => (
              <Line key={answer.id} answer={answer} {...shared} />
            ))}
          </ul>
          <Link page="results/answers">{say('newest.all')}</Link>
        </section>
      </div>
      {opened !== null && <Sheet key={opened} id={opened} onHandled={reload} />}
    </>
  );
}
