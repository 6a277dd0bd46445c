import type { VNode } from 'preact';
import { formatValue } from '../../../shared/kpi/format.ts';
import type { KpiResult } from '../../../shared/kpi/kpi.ts';
import { kpiById } from '../../../shared/kpi/kpis/registry.ts';
import { fill } from '../../../shared/locales/fill.ts';
import type { KpiDetail } from '../../messages/kpi.ts';
import type { Wording } from '../kit/wording.ts';

/** How far chance reaches, drawn on the whole of the scale and said in plain words; null where there is no interval or no scale. */
export function IntervalBand({
  kpi: { id, n, result, aim },
  locale,
  words,
}: Wording & { readonly kpi: Pick<KpiDetail, 'id' | 'n' | 'result' | 'aim'> }): VNode | null {
  const { value, interval } = result;
  const unit = kpiById(id)?.unit;
  if (value === null || interval === null || unit === undefined) return null;
  const ends = scaleOf(id, result, aim?.value ?? null);
  if (ends === null) return null;
  const at = (point: number): number =>
    Math.min(100, Math.max(0, (100 * (point - ends.low)) / (ends.high - ends.low)));
  const figure = (point: number): string =>
    unit === 'share'
      ? new Intl.NumberFormat(locale).format(Math.round(100 * point))
      : formatValue(point, unit, locale);
  return (
    <div class="range-band">
      <div class="scale" aria-hidden="true">
        <span
          style={{
            insetInlineStart: `${at(interval.low)}%`,
            inlineSize: `${at(interval.high) - at(interval.low)}%`,
          }}
        />
        <i style={{ insetInlineStart: `${at(value)}%` }} />
        {aim && <b style={{ insetInlineStart: `${at(aim.value)}%` }} />}
      </div>
      <p class="working">
        {fill(
          words[unit === 'share' ? 'range.share' : 'range.other'],
          { low: figure(interval.low), high: figure(interval.high), n },
          locale,
        )}
      </p>
    </div>
  );
}

/** From nothing to all; times end a little behind the longest of what is shown. */
function scaleOf(
  id: string,
  { value, interval }: Pick<KpiResult, 'value' | 'interval'>,
  target: number | null,
): { readonly low: number; readonly high: number } | null {
  switch (kpiById(id)?.unit) {
    case 'share':
      return { low: 0, high: 1 };
    case 'points':
      return { low: -100, high: 100 };
    case 'score':
      return { low: 0, high: 100 };
    case 'seconds': {
      const longest = Math.max(interval?.high ?? 0, value ?? 0, target ?? 0);
      return longest > 0 ? { low: 0, high: 1.05 * longest } : null;
    }
    default:
      return null;
  }
}
