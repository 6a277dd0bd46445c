import type { VNode } from 'preact';
import type { Quality } from '../../../shared/protocol/console/quality.ts';
import { numberText, valueText } from '../kit/format.ts';
import { say } from '../kit/language.ts';
import { Wide } from '../kit/wide.tsx';
import { tell } from './words.tsx';

type One = Quality['calibration']['agreement'][number];

/** Krippendorff's own custom: from .80 on a value bears conclusions, from .667 on tentative ones. */
const SOUND = 0.8;
const TENTATIVE = 0.667;

/** How far reviewers of the same case say the same, criterion by criterion. */
export function Agreement({ calibration }: { readonly calibration: Quality['calibration'] }): VNode {
  const { cases, agreement } = calibration;
  return (
    <section class="card stack" aria-labelledby="agreement">
      <h2 id="agreement">{tell('agree')}</h2>
      <p class="quiet">{cases === 0 ? tell('agree.none') : tell('agree.what', { n: cases })}</p>
      {cases > 0 && (
        <Wide title={tell('agree')}>
          <table class="quality-table">
            <thead>
              <tr>
                <th scope="col">{tell('criterion')}</th>
                <th scope="col" class="end">
                  {tell('agree.same')}
                </th>
                <th scope="col" class="end">
                  {tell('agree.cases')}
                </th>
                <th scope="col">{tell('agree.alpha')}</th>
              </tr>
            </thead>
            <tbody>
              {agreement.map((one) => (
                <tr key={one.criterion}>
                  <th scope="row">
                    <bdi>{one.name}</bdi>
                  </th>
                  <td class="figure end">{one.same === null ? '–' : valueText(one.same, 'share')}</td>
                  <td class="figure end">{numberText(one.n)}</td>
                  <td>{alphaText(one)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Wide>
      )}
    </section>
  );
}

function alphaText({ alpha, without }: One): string {
  if (alpha === null) return tell(`agree.${without ?? 'few-cases'}`);
  const word = alpha.value >= SOUND ? 'sound' : alpha.value >= TENTATIVE ? 'talk' : 'reword';
  const ends = alpha.interval && {
    low: numberText(alpha.interval.low, 2),
    high: numberText(alpha.interval.high, 2),
  };
  const range = ends === null ? '' : ` (${say('table.from to', ends)})`;
  return `${numberText(alpha.value, 2)}${range} · ${tell(`agree.${word}`)}`;
}
