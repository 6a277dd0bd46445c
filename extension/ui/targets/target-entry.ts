import type { Kpi } from '../../../shared/kpi/kpi.ts';
import { kpiById, kpis } from '../../../shared/kpi/kpis/registry.ts';
import {
  milestone,
  numberTarget,
  type Target,
  type TargetPeriod,
  TargetRefused,
} from '../../../shared/kpi/targets/target.ts';
import { agentLanguage } from '../../../shared/locales/agent-language.ts';
import { fill } from '../../../shared/locales/fill.ts';
import { kpiWords } from '../../../shared/locales/kpis.ts';
import type { Wording } from '../kit/wording.ts';
import { parseAmount } from './target-unit.ts';

/** What is typed into the form of a target, and what it means. */

/** The KPIs a target may be set on for one person. */
export const targetable: readonly Kpi[] = kpis.filter(
  ({ level, targetable: may }) => level === 'agent' && may,
);
/** What people also ask for, and the form refuses with what to take instead: how many tickets somebody did. */
export const volumes: readonly Kpi[] = kpis.filter(
  ({ level, unit, better }) => level === 'agent' && unit === 'tickets' && better === 'neither',
);
export const periods: readonly TargetPeriod[] = ['week', 'month', 'quarter', 'half-year'];

/** What a KPI is called in a locale. */
export const nameOfKpi = (id: string, locale: string): string => {
  const names = kpiWords[agentLanguage('auto', [locale])];
  return Object.entries(names).find(([known]) => known === id)?.[1].name ?? id;
};

/** The target a form's fields say, of this KPI or (null) a milestone; or what is wrong with them, in words. */
export function readTarget(data: FormData, kpi: Kpi | null, { words, locale }: Wording): Target | string {
  const per = periods.find((period) => period === data.get('per')) ?? 'month';
  return kpi === null ? readMilestone(data, per, words) : readNumber(data, kpi, per, { words, locale });
}

function readMilestone(data: FormData, per: TargetPeriod, words: Wording['words']): Target | string {
  const name = String(data.get('name')).trim();
  const by = endOfDay(String(data.get('by')));
  if (name === '') return words['aim.bad name'];
  return by === null || by <= Date.now() ? words['aim.bad day'] : milestone(name, by, per);
}

function readNumber(
  data: FormData,
  kpi: Kpi,
  per: TargetPeriod,
  { words, locale }: Wording,
): Target | string {
  const partner = kpi.partner == null ? null : kpiById(kpi.partner);
  const amount = (field: string, of: Kpi) =>
    parseAmount(String(data.get(field)), of.unit, Number(data.get(`${field} unit`)));
  const bad = (of: Kpi) => fill(words['aim.bad'], { kpi: nameOfKpi(of.id, locale) }, locale);
  const value = amount('value', kpi);
  const guard = partner && amount('guard', partner);
  if (value === null || Number.isNaN(value)) return bad(kpi);
  if (partner && (guard === null || Number.isNaN(guard))) return bad(partner);
  try {
    return numberTarget(kpi, { value, per, guard });
  } catch (error) {
    if (!(error instanceof TargetRefused)) throw error;
    return bad(partner && error.about === partner.id ? partner : kpi);
  }
}

/** The last millisecond of a day YYYY-MM-DD where the reader is; null when it is none. */
export function endOfDay(typed: string): number | null {
  if (!/^\d{4}-\d\d-\d\d$/.test(typed)) return null;
  const next = Temporal.PlainDate.from(typed).add({ days: 1 });
  return next.toZonedDateTime(Temporal.Now.timeZoneId()).epochMilliseconds - 1;
}

/** The day of an instant, YYYY-MM-DD where the reader is. */
export const dayOf = (by: number): string =>
  Temporal.Instant.fromEpochMilliseconds(by)
    .toZonedDateTimeISO(Temporal.Now.timeZoneId())
    .toPlainDate()
    .toString();
