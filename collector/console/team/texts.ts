import { formatValue } from '../../../shared/kpi/format.ts';
import type { TeamFigure, TeamValue } from '../../../shared/protocol/console/team.ts';
import { apart, durationText, numberText } from '../kit/format.ts';
import { localeNow } from '../kit/language.ts';
import { tell } from './words.tsx';

/** Figures of the team as the reader writes them. */

export const valueText = (value: number | null, unit: TeamFigure['unit']): string =>
  value === null ? '–' : apart(formatValue(value, unit, localeNow()));

/** What a value stands on, or why there is none. */
export function standingOf({ value, n, interval, unit, reason }: TeamFigure): string {
  if (value === null) return reasonText(reason);
  if (unit === 'tickets') return '';
  if (unit === 'seconds') return tell('figure.median', { n: numberText(n) });
  if (interval === null) return tell('figure.n', { n: numberText(n) });
  return tell('figure.share', {
    low: valueText(interval.low, unit),
    high: valueText(interval.high, unit),
    n: numberText(n),
  });
}

const reasonText = (reason: string | null): string =>
  tell(
    reason === 'nothing in period'
      ? 'reason.nothing'
      : reason === 'no schedule'
        ? 'reason.no schedule'
        : reason === 'not ripe'
          ? 'reason.not ripe'
          : 'reason.other',
  );

/** "9 of 10 took no longer than …"; empty without enough of them. */
export const p90Text = ({ p90 }: TeamValue): string =>
  p90 === null ? '' : tell('figure.p90', { value: durationText(1000 * p90) });

/** Who still waits; of the backlog, how old the oldest is. */
export function waitingText({ kpi, waiting }: TeamFigure): string {
  if (waiting === null || waiting.count === 0) return '';
  const oldest = durationText(1000 * waiting.oldest);
  return kpi === 'backlog'
    ? tell('figure.open', { oldest })
    : tell('figure.waiting', { n: numberText(waiting.count), oldest });
}
