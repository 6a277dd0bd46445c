import type { VNode } from 'preact';
import type { KindResult } from '../../../shared/protocol/console/results.ts';
import { face } from '../../../shared/survey/faces.ts';
import { AsTable } from '../charts/as-table.tsx';
import { Bar } from '../charts/bar.tsx';
import { searchWith } from '../filter/state.ts';
import { numberText, valueText } from '../kit/format.ts';
import { say } from '../kit/language.ts';
import { Link } from '../kit/link.tsx';
import { pointName, toneOf } from './kinds.ts';

/** How many chose each point, best first; each leads to the answers behind it. */
export function Distribution({ result }: { readonly result: KindResult }): VNode {
  const { kind, format, distribution } = result;
  const points = distribution.toReversed();
  const all = points.reduce((sum, { n }) => sum + n, 0);
  const most = Math.max(1, ...points.map(({ n }) => n));
  const shareText = (n: number): string => valueText(all === 0 ? 0 : n / all, 'share');
  const commonest = points.toSorted((one, other) => other.n - one.n)[0];
  return (
    <AsTable
      title={say('distribution.title')}
      summary={
        all === 0 || !commonest
          ? say('figure.no-answers')
          : say('distribution.summary', {
              point: pointName(result, commonest.value),
              share: shareText(commonest.n),
              n: all,
            })
      }
      heads={[say('table.point'), say('table.n'), say('table.share')]}
      rows={points.map(({ value, n }) => [pointName(result, value), numberText(n), shareText(n)])}
    >
      <ul class="distribution">
        {points.map(({ value, n }) => (
          <li key={value}>
            <Link
              page="results/answers"
              search={searchWith({ kind: [kind], score: [value] })}
              class="bar-row"
              title={say('distribution.open', { point: pointName(result, value), n })}
            >
              <span class="point">
                {format === 'csat.faces.5' && (
                  <svg class="face" viewBox="0 0 32 32" aria-hidden="true">
                    <path d={face(value)} />
                  </svg>
                )}
                {pointName(result, value)}
              </span>
              <Bar value={n} of={most} tone={toneOf(result, value)} />
              <span class="figure">
                {numberText(n)} <span class="quiet">{shareText(n)}</span>
              </span>
            </Link>
          </li>
        ))}
      </ul>
    </AsTable>
  );
}
