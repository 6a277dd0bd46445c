import type { VNode } from 'preact';
import type { KindResult, Results } from '../../../shared/protocol/console/results.ts';
import { GOOD_BAD } from '../../../shared/survey/formats.ts';
import { changeText, daysText } from '../../words/figure-text.ts';
import { IntervalBar } from '../charts/bar.tsx';
import { endText, numberText, possibleOf, standingOf, valueText } from '../kit/format.ts';
import { Icon } from '../kit/icon.tsx';
import { localeNow, say, speech } from '../kit/language.ts';

interface HeadlineProps {
  readonly result: KindResult;
  readonly name: string;
  readonly results: Results;
}

/** One large figure, its interval in words, and whether it may have changed. */
export function Headline({ result, name, results }: HeadlineProps): VNode {
  const { value, interval, unit, kind } = result;
  const possible = possibleOf(unit);
  return (
    <section class="headline" aria-labelledby="headline">
      <h2 id="headline">{name}</h2>
      <p class="value figure">{value === null ? '–' : valueText(value, unit)}</p>
      <p class="standing">{standingOf(result, unit)}</p>
      {value !== null && (
        <div class="scale">
          <IntervalBar value={value} interval={interval} possible={possible} zero={unit === 'points'} />
          <p class="row between small quiet figure" aria-hidden="true">
            <span>{endText(possible[0], unit)}</span>
            <span>{endText(possible[1], unit)}</span>
          </p>
        </div>
      )}
      {kind === 'nps' && value !== null && <p>{npsWords(value)}</p>}
      <Change result={result} before={daysText(results.before, localeNow())} />
      <p class="quiet small">
        {say(`definition.${kind}`)}
        {result.mean !== null && kind !== 'solved' && kind !== 'nps' && result.format !== GOOD_BAD && (
          <> {say('figure.mean', { mean: numberText(result.mean, 1), of: kind === 'ces' ? 7 : 5 })}</>
        )}
      </p>
    </section>
  );
}

/** The usual reading of a Net Promoter Score. */
const npsWords = (value: number): string =>
  say(value > 50 ? 'nps.excellent' : value > 0 ? 'nps.good' : value < 0 ? 'nps.below' : 'nps.even');

/** Against the period before, only where it may really have changed; else that it cannot be told. */
function Change({
  result,
  before: period,
}: {
  readonly result: KindResult;
  readonly before: string;
}): VNode | null {
  const { change } = result;
  const text = changeText(result, period, speech());
  if (text === null || change === null) return text === null ? null : <p class="quiet">{text}</p>;
  return (
    <p class="change" data-tone={change === 'higher' ? 'good' : 'look'}>
      <Icon name={change === 'higher' ? 'up' : 'down'} />
      <span>{text}</span>
    </p>
  );
}
