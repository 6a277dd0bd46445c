import type { VNode } from 'preact';
import type { Pulse } from '../../../shared/protocol/console/pulse.ts';
import { dayText } from '../kit/day.ts';
import { numberText } from '../kit/format.ts';
import { Wide } from '../kit/wide.tsx';
import { tell } from './words.tsx';

/** What was said in rounds that are over, newest first: how many said what, of nobody in particular. */
export const Results = ({ results }: Pick<Pulse, 'results'>): VNode => (
  <section class="card stack" aria-labelledby="results">
    <h2 id="results">{tell('results')}</h2>
    <p class="quiet">{tell(results.length === 0 ? 'results.none' : 'results.what')}</p>
    {results.map((result) => {
      const title = tell('n', {
        ...{ survey: tell(result.survey), from: dayText(result.from), to: dayText(result.to), n: result.n },
      });
      return (
        <div key={`${result.survey} ${result.from} ${result.to}`} class="stack">
          <h3>{title}</h3>
          <Wide title={title}>
            <table class="quality-table">
              <thead>
                <tr>
                  <th scope="col">{tell('statement')}</th>
                  {[1, 2, 3, 4, 5].map((value) => (
                    <th key={value} scope="col">
                      {numberText(value)}
                    </th>
                  ))}
                  <th scope="col">{tell('mean')}</th>
                </tr>
              </thead>
              <tbody>
                {result.questions.map(({ id, counts, mean }) => (
                  <tr key={id}>
                    <th scope="row">{tell(id)}</th>
                    {counts.map((count, i) => (
                      // biome-ignore lint/suspicious/noArrayIndexKey: a count is known by its place
                      <td key={i} class="figure">
                        {numberText(count)}
                      </td>
                    ))}
                    <td class="figure">{numberText(mean, 1)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </Wide>
        </div>
      );
    })}
  </section>
);
