import type { Expected } from '../../shared/kpi/expected/expected.ts';
import type { MeasureContext } from '../../shared/kpi/kpi.ts';
import { kpiById } from '../../shared/kpi/kpis/registry.ts';
import { type ExpectedLine, expectedLine } from '../numbers/expected-line.ts';
import type { Localization } from '../numbers/localization.ts';

/** Comparisons in words, by KPI id. */
export function expectedLines(expected: readonly Expected[], l10n: Localization): Map<string, ExpectedLine> {
  return new Map(
    expected.flatMap((one) => {
      const kpi = kpiById(one.kpi);
      return kpi ? [[one.kpi, expectedLine(kpi, one, l10n)] as const] : [];
    }),
  );
}

/** The same beside numbers of a clock: times are compared on the clock the team counts by. */
export function expectedByClock(
  expected: readonly Expected[],
  clock: MeasureContext['clock'],
  l10n: Localization,
): Map<string, ExpectedLine> {
  const lines = expectedLines(expected, l10n);
  if (clock === 'calendar') return lines;
  const otherwise = { text: null, limits: l10n.words['expected.because clock'] };
  return new Map([...lines].map(([id, line]) => [id, kpiById(id)?.unit === 'seconds' ? otherwise : line]));
}
