import type { VNode } from 'preact';
import { fill } from '../../../shared/locales/fill.ts';
import type { TargetProgressView } from '../../messages/targets.ts';
import type { TrendPoint } from '../../messages/trend.ts';
import { trendPath, trendScale } from '../../numbers/trend-path.ts';
import type { Wording } from '../kit/wording.ts';

const box = { width: 320, height: 48, margin: 5 };

/** A target as a line of its own: the periods are those it was set for. */
type AimedAt = Pick<TargetProgressView, 'value' | 'text'>;

/**
 * Weeks, or the periods of a target, as one quiet line with its last point marked and gaps where there are too few cases.
 * A picture with a label for those who hear it, and the same as a table for those who want the figures.
 */
export function Trend({
  label,
  trend,
  target = null,
  locale,
  words,
}: Wording & {
  readonly label: string;
  readonly trend: readonly TrendPoint[];
  readonly target?: AimedAt | null;
}): VNode {
  const known = trend.filter((point) => point.value !== null);
  const first = known[0];
  const last = known.at(-1);
  if (!first || !last) return <p class="quiet">{words[target ? 'aim.history none' : 'trend.none']}</p>;
  const byValue = known.toSorted((one, other) => (one.value ?? 0) - (other.value ?? 0));
  const [lowest = first, highest = last] = [byValue[0], byValue.at(-1)];
  const at = trendScale(trend.length, target ? [...known, target] : known, box);
  const gaps = trend.length - known.length;
  const l10n = fill(
    words[target ? 'aim.history label' : 'trend.label'],
    {
      kpi: label,
      first: first.text,
      from: first.label,
      last: last.text,
      to: last.label,
      target: target?.text ?? '',
    },
    locale,
  );
  const told = words[target ? 'aim.history gaps' : 'trend.gaps'];
  const [x, y] = at(last, trend.indexOf(last));
  return (
    <figure class="trend">
      <svg
        viewBox={`0 0 ${box.width} ${box.height}`}
        role="img"
        aria-label={gaps > 0 ? `${l10n} ${fill(told, { count: gaps }, locale)}` : l10n}
      >
        <path class="ground" d={`M0 ${box.height - 0.5}H${box.width}`} />
        {target && <path class="goal" d={`M0 ${at(target, 0)[1]}H${box.width}`} />}
        <path class="line" d={trendPath(trend, at)} />
        <circle cx={x} cy={y} r="3.5" />
      </svg>
      <p class="range" aria-hidden="true">
        {[...new Set([highest, lowest].map(({ text }) => text))].map((text) => (
          <span key={text}>{text}</span>
        ))}
      </p>
      <figcaption aria-hidden="true">
        <span>{trend[0]?.label}</span>
        <span>{trend.at(-1)?.label}</span>
      </figcaption>
      <div class="unseen">
        <table>
          <caption>
            {label}: {words[target ? 'aim.history' : 'detail.trend']}
          </caption>
          <thead>
            <tr>
              <th scope="col">{words[target ? 'aim.period' : 'trend.week']}</th>
              <th scope="col">{words['trend.value']}</th>
              <th scope="col">{words['trend.n']}</th>
            </tr>
          </thead>
          <tbody>
            {trend.map((point) => (
              <tr key={point.from}>
                <th scope="row">{point.label}</th>
                <td>{point.value === null ? words['trend.too few'] : point.text}</td>
                <td>{point.n}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
