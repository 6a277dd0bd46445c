import {
  formatInterval,
  formatMethod,
  formatReason,
  formatValue,
  formatWaiting,
} from '../../shared/kpi/format.ts';
import type { Kpi, KpiResult } from '../../shared/kpi/kpi.ts';
import { kpiById } from '../../shared/kpi/kpis/registry.ts';
import { entryOf } from '../../shared/kpi/references.ts';
import type { TeamFigure } from '../../shared/protocol/team.ts';
import type { KpiDetail, KpiLine } from '../messages/kpi.ts';
import type { ActiveTargets } from './active-targets.ts';
import { bandLine, bandMeaning } from './band-line.ts';
import { changeLine } from './change-line.ts';
import type { ExpectedLine } from './expected-line.ts';
import type { Localization } from './localization.ts';
import type { KpiAtAGlance, KpiInDepth, KpiWithTarget } from './measure.ts';
import { spark } from './spark.ts';
import { targetLine } from './target-line.ts';
import { targetProgress } from './target-progress.ts';

/** What a line says beyond its own result. */
export interface KpiViewContext {
  readonly activeTargets: ActiveTargets;
  /** The newest figures of the team; null while not paired. */
  readonly team: readonly TeamFigure[] | null;
  /** What is known of the expected for the agent's mix, by KPI id. */
  readonly expected: ReadonlyMap<string, ExpectedLine>;
  /** KPI id → why this helpdesk cannot tell it. */
  readonly cannot: Readonly<Record<string, string>>;
  readonly l10n: Localization;
}

/** A KPI with its own trend, for beside a ticket. Throws on a KPI the registry does not know. */
export function kpiAtAGlance(one: KpiAtAGlance, setting: KpiViewContext): KpiLine {
  const line = kpiLine(one, setting);
  return { ...line, spark: spark(known(line.id), line.label, one.weeks, setting.l10n) };
}

/** A KPI's result in words and figures. */
function kpiLine({ result, forTarget }: KpiWithTarget, setting: KpiViewContext): KpiLine {
  const kpi = known(result.kpi);
  const { l10n, activeTargets } = setting;
  const { words, locale } = l10n;
  return {
    id: result.kpi,
    label: nameOf(result.kpi, l10n),
    value: result.value === null ? null : formatValue(result.value, kpi.unit, locale),
    n: result.n,
    interval: formatInterval(result.interval, kpi.unit, locale, words),
    reason: reasonOf(result, setting),
    waiting: formatWaiting(result.waiting, locale, words),
    target: targetLine(kpi, activeTargets, forTarget, l10n),
    band: bandLine(kpi, setting.team, l10n),
    expected: setting.expected.get(result.kpi)?.text ?? null,
    partner: kpi.partner,
    spark: null,
  };
}

/** As `kpiLine`, with the weeks, the definition and the tickets behind it. */
export function kpiDetail(
  measured: KpiInDepth,
  setting: KpiViewContext,
  ticketOf: (id: string) => KpiDetail['tickets'][number],
  review: readonly string[],
  now: number,
): KpiDetail {
  const { result, weeks } = measured;
  const kpi = known(result.kpi);
  const { l10n } = setting;
  const day = new Intl.DateTimeFormat(l10n.locale, { day: 'numeric', month: 'short' });
  return {
    ...kpiLine(measured, setting),
    result,
    definition: definitionOf(result.kpi, l10n),
    formula: wordsOf(result.kpi, l10n)?.formula ?? '',
    sources: kpi.sources,
    entry: entryOf(result.kpi),
    method: formatMethod(result.method, l10n.words),
    trend: weeks.map((week) => ({
      from: week.period.from,
      label: day.format(week.period.from),
      value: week.value,
      text:
        week.value === null
          ? (reasonOf(week, setting) ?? l10n.words.none)
          : formatValue(week.value, kpi.unit, l10n.locale),
      n: week.n,
    })),
    change: changeLine(kpi, weeks, l10n),
    bandMeaning: bandMeaning(kpi, setting.team, l10n),
    expectedLimits: setting.expected.get(result.kpi)?.limits ?? null,
    tickets: result.tickets.map(ticketOf),
    review: result.kpi === 'csat' ? review.map(ticketOf) : [],
    aim: targetProgress(kpi, setting.activeTargets, measured, l10n, now),
  };
}

function reasonOf(result: KpiResult, { cannot, l10n }: KpiViewContext): string | null {
  return (result.value === null ? cannot[result.kpi] : undefined) ?? formatReason(result.reason, l10n.words);
}

function known(id: string): Kpi {
  const kpi = kpiById(id);
  if (kpi === null) throw new Error(`There is no KPI called ${id}`);
  return kpi;
}

const wordsOf = (id: string, l10n: Localization) =>
  Object.entries(l10n.kpis).find(([known]) => known === id)?.[1];
/** A KPI's name in the agent's language; its id when there is none. */
export const nameOf = (id: string, l10n: Localization): string => wordsOf(id, l10n)?.name ?? id;
const definitionOf = (id: string, l10n: Localization) => wordsOf(id, l10n)?.definition ?? '';
