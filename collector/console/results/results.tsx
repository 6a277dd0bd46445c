import type { ComponentType, VNode } from 'preact';
import type { KindResult, Results } from '../../../shared/protocol/console/results.ts';
import { FilterBar } from '../filter/bar.tsx';
import { filter, showFormat, shownFormat } from '../filter/state.ts';
import { standingOf, valueText } from '../kit/format.ts';
import { say } from '../kit/language.ts';
import { Lazy } from '../kit/lazy.tsx';
import { Failure } from '../kit/notice.tsx';
import { Breakdown } from './breakdown.tsx';
import { Distribution } from './distribution.tsx';
import { NoAnswers } from './empty.tsx';
import { Export } from './export.tsx';
import { Footing, ResponseRate } from './footing.tsx';
import { Headline } from './headline.tsx';
import { kindName } from './kinds.ts';
import { useResults } from './load.ts';
import { OverTime } from './over-time.tsx';

async function loadSummary(): Promise<ComponentType> {
  const { loadWords, Summary } = await import('../summary/entry.ts');
  await loadWords();
  return Summary;
}

/** How customers find the desk: one large figure, its trend, and what stands behind it. */
export function ResultsPage(): VNode {
  const { data, error, stale, choices, reload } = useResults(filter.value);
  return (
    <>
      <FilterBar choices={choices} answered={stale ? null : (data?.answered ?? null)} />
      {error && <Failure error={error} onRetry={reload} />}
      {data ? (
        <div class="stack wide-gap" data-stale={stale} aria-busy={stale}>
          {data.kinds.length === 0 ? <NoAnswers ever={data.lastAt !== null} /> : <Shown results={data} />}
          <Footing results={data} />
          <Export />
          <Lazy part="summary" load={loadSummary} />
        </div>
      ) : (
        !error && <Loading />
      )}
    </>
  );
}

function Shown({ results }: { readonly results: Results }): VNode | null {
  const { kinds } = results;
  const shown = kinds.find(({ format }) => format === shownFormat.value) ?? kinds[0];
  if (!shown) return null;
  return (
    <>
      {kinds.length > 1 && <Kinds kinds={kinds} shown={shown} />}
      <div class="card hero">
        <Headline result={shown} name={kindName(shown, kinds)} results={results} />
        <OverTime result={shown} bucket={results.bucket} />
      </div>
      <div class="columns">
        <div class="card">
          <Distribution result={shown} />
        </div>
        <ResponseRate response={results.response} />
      </div>
      <div class="card">
        <Breakdown result={shown} />
      </div>
    </>
  );
}

/** Every figure there is, small; the pressed one is shown large. */
function Kinds({
  kinds,
  shown,
}: {
  readonly kinds: readonly KindResult[];
  readonly shown: KindResult;
}): VNode {
  return (
    <fieldset class="kinds">
      <legend class="unseen">{say('kinds.title')}</legend>
      {kinds.map((result) => (
        <button
          key={result.format}
          type="button"
          aria-pressed={result === shown}
          onClick={() => showFormat(result.format)}
        >
          <span>{kindName(result, kinds)}</span>
          <strong class="figure">{result.value === null ? '–' : valueText(result.value, result.unit)}</strong>
          <span class="small quiet">{standingOf(result, result.unit)}</span>
        </button>
      ))}
    </fieldset>
  );
}

const Loading = (): VNode => (
  <div class="card skeleton" aria-busy="true">
    <p class="unseen" role="status">
      {say('loading')}
    </p>
  </div>
);
