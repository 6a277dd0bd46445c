import type { VNode } from 'preact';
import type { CoveragePart, SurveyCoverage } from '../../../shared/protocol/console/survey-coverage.ts';
import { read } from '../client/request.ts';
import { PeriodHead } from '../filter/period-head.tsx';
import { daysOf, filter } from '../filter/state.ts';
import { useResource } from '../kit/resource.ts';
import { Group } from './group.tsx';
import { groupName, listText } from './texts.ts';
import { tell, Worded } from './words.ts';

/** Which teams, queues, channels and shifts hear nothing from customers, why, and what to do. */
export const SilencePage = (): VNode => <Worded>{() => <Page />}</Worded>;

function Page(): VNode {
  const days = daysOf(filter.value);
  const query = new URLSearchParams({ ...days });
  const { data, error, stale, reload } = useResource(query.toString(), (signal) =>
    read('/v1/console/survey-coverage', { query, signal }),
  );
  return (
    <>
      <PeriodHead title={tell('title')} what={tell('what')} days={days} error={error} onRetry={reload} />
      {data && (
        <div class="stack wide-gap" data-stale={stale}>
          {data.desk.over === 0 ? <p class="card quiet">{tell('none')}</p> : <Shown coverage={data} />}
        </div>
      )}
    </>
  );
}

const Shown = ({ coverage }: { readonly coverage: SurveyCoverage }): VNode => (
  <>
    <section class="card silence">
      <Group name={tell('desk')} counts={coverage.desk} heading="h2" />
    </section>
    {coverage.parts.map((part) => (
      <Part key={part.by} part={part} coverage={coverage} />
    ))}
    <details class="card">
      <summary>{tell('how')}</summary>
      <p>{tell('how.what', { zone: coverage.zone, least: coverage.least })}</p>
    </details>
  </>
);

/** The groups of one kind, in the desk's own order. */
function Part({
  part,
  coverage: { least, desk },
}: {
  readonly part: CoveragePart;
  readonly coverage: SurveyCoverage;
}): VNode {
  const { by, groups, together } = part;
  const small = { least, groups: listText((together?.groups ?? []).map((one) => groupName(by, one))) };
  return (
    <section class="card stack" aria-labelledby={`silence-${by}`}>
      <h2 id={`silence-${by}`}>{tell(`by.${by}`)}</h2>
      <ul class="plain-list">
        {groups.map((group) => (
          <li key={group.code} class="silence">
            <Group name={groupName(by, group)} counts={group} heading="h3" desk={desk} />
          </li>
        ))}
        {together?.counts && (
          <li class="silence">
            <Group name={tell('together', small)} counts={together.counts} heading="h3" desk={desk} />
          </li>
        )}
        {together && !together.counts && <li class="quiet">{tell('together.none', small)}</li>}
      </ul>
    </section>
  );
}
