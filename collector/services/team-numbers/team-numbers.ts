import { setImmediate } from 'node:timers/promises';
import type { Kpi, KpiResult, MeasureContext, Period } from '../../../shared/kpi/kpi.ts';
import { codesIn } from '../../../shared/protocol/console/codes.ts';
import {
  CUTS,
  type Cut,
  type TeamFigure,
  type TeamNumbers,
  type TeamQuery,
  type TeamRow,
  type TeamSource,
  type TeamValue,
} from '../../../shared/protocol/console/team.ts';
import {
  bucketOf,
  type Days,
  dayOf,
  type Part,
  partsOf,
  periodBefore,
  spanOf,
} from '../../../shared/time/periods.ts';
import type { Settings } from '../../config/config.ts';
import { daysOf, resultsFor } from '../console/results.ts';
import type { AppContext } from '../context.ts';
import { changeOf } from './change.ts';
import { helpdeskReading, helpdeskSlices } from './from-helpdesk.ts';
import { sessionSlices } from './from-sessions.ts';
import { ALONE_KPIS, HELPDESK_KPIS, SESSION_KPIS } from './kpis.ts';
import { NONE, type Slices } from './slices.ts';

/** The team's numbers of a period: each KPI by its one function, over the tickets or sessions that can tell it. */

const HOURS = Array.from({ length: 24 }, (_, hour) => String(hour));
const WEEKDAYS = Array.from({ length: 7 }, (_, day) => String(day + 1));

interface Look {
  readonly settings: Settings;
  readonly days: Days;
  readonly today: string;
  readonly parts: readonly Part[];
  readonly now: number;
  readonly clock: 'calendar' | 'business';
  readonly span: Period;
  readonly before: Period;
  /** Of one queue, or of all. */
  readonly queue: string | null;
}

export async function teamNumbers(query: TeamQuery, context: AppContext): Promise<TeamNumbers> {
  const { settings, now } = context;
  const { zone, desk } = settings;
  const at = now();
  const today = dayOf(at, zone);
  const days = daysOf(query, today);
  const earlier = periodBefore(days);
  const bucket = bucketOf(days);
  const week = Number(query.week ?? '1');
  const clock = query.clock ?? 'calendar';
  const span = spanOf(days, zone);
  const open = at < span.to;
  const queue = codesIn(query.queue ?? '')[0] ?? null;
  const look: Look = {
    ...{ settings, days, today, now: at, clock, span, queue },
    parts: partsOf(days, bucket, week),
    before: untilSameMoment(spanOf(earlier, zone), open ? at - span.from : null),
  };
  const [reading, sessions, results] = await Promise.all([
    helpdeskReading(context),
    sessionSlices(look.before.from, context),
    resultsFor({ ...days, ...(queue !== null && { queue: [queue] }) }, week, context),
  ]);
  const tickets = reading === null ? null : await helpdeskSlices(context);
  const csat = results.kinds.find(({ kind }) => kind === 'csat');
  return {
    ...{ zone, ...days, before: earlier, open, bucket, week, clock, helpdesk: reading },
    queues: desk.queues.map(({ id: code, name }) => ({ code, name })),
    figures: tickets
      ? [
          ...(await figuresOf(HELPDESK_KPIS, 'helpdesk', tickets, look)),
          ...(await figuresOf(SESSION_KPIS, 'sessions', sessions, look)),
        ]
      : await figuresOf(ALONE_KPIS, 'sessions', sessions, look),
    heat: heatOf(tickets ?? sessions, look),
    satisfied: csat ? { value: csat.value, n: csat.n, interval: csat.interval } : null,
  };
}

/** A period that is not over is held against as much of the one before. */
export const untilSameMoment = (before: Period, elapsed: number | null): Period =>
  elapsed === null
    ? before
    : { from: before.from, to: Math.min(before.to, before.from + Math.max(0, elapsed)) };

const contextOf = (period: Period, { now, clock }: Look): MeasureContext => ({
  ...{ agent: null, period, now, clock },
});

/** The KPI of a period, of the queue looked at. */
function measure(kpi: Kpi, period: Period, slices: Slices, look: Look): KpiResult {
  const context = contextOf(period, look);
  const { queue } = look;
  if (queue === null) return slices.engine.measure(kpi.id, context);
  const parts = slices.engine.measureParts(kpi.id, context, slices.placeOf('queue', queue), [queue]);
  return parts.get(queue) ?? slices.engine.measure(kpi.id, context);
}

/** Each takes a tenth of a second and more over a year of a large desk: others are served before the next. */
async function figuresOf(
  kpis: readonly Kpi[],
  source: TeamSource,
  slices: Slices,
  look: Look,
): Promise<TeamFigure[]> {
  const figures: TeamFigure[] = [];
  for (const kpi of kpis) {
    figures.push(figureOf(kpi, source, slices, look));
    await setImmediate();
  }
  return figures;
}

function figureOf(kpi: Kpi, source: TeamSource, slices: Slices, look: Look): TeamFigure {
  const result = measure(kpi, look.span, slices, look);
  const [now, before] = [valueIn(result), valueIn(measure(kpi, look.before, slices, look))];
  return {
    ...now,
    ...{ kpi: kpi.id, source, unit: kpi.unit as TeamFigure['unit'], better: kpi.better, before },
    ...{
      reason: reasonOf(result, look),
      method: result.method,
      waiting: result.waiting,
      beside: result.beside,
    },
    // How much is open says where it stands, and no chance is in it.
    change: kpi.id === 'backlog' ? null : changeOf(kpi.unit, now, before),
    trend: look.parts
      .map((part) => ({ part, span: spanOf(part, look.settings.zone) }))
      .filter(({ span }) => span.from <= look.now)
      .map(({ part: { from, to, whole }, span }) => ({
        ...valueIn(measure(kpi, span, slices, look)),
        ...{ from, to, whole, open: to >= look.today },
      })),
    by: CUTS.map((cut) => ({ cut, rows: rowsOf(cut, kpi, slices, look) })),
  };
}

/** A queue without hours of its own has no business time, whatever happened in it. */
function reasonOf({ reason, method }: KpiResult, { queue, clock, settings: { desk } }: Look): string | null {
  const isTimed = clock === 'business' && queue !== null && method === 'median';
  const hours = desk.queues.find(({ id }) => id === queue)?.schedule;
  return reason !== null && isTimed && hours === undefined ? 'no schedule' : reason;
}

const valueIn = ({ value, n, interval, p90 }: KpiResult): TeamValue => ({
  ...{ value, n, p90: p90?.value ?? null },
  interval: interval && { low: interval.low, high: interval.high },
});

const WANTED: Readonly<Partial<Record<Cut, readonly string[]>>> = { hour: HOURS, weekday: WEEKDAYS };

function rowsOf(cut: Cut, kpi: Kpi, slices: Slices, look: Look): TeamRow[] {
  const { queues } = look.settings.desk;
  const ours = queues.map(({ id }) => id).filter((id) => look.queue === null || id === look.queue);
  const wanted = cut === 'queue' ? ours : (WANTED[cut] ?? []);
  const parts = slices.engine.measureParts(
    kpi.id,
    contextOf(look.span, look),
    slices.placeOf(cut, look.queue),
    wanted,
  );
  const rows = [...parts].map(
    ([code, result]): TeamRow => ({
      ...valueIn(result),
      code: code === NONE ? null : code,
      name: cut === 'queue' ? (queues.find(({ id }) => id === code)?.name ?? null) : null,
    }),
  );
  // Those wanted come first and in their order. Never by value: of the others, what there is most of comes first.
  const others = rows.slice(wanted.length);
  return [...rows.slice(0, wanted.length), ...others.toSorted(byCases)];
}

const byCases = (a: TeamRow, b: TeamRow): number => b.n - a.n || ((a.code ?? '') < (b.code ?? '') ? -1 : 1);

function heatOf(slices: Slices, look: Look): number[][] {
  const cells = slices.engine.measureParts(
    'volume-incoming',
    contextOf(look.span, look),
    slices.placeOf('cell', look.queue),
  );
  return WEEKDAYS.map((day) => HOURS.map((hour) => cells.get(`${day} ${hour}`)?.n ?? 0));
}
