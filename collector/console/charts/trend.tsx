import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useRef } from 'preact/hooks';
import { directionOf } from '../../../shared/locales/direction.ts';
import { localeNow } from '../kit/language.ts';
import { bandAround, labelled, linesThrough, nearest, type Point, scaleOf, ticksFor } from './geometry.ts';
import { useWidth } from './width.ts';

export interface TrendPoint extends Point {
  /** What the period is called below the line. */
  readonly label: string;
  /** The whole point in words: "12–18 Oct: 81 %, between 70 and 89, from 57 answers". */
  readonly text: string;
}

interface TrendProps {
  readonly points: readonly TrendPoint[];
  /** The lowest and highest value there can be. */
  readonly possible: readonly [low: number, high: number];
  readonly format: (value: number) => string;
}

const HEIGHT = 216;
const BELOW = 24;
const GUTTER = 44;
/** A label's usual width, px. */
const LABEL = 84;

/** Values over time: a line in its interval's band, the last point marked, a period that is not over dashed. */
export function Trend({ points, possible, format }: TrendProps): VNode {
  const box = useRef<HTMLDivElement>(null);
  const width = useWidth(box, 640);
  const pointed = useSignal<number | null>(null);
  const rtl = directionOf(localeNow()) === 'rtl';
  const ticks = ticksFor(points, possible);
  const scale = scaleOf(points.length, ticks, { width, height: HEIGHT, gutter: GUTTER, rtl });
  const lines = linesThrough(points, scale);
  const last = points.findLastIndex(({ value }) => value !== null);
  const edge = rtl ? width : 0;
  const shown = pointed.value === null ? undefined : points[pointed.value];
  const ends = [rtl ? 0 : GUTTER, rtl ? width - GUTTER : width] as const;

  return (
    <div class="trend" ref={box}>
      <svg
        width={width}
        height={HEIGHT + BELOW}
        aria-hidden="true"
        onPointerMove={({ offsetX }) => {
          pointed.value = nearest(points.length, scale, offsetX);
        }}
        onPointerLeave={() => {
          pointed.value = null;
        }}
      >
        {ticks.map((tick) => (
          <g key={tick}>
            <path class="grid" d={`M${ends[0]} ${scale.y(tick)}H${ends[1]}`} />
            <text x={edge} y={scale.y(tick) + 4} class="tick" text-anchor="start">
              {format(tick)}
            </text>
          </g>
        ))}
        <path class="band" d={bandAround(points, scale)} />
        <path class="line" d={lines.closed} />
        <path class="line open" d={lines.open} />
        {labelled(points.length, Math.max(2, Math.floor((width - GUTTER) / LABEL))).map(
          (index, place, all) => (
            <text
              key={points[index]?.label}
              class="tick"
              x={scale.x(index)}
              y={HEIGHT + 16}
              text-anchor={place === all.length - 1 && all.length > 1 ? 'end' : 'middle'}
            >
              {points[index]?.label}
            </text>
          ),
        )}
        {last >= 0 && (
          <Dot class={points[last]?.open ? 'dot open' : 'dot'} index={last} {...{ points, scale }} />
        )}
        {pointed.value !== null && shown?.value != null && (
          <>
            <path class="pointed" d={`M${scale.x(pointed.value)} 0V${HEIGHT}`} />
            <Dot class="dot" index={pointed.value} {...{ points, scale }} />
          </>
        )}
      </svg>
      <p class="readout small" aria-hidden="true">
        {(shown ?? points[last])?.text}
      </p>
    </div>
  );
}

const Dot = ({
  points,
  scale,
  index,
  ...rest
}: {
  readonly class: string;
  readonly points: readonly Point[];
  readonly scale: ReturnType<typeof scaleOf>;
  readonly index: number;
}): VNode => <circle {...rest} cx={scale.x(index)} cy={scale.y(points[index]?.value ?? 0)} r="4.5" />;
