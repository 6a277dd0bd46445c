import {
  formatInterval,
  formatMethod,
  formatReason,
  formatValue,
  formatWaiting,
} from '../../shared/kpi/format.ts';
import type { Kpi, KpiResult } from '../../shared/kpi/kpi.ts';
import { kpiById } from '../../shared/kpi/registry.ts';
import type { TeamFigure } from '../../shared/protocol/team.ts';
import type { KpiDetail, KpiLine } from '../messages.ts';
import { aimLine } from './aim-line.ts';
import type { Aims } from './aims.ts';
import { bandLine, bandMeaning } from './band-line.ts';
import { changeLine } from './change-line.ts';
import type { ExpectedLine } from './expected-line.ts';
import type { Measured, MeasuredInDepth } from './measure.ts';
import type { Speech } from './speech.ts';
import { targetLine } from './target-line.ts';

/** What a line says beyond its own result. */
export interface Setting {
  readonly aims: Aims;
  /** The newest figures of the team; null while not paired. */
  readonly team: readonly TeamFigure[] | null;
  /** What is known of the expected for the agent's mix, by KPI id. */
  readonly expected: ReadonlyMap<string, ExpectedLine>;
  /** KPI id → why this helpdesk cannot tell it. */
  readonly cannot: Readonly<Record<string, string>>;
  readonly speech: Speech;
}

/** A KPI's result in words and figures. Throws on a KPI the registry does not know. */
export function kpiLine({ result, forTarget }: Measured, setting: Setting): KpiLine {
  const kpi = known(result.kpi);
  const { speech, aims } = setting;
  const { words, locale } = speech;
  return {
    id: result.kpi,
    label: nameOf(result.kpi, speech),
    value: result.value === null ? null : formatValue(result.value, kpi.unit, locale),
    n: result.n,
    interval: formatInterval(result.interval, kpi.unit, locale, words),
    reason: reasonOf(result, setting),
    waiting: formatWaiting(result.waiting, locale, words),
    target: targetLine(kpi, aims, forTarget, speech),
    band: bandLine(kpi, setting.team, speech),
    expected: setting.expected.get(result.kpi)?.text ?? null,
    partner: kpi.partner,
  };
}

/** As `kpiLine`, with the weeks, the definition and the tickets behind it. */
export function kpiDetail(
  measured: MeasuredInDepth,
  setting: Setting,
  ticketOf: (id: string) => KpiDetail['tickets'][number],
  review: readonly string[],
  now: number,
): KpiDetail {
  const { result, weeks } = measured;
  const kpi = known(result.kpi);
  const { speech } = setting;
  const day = new Intl.DateTimeFormat(speech.locale, { day: 'numeric', month: 'short' });
  return {
    ...kpiLine(measured, setting),
    result,
    definition: definitionOf(result.kpi, speech),
    source: kpi.source,
    method: formatMethod(result.method, speech.words),
    trend: weeks.map((week) => ({
      from: week.period.from,
      label: day.format(week.period.from),
      value: week.value,
      text:
        week.value === null
          ? (reasonOf(week, setting) ?? speech.words.none)
          : formatValue(week.value, kpi.unit, speech.locale),
      n: week.n,
    })),
    change: changeLine(kpi, weeks, speech),
    bandMeaning: bandMeaning(kpi, setting.team, speech),
    expectedLimits: setting.expected.get(result.kpi)?.limits ?? null,
    tickets: result.tickets.map(ticketOf),
    review: result.kpi === 'csat' ? review.map(ticketOf) : [],
    aim: aimLine(kpi, setting.aims, measured, speech, now),
  };
}

function reasonOf(result: KpiResult, { cannot, speech }: Setting): string | null {
  return (
    (result.value === null ? cannot[result.kpi] : undefined) ?? formatReason(result.reason, speech.words)
  );
}

function known(id: string): Kpi {
  const kpi = kpiById(id);
  if (kpi === null) throw new Error(`There is no KPI called ${id}`);
  return kpi;
}

const wordsOf = (id: string, speech: Speech) =>
  Object.entries(speech.kpis).find(([known]) => known === id)?.[1];
const nameOf = (id: string, speech: Speech) => wordsOf(id, speech)?.name ?? id;
const definitionOf = (id: string, speech: Speech) => wordsOf(id, speech)?.definition ?? '';
