import { NPS_SHOWN_FROM } from '../../../shared/kpi/kpis/nps.ts';
import { netInterval } from '../../../shared/kpi/measure/net-points.ts';
import { isEasy, isSatisfied } from '../../../shared/kpi/samples/good.ts';
import type { MeasuredKind } from '../../../shared/protocol/console/filter.ts';
import type { Figure, KindResult, NotEnough } from '../../../shared/protocol/console/results.ts';
import { differenceBounds } from '../../../shared/stats/difference.ts';
import { netCounts, netScore } from '../../../shared/stats/net-score.ts';
import { sum } from '../../../shared/stats/sum.ts';
import { wilson } from '../../../shared/stats/wilson.ts';
import { GOOD_BAD, SCALES } from '../../../shared/survey/formats.ts';
import type { Counts } from '../../store/score-tally.ts';

/** Figures from how often each point of a scale was chosen. */

interface Asked {
  readonly kind: MeasuredKind;
  readonly format: string;
}

/** A problem was solved, 1, or was not. */
const POINTS = { ...SCALES, solved: { min: 0, max: 1 } } as const;

const none = (n: number, notEnough: NotEnough): Figure => ({ value: null, n, interval: null, notEnough });

/** What share is good: satisfied, made easy, solved. */
function isGood({ kind, format }: Asked, value: number): boolean {
  if (kind === 'csat') return isSatisfied(value, format);
  return kind === 'ces' ? isEasy(value) : value === 1;
}

/** The value with its n and interval; `blank`: there is none for a reason that lies in the filter. */
export function figureOf(asked: Asked, counts: Counts, blank: NotEnough | null = null): Figure {
  const n = sum(counts);
  if (n === 0) return none(0, 'no-answers');
  if (blank !== null) return none(n, blank);
  if (asked.kind !== 'nps') {
    const good = counts.reduce((total, each, value) => total + (isGood(asked, value) ? each : 0), 0);
    return { value: good / n, n, interval: wilson(good, n), notEnough: null };
  }
  const net = netCounts(counts);
  const score = netScore(net);
  if (score === null || n < NPS_SHOWN_FROM) return none(n, 'too-few');
  return { value: 100 * score, n, interval: netInterval(net), notEnough: null };
}

/** How often each point was chosen, worst first, those nobody chose too. */
export function distributionOf({ kind, format }: Asked, counts: Counts): KindResult['distribution'] {
  const { min, max } = format === GOOD_BAD ? { min: 1, max: 2 } : POINTS[kind];
  return Array.from({ length: max - min + 1 }, (_, i) => ({ value: min + i, n: counts[min + i] ?? 0 }));
}

/** Mean point of the scale; null without answers. */
export function meanOf(counts: Counts): number | null {
  const n = sum(counts);
  return n === 0 ? null : counts.reduce((total, each, value) => total + each * value, 0) / n;
}

type Measured = Pick<Figure, 'value' | 'interval'>;

/** Where a figure went since the one before, when that is more than chance may bring at 95 %; else null. */
export function changeOf(now: Measured, before: Measured): KindResult['change'] {
  if (now.value === null || before.value === null || !now.interval || !before.interval) return null;
  const { low, high } = differenceBounds(
    { value: now.value, ...now.interval },
    { value: before.value, ...before.interval },
  );
  return low > 0 ? 'higher' : high < 0 ? 'lower' : null;
}
