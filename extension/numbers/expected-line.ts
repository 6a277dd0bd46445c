import { EXPECTED_LEVEL, type Expected, LEAST_OWN } from '../../shared/kpi/expected/expected.ts';
import { formatValue } from '../../shared/kpi/format.ts';
import type { Kpi } from '../../shared/kpi/kpi.ts';
import { fill } from '../../shared/locales/fill.ts';
import type { Localization } from './localization.ts';

/** A comparison with what is expected of the agent's mix, in words. */
export interface ExpectedLine {
  /** "As expected for your cases: 84 % of 61 · expected 82 %"; null when there is nothing to tell. */
  readonly text: string | null;
  /** How far chance reaches, or why there is nothing to tell. */
  readonly limits: string;
}

/** Speed is told only where its quality partner can be compared as well. */
export function expectedLine(kpi: Pick<Kpi, 'unit'>, compared: Expected, l10n: Localization): ExpectedLine {
  const { words, locale } = l10n;
  const { verdict, reason, n, observed, expected, ratio, interval, partner } = compared;
  const silent = (why: string): ExpectedLine => ({ text: null, limits: why });
  if (verdict === 'not enough' || observed === null || expected === null || ratio === null || !interval) {
    const least = { n, least: LEAST_OWN };
    return silent(fill(words[`expected.because ${reason ?? 'no team'}`], least, locale));
  }
  if (partner?.verdict === 'not enough') {
    const name = Object.entries(l10n.kpis).find(([id]) => id === partner.kpi)?.[1].name ?? '';
    return silent(fill(words['expected.because partner'], { partner: name }, locale));
  }
  const kind = kpi.unit === 'seconds' ? 'times' : 'shares';
  const figure = (value: number) => formatValue(value, kpi.unit, locale);
  const times = new Intl.NumberFormat(locale, { maximumSignificantDigits: 3 });
  return {
    text: `${words[`expected.is ${verdict}`]} ${fill(
      words[`expected.figures ${kind}`],
      { observed: figure(observed), expected: figure(expected), n },
      locale,
    )}`,
    limits: fill(
      words[`expected.limits ${kind}`],
      {
        ratio: times.format(ratio),
        low: times.format(interval.low),
        high: times.format(interval.high),
        level: new Intl.NumberFormat(locale, { style: 'percent' }).format(EXPECTED_LEVEL),
      },
      locale,
    ),
  };
}
