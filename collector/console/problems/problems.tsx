import type { VNode } from 'preact';
import { read } from '../client/request.ts';
import { PeriodHead } from '../filter/period-head.tsx';
import { daysOf, filter } from '../filter/state.ts';
import { useResource } from '../kit/resource.ts';
import { place } from '../kit/router.ts';
import { Articles } from './articles.tsx';
import { HelpPage } from './help-page.tsx';
import { Missed } from './missed.tsx';
import { ProblemCard } from './problem.tsx';
import { TellApart } from './tell-apart.tsx';
import { tell, Worded } from './words.tsx';

/** What people needed help with, and whether articles answer it. */
export const ProblemsPage = (): VNode => <Worded>{() => <Page />}</Worded>;

function Page(): VNode {
  const days = daysOf(filter.value);
  const by = place.value.search.get('by');
  const query = new URLSearchParams({ ...days, ...(by !== null && { by }) });
  const { data, error, stale, reload } = useResource(query.toString(), (signal) =>
    read('/v1/console/problems', { query, signal }),
  );
  return (
    <>
      <PeriodHead title={tell('title')} what={tell('what')} days={days} error={error} onRetry={reload}>
        {data && <TellApart problems={data} by={by} />}
      </PeriodHead>
      {data && (
        <div class="stack wide-gap" data-stale={stale}>
          {data.problems.length === 0 && <p class="card quiet">{tell('none')}</p>}
          <ol class="plain-list problem-list">
            {data.problems.map((problem) => (
              <ProblemCard key={problem.code} problem={problem} of={data} />
            ))}
          </ol>
          {data.more > 0 && <p class="quiet">{tell('more', { n: data.more })}</p>}
          <details class="card">
            <summary>{tell('how')}</summary>
            <p>{tell('how.what')}</p>
            <p class="quiet">{tell('missing')}</p>
          </details>
          <Articles articles={data.articles} />
          <Missed missed={data.missed} />
          <HelpPage url={data.page} onChanged={reload} />
        </div>
      )}
    </>
  );
}
