import type { TeamPlanNow, TeamTarget } from '../../../shared/protocol/console/team-plan.ts';
import { daysText } from '../../words/figure-text.ts';
import { numberText } from '../kit/format.ts';
import { localeNow } from '../kit/language.ts';
import { valueText } from '../team/texts.ts';
import { kpiWords } from '../team/words.tsx';
import { tell } from './words.tsx';

/** The plan's parts as the reader writes them. */

export type KpiHere = TeamPlanNow['kpis'][number];

export const kpiName = (id: string): string => (id === 'csat' ? tell('kpi.csat') : kpiWords(id).name);

export const dayText = (day: string): string => daysText({ from: day, to: day }, localeNow());

/** A difference of two shares in points of a hundred, with its sign. */
export const pointsText = (difference: number): string => {
  const points = new Intl.NumberFormat(localeNow(), { maximumFractionDigits: 1, signDisplay: 'exceptZero' });
  // The sign stands before its number, wherever the sentence begins.
  return `\u2066${points.format(100 * difference)}\u2069`;
};

export const shareText = (share: { readonly value: number; readonly n: number } | null): string =>
  share === null ? '–' : tell('share', { value: valueText(share.value, 'share'), n: numberText(share.n) });

/** "Queue wait: at most 5 min, per month, while …" */
export function targetText({ kpi, value, per, guard }: TeamTarget, kpis: readonly KpiHere[]): string {
  const here = kpis.find((one) => one.kpi === kpi);
  const unit = here?.unit ?? (guard === null ? 'share' : 'seconds');
  const wanted = tell(`wanted.${here?.better ?? 'higher'}`, { value: valueText(value, unit) });
  const text = tell('target.text', { kpi: kpiName(kpi), wanted, per: tell(`option.${per}`) });
  if (guard === null) return text;
  const kept = { kpi: kpiName(here?.partner ?? 'csat'), value: valueText(guard, 'share') };
  return tell('target.guarded', { target: text, ...kept });
}
