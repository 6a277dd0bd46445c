import type { VNode } from 'preact';
import type { Quality } from '../../../shared/protocol/console/quality.ts';
import { IntervalBar } from '../charts/bar.tsx';
import { numberText, valueText } from '../kit/format.ts';
import { localeNow, say } from '../kit/language.ts';
import { Wide } from '../kit/wide.tsx';
import { tell } from './words.tsx';

const dayText = (day: string): string =>
  new Intl.DateTimeFormat(localeNow(), { dateStyle: 'medium', timeZone: 'UTC' }).format(
    Date.parse(`${day}T00:00:00Z`),
  );

const POSSIBLE = [0, 100] as const;

/** The desk's score with its interval, and how often nothing critical failed. */
export function Headline({ quality }: { readonly quality: Quality }): VNode {
  const { score, critical, appeals, from, to } = quality;
  return (
    <section class="card stack quality-headline" aria-labelledby="quality-score">
      <h2 id="quality-score">{tell('score')}</h2>
      {score === null ? (
        <p class="quiet">{tell('score.none')}</p>
      ) : (
        <>
          <p class="large figure">{numberText(score.value)}</p>
          <IntervalBar value={score.value} interval={score.interval} possible={POSSIBLE} />
          <p>
            {score.interval === null
              ? tell('score.one')
              : tell('score.interval', {
                  low: numberText(score.interval.low),
                  high: numberText(score.interval.high),
                  n: score.n,
                })}
          </p>
        </>
      )}
      {critical && (
        <p>
          {tell('critical')}: <strong class="figure">{valueText(critical.value, 'share')}</strong>{' '}
          <span class="quiet">{tell('score.interval', endsOf(critical))}</span>
        </p>
      )}
      {appeals.decided > 0 && <p class="quiet">{tell('appeals', appeals)}</p>}
      <p class="quiet small">{tell('days', { from: dayText(from), to: dayText(to) })}</p>
    </section>
  );
}

const endsOf = ({ low, high, n }: { readonly low: number; readonly high: number; readonly n: number }) => ({
  low: numberText(100 * low),
  high: numberText(100 * high),
  n,
});

/** The criteria, those that fail most often first. */
export const Fails = ({ quality }: { readonly quality: Quality }): VNode => (
  <section class="card stack" aria-labelledby="fails">
    <h2 id="fails">{tell('fails')}</h2>
    <Wide title={tell('fails')}>
      <table class="quality-table">
        <thead>
          <tr>
            <th scope="col">{tell('criterion')}</th>
            <th scope="col" class="interval-cell">
              {say('table.interval')}
            </th>
            <th scope="col" class="end">
              {tell('kept')}
            </th>
          </tr>
        </thead>
        <tbody>
          {quality.criteria.map((criterion) => (
            <Criterion key={criterion.id} criterion={criterion} />
          ))}
        </tbody>
      </table>
    </Wide>
  </section>
);

function Criterion({
  criterion: { name, critical, kept, marks },
}: {
  readonly criterion: Quality['criteria'][number];
}): VNode {
  const { yes = 0, partly = 0, no = 0 } = marks;
  return (
    <tr>
      <th scope="row">
        <bdi>{name}</bdi>
        {critical && <span class="badge">{tell('is critical')}</span>}
        <p class="quiet small">{tell('fails.line', { yes, partly, no, n: yes + partly + no })}</p>
      </th>
      <td class="interval-cell">
        {kept && (
          <>
            <IntervalBar value={kept.value} interval={kept} possible={[0, 1]} />
            <span class="unseen">{tell('fails.interval', endsOf(kept))}</span>
          </>
        )}
      </td>
      <td class="figure end">{kept ? valueText(kept.value, 'share') : '–'}</td>
    </tr>
  );
}
