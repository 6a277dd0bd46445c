import { formatDuration, formatReason, formatValue, formatWaiting } from '../../../shared/kpi/format.ts';
import type { Interval, KpiResult, Period, Unit } from '../../../shared/kpi/kpi.ts';
import { kpiById } from '../../../shared/kpi/kpis/registry.ts';
import { fill } from '../../../shared/locales/fill.ts';
import { kpiWords, stateWords } from '../../../shared/locales/kpis.ts';
import type { LogFigures, MedianFigure } from '../../event-import/figures.ts';
import { type Findings, sentences } from './findings.ts';
import type { Measured } from './measure-all.ts';
import type { Refused } from './read-log.ts';

export interface Report {
  readonly file: string;
  readonly about: string;
  readonly zone: string;
  readonly figures: LogFigures;
  readonly refused: Refused;
  readonly findings: Findings;
  readonly period: Period;
  readonly measured: readonly Measured[];
}

const LOCALE = 'en';
const { [LOCALE]: en } = kpiWords;
const { [LOCALE]: enStates } = stateWords;
const whole = new Intl.NumberFormat(LOCALE);
const days = new Intl.NumberFormat(LOCALE, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const percent = new Intl.NumberFormat(LOCALE, { style: 'percent', maximumFractionDigits: 1 });
const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);

/** Everything for another program: figures, refused rows, and each KPI with n, interval and partner. Durations in seconds. */
export function printJson({ measured, ...report }: Report): string {
  const kpis = measured.map(({ kpi, result, cannot }) => {
    const { tickets, partner, period, ...rest } = result;
    return { ...rest, unit: kpi.unit, partner: kpi.partner, ...(cannot === null ? {} : { cannot }) };
  });
  return `${JSON.stringify({ ...report, kpis }, null, 2)}\n`;
}

/** Lines up cells in columns: the first to the left, the others as they come. */
function table(rows: readonly (readonly string[])[]): string {
  const widths = rows[0]?.map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length))) ?? [];
  return rows
    .map((row) =>
      row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function median({ n, median: value, interval }: MedianFigure): string {
  if (value === null) return `n = ${whole.format(n)}`;
  const inDays = (seconds: number): string => days.format(seconds / 86_400);
  const range = interval
    ? `, ${percent.format(interval.level)} interval ${inDays(interval.low)} – ${inDays(interval.high)} d`
    : '';
  return `median ${inDays(value)} d (n = ${whole.format(n)}${range})`;
}

function interval(found: Interval | null, unit: Unit): string {
  if (!found) return '';
  const ends = [found.low, found.high].map((value) => formatValue(value, unit, LOCALE)).join(' – ');
  return `${ends} (${percent.format(found.level)})`;
}

const names: Readonly<Record<string, { readonly name: string }>> = en;
const nameOf = (kpi: string): string => names[kpi]?.name ?? kpi;

/** What stands beside a speed: its quality partner's number, or why there is none. */
function pair({ result: { value, partner }, partnerCannot }: Measured): string | null {
  if (value === null || partner === null) return null;
  if (partnerCannot !== null) return `no ${nameOf(partner.kpi)} beside it: ${partnerCannot}`;
  const unit = kpiById(partner.kpi)?.unit;
  return partner.value === null || unit === undefined
    ? fill(enStates['pair.none'], { partner: nameOf(partner.kpi) }, LOCALE)
    : fill(
        enStates['pair.text'],
        { partner: nameOf(partner.kpi), value: formatValue(partner.value, unit, LOCALE) },
        LOCALE,
      );
}

/** What could not be known of some, in words. */
const UNKNOWN: Readonly<Record<string, string>> = {
  unknownWait: 'left after a wait that is not known, not counted as abandoned',
  unchecked: 'could not be checked, because nobody knows whose they are',
  withoutSchedule: 'have no business time',
};

function unknownOf({ beside }: KpiResult): string[] {
  return Object.entries(UNKNOWN).flatMap(([key, words]) =>
    (beside[key] ?? 0) > 0 ? [`${whole.format(beside[key] ?? 0)} ${words}`] : [],
  );
}

function kpiRow(row: Measured): string[] {
  const { kpi, result, cannot } = row;
  const notes = [
    cannot ?? formatReason(result.reason, enStates),
    result.p90 && `P90 ${formatDuration(result.p90.value, LOCALE)}`,
    formatWaiting(result.waiting, LOCALE, enStates),
    ...(cannot === null ? unknownOf(result) : []),
    pair(row),
  ];
  return [
    nameOf(kpi.id),
    result.value === null ? '–' : formatValue(result.value, kpi.unit, LOCALE),
    whole.format(result.n),
    interval(result.interval, kpi.unit),
    notes.filter((note) => note !== null).join('; '),
  ];
}

/** Everything for a person at a terminal. */
export function printText({
  file,
  about,
  zone,
  figures,
  refused,
  findings,
  period,
  measured,
}: Report): string {
  const { rework, completed, stretches } = figures;
  const lines = [
    `${file}: ${about}`,
    '',
    table([
      ['cases', whole.format(figures.cases)],
      ['events', whole.format(figures.events)],
      ['activities', whole.format(figures.activities)],
      ['variants', whole.format(figures.variants)],
      [
        'rework',
        `${whole.format(rework.cases)} cases, ${whole.format(rework.events)} events (an activity done again in its case)`,
      ],
      ...(completed ? [['completed', median(completed)]] : []),
      ...stretches.map((stretch) => [`last ${stretch.from} → last ${stretch.to}`, median(stretch)]),
      ['rows left out', whole.format(refused.count)],
    ]),
    ...refused.rows.map(({ line, reason }) => `  line ${line}: ${reason}`),
    ...(refused.count > refused.rows.length
      ? [`  and ${whole.format(refused.count - refused.rows.length)} more`]
      : []),
    ...sentences(findings),
    '',
    `KPIs of the team, ${dayOf(period.from)} to ${dayOf(period.to)}, on the calendar (times without a zone read as ${zone})`,
    table([['KPI', 'value', 'n', 'interval', 'notes'], ...measured.map(kpiRow)]),
  ];
  return `${lines.join('\n')}\n`;
}
