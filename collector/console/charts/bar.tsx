import type { VNode } from 'preact';
import { directionOf } from '../../../shared/locales/direction.ts';
import { localeNow } from '../kit/language.ts';
import { share, stretch } from './geometry.ts';

type Ends = readonly [low: number, high: number];
const isRtl = (): boolean => directionOf(localeNow()) === 'rtl';

/** How large a part is, as a bar from the reader's start. */
export function Bar({
  value,
  of,
  tone,
}: {
  readonly value: number;
  readonly of: number;
  readonly tone?: string;
}): VNode {
  const { x, width } = stretch(0, value, [0, Math.max(1, of)], isRtl());
  return (
    <svg class="bar" data-tone={tone} aria-hidden="true">
      <rect class="ground" width="100%" height="100%" rx="3" />
      <rect class="part" x={`${x}%`} width={`${width}%`} height="100%" rx="3" />
    </svg>
  );
}

/** A value as a dot within its interval, on a line from the lowest there can be to the highest. */
export function IntervalBar({
  value,
  interval,
  possible,
  zero = false,
}: {
  readonly value: number;
  readonly interval: { readonly low: number; readonly high: number } | null;
  readonly possible: Ends;
  /** Marks where 0 is, on a line that goes below it. */
  readonly zero?: boolean;
}): VNode {
  const rtl = isRtl();
  const at = share(value, possible);
  const band = interval && stretch(interval.low, interval.high, possible, rtl);
  const middle = share(0, possible);
  return (
    <svg class="interval-bar" aria-hidden="true">
      <rect class="ground" y="6" width="100%" height="4" rx="2" />
      {zero && <rect class="zero" x={`${rtl ? 100 - middle : middle}%`} y="2" width="1" height="12" />}
      {band && <rect class="band" x={`${band.x}%`} y="4" width={`${band.width}%`} height="8" rx="4" />}
      <circle class="dot" cx={`${rtl ? 100 - at : at}%`} cy="8" r="5" />
    </svg>
  );
}
