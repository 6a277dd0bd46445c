import type { VNode } from 'preact';
import { fill } from '../../../shared/locales/fill.ts';
import type { TargetProgressView } from '../../messages/targets.ts';
import type { TrendPoint } from '../../messages/trend.ts';
import type { Wording } from '../kit/wording.ts';

const width = 320;
const height = 48;
const margin = 5;

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
  const at = scale(trend, target ? [...known, target] : known);
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
        viewBox={`0 0 ${width} ${height}`}
        role="img"
        aria-label={gaps > 0 ? `${l10n} ${fill(told, { count: gaps }, locale)}` : l10n}
      >
        <path class="ground" d={`M0 ${height - 0.5}H${width}`} />
        {target && <path class="goal" d={`M0 ${at(target, 0)[1]}H${width}`} />}
        <path class="line" d={lineThrough(trend, at)} />
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

type Place = (point: Pick<TrendPoint, 'value'>, index: number) => readonly [x: number, y: number];

/** Weeks evenly from start to end, values between the lowest and the highest; one flat line when all are equal. */
function scale(trend: readonly TrendPoint[], known: readonly Pick<TrendPoint, 'value'>[]): Place {
  const values = known.map(({ value }) => value ?? 0);
  const low = Math.min(...values);
  const span = Math.max(...values) - low;
  const step = (width - 2 * margin) / Math.max(1, trend.length - 1);
  return (point, index) => [
    round(margin + index * step),
    round(
      span === 0 ? height / 2 : height - margin - (((point.value ?? 0) - low) / span) * (height - 2 * margin),
    ),
  ];
}

/** SVG path data; a week without a value lifts the pen, a lonely week becomes a dot (a line of no length, round caps). */
function lineThrough(trend: readonly TrendPoint[], at: Place): string {
  let drawing = false;
  return trend
    .map((point, index) => {
      if (point.value === null) {
        drawing = false;
        return '';
      }
      const [x, y] = at(point, index);
      const lonely = !drawing && (trend[index + 1]?.value ?? null) === null;
      const segment = drawing ? `L${x} ${y}` : `M${x} ${y}${lonely ? 'h0' : ''}`;
      drawing = true;
      return segment;
    })
    .join('');
}

const round = (value: number): number => Math.round(value * 10) / 10;
