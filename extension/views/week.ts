import { formatValue } from '../../shared/kpi/format.ts';
import type { KpiResult } from '../../shared/kpi/kpi.ts';
import { kpiById } from '../../shared/kpi/kpis/registry.ts';
import { tipOf } from '../../shared/kpi/weeks/tip.ts';
import { type KpiWeeks, reviewOfWeeks, type WeekChange } from '../../shared/kpi/weeks/week-change.ts';
import { fill } from '../../shared/locales/fill.ts';
import type { KpiLine } from '../messages/kpi.ts';
import type { PanelView } from '../messages/panel.ts';
import type { Localization } from '../numbers/localization.ts';

/**
 * What changed since last week, and one thing to try. What the team's figures say of a number that went the wrong way stands
 * before it: a cause of all is not one of this agent.
 */
export function weekView(
  series: readonly KpiWeeks[],
  lines: readonly Pick<KpiLine, 'id' | 'target' | 'expected'>[],
  l10n: Localization,
): PanelView['week'] {
  const { words, locale } = l10n;
  const told = series.filter(({ kpi }) => lines.some(({ id }) => id === kpi.id));
  const week = told[0]?.weeks.at(-1)?.period;
  if (week === undefined) return null;
  const review = reviewOfWeeks(told);
  const wanting = lines.filter(({ target }) => target?.state === 'near' || target?.state === 'attention');
  const tip = tipOf(
    review,
    told,
    wanting.map(({ id }) => id),
  );
  const day = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
  const none = words[review.compared === 0 ? 'week.few' : 'week.none'];
  return {
    what: fill(words['week.what'], { days: day.formatRange(week.from, week.to - 1) }, locale),
    none: review.changes.length > 0 ? null : fill(none, { count: review.compared }, locale),
    changes: review.changes.map((change) => ({
      kpi: change.kpi.id,
      text: changeText(change, l10n),
      team:
        change.isBetter === false ? (lines.find(({ id }) => id === change.kpi.id)?.expected ?? null) : null,
    })),
    tip: tip && { kpi: tip.kpi, label: nameOf(tip.kpi, l10n), text: words[`try.${tip.kind}`] },
  };
}

/** "Reply time may have risen: from 50 min to 1 h 20 min", a speed never without its quality. */
function changeText({ kpi, direction, before, now }: WeekChange, l10n: Localization): string {
  const { words, locale } = l10n;
  const shown = ({ value }: KpiResult) => (value === null ? '' : formatValue(value, kpi.unit, locale));
  const values = { kpi: nameOf(kpi.id, l10n), before: shown(before), now: shown(now) };
  return [fill(words[`week.${direction}`], values, locale), besideText(now.partner, l10n)]
    .filter(Boolean)
    .join(' ');
}

function besideText(partner: KpiResult | null, l10n: Localization): string | null {
  const kpi = partner && kpiById(partner.kpi);
  if (!partner || !kpi) return null;
  const { words, locale } = l10n;
  const name = nameOf(partner.kpi, l10n);
  if (partner.value === null) return `${fill(words['pair.none'], { partner: name }, locale)}.`;
  const value = formatValue(partner.value, kpi.unit, locale);
  return `${fill(words['pair.text'], { partner: name, value }, locale)}.`;
}

const nameOf = (id: string, l10n: Localization): string =>
  Object.entries(l10n.kpis).find(([known]) => known === id)?.[1].name ?? id;
