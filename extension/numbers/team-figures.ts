import { formatInterval, formatReason, formatValue } from '../../shared/kpi/format.ts';
import type { NoValue } from '../../shared/kpi/kpi.ts';
import { kpiById } from '../../shared/kpi/kpis/registry.ts';
import type { TeamFigures } from '../../shared/protocol/lead.ts';
import { LEVEL } from '../../shared/stats/bounds.ts';
import type { TeamFigure } from '../messages/lead.ts';
import type { Localization } from './localization.ts';

/** The desk's own figures in words; those of a newer collector that are not known here are passed over. */
export function teamFigureLines({ figures }: TeamFigures, l10n: Localization): TeamFigure[] {
  const { words, locale } = l10n;
  return figures.flatMap(({ kpi: id, value, n, interval, reason }) => {
    const kpi = kpiById(id);
    const named = Object.entries(l10n.kpis).find(([known]) => known === id)?.[1];
    if (kpi === null || named === undefined) return [];
    const bounds = interval && { ...interval, level: LEVEL, method: 'wilson' as const };
    const known = Object.hasOwn(words, `reason.${reason}`) ? (reason as NoValue) : null;
    return [
      {
        id,
        label: named.name,
        definition: named.definition,
        value: value === null ? null : formatValue(value, kpi.unit, locale),
        n,
        interval: formatInterval(bounds, kpi.unit, locale, words),
        reason: formatReason(known, words),
      },
    ];
  });
}
