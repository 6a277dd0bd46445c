import { type DutyHour, LEAST_HANDLED, staffingOf } from '../../../shared/kpi/causes/staffing.ts';
import type { Period } from '../../../shared/kpi/kpi.ts';
import type { Causes } from '../../../shared/protocol/console/team-plan.ts';
import type { Desk } from '../../../shared/routing/desk.ts';
import { openWithin } from '../../../shared/session/clock.ts';
import { HOUR } from '../../../shared/time/durations.ts';
import type { Measured } from './measured.ts';

/** From this share of cases in hours short of people on, that is a cause. */
const STANDS_OUT_FROM = 0.1;
/** More hours nobody reads. */
const MOST_HOURS = 12;

/** What came in against the people who were to be on duty, by their hours; how many cases each takes at once is the desk's own. */
export function staffing(desk: Desk, period: Period, measured: Measured): Causes['staffing'] {
  const span = { from: period.from, to: Math.min(period.to, measured.now) };
  const planned = desk.agents.filter(({ schedule }) => schedule !== undefined);
  const handled = measured
    .slicesOf('handle-time')
    .engine.samplesOf('handle-time', measured.contextOf(span)).value;
  if (planned.length === 0 || handled.length < LEAST_HANDLED) return null;
  const handling = Array.from(handled).reduce((sum, seconds) => sum + seconds, 0) / handled.length;
  const { hours, ...found } = staffingOf(hoursOf(desk, span, measured), handling);
  return {
    ...found,
    handling: { n: handled.length, value: handling },
    standsOut: found.cases > 0 && found.short / found.cases >= STANDS_OUT_FROM,
    hours: hours.slice(0, MOST_HOURS),
  };
}

function hoursOf(desk: Desk, { from, to }: Period, measured: Measured): DutyHour[] {
  const count = Math.max(0, Math.ceil((to - from) / HOUR));
  const arrivals = new Uint32Array(count);
  const incoming = measured
    .slicesOf('volume-incoming')
    .engine.samplesOf('volume-incoming', measured.contextOf({ from, to })).at;
  for (const at of Array.from(incoming)) {
    const hour = Math.floor((at - from) / HOUR);
    if (hour >= 0 && hour < count) arrivals[hour] = (arrivals[hour] ?? 0) + 1;
  }
  const room = roomOf(desk, { from, to }, count);
  const first = Temporal.Instant.fromEpochMilliseconds(from).toZonedDateTimeISO(measured.zone);
  return Array.from({ length: count }, (_, index) => {
    const { dayOfWeek, hour } = first.add({ hours: index });
    return { ofWeek: 24 * (dayOfWeek - 1) + hour, arrivals: arrivals[index] ?? 0, room: room[index] ?? 0 };
  });
}

/** Cases at once, by hour: of everybody whose hours are open in the middle of it. */
function roomOf({ agents, schedules }: Desk, { from, to }: Period, count: number): Uint32Array {
  const room = new Uint32Array(count);
  for (const [name, those] of Map.groupBy(agents, ({ schedule }) => schedule)) {
    const units = those.reduce((sum, { capacity }) => sum + capacity, 0);
    const schedule = name === undefined ? undefined : schedules[name];
    const open = schedule ? openWithin(schedule, from, to) : [{ from, to }];
    for (const span of open) {
      const first = Math.ceil((span.from - from) / HOUR - 0.5);
      for (let hour = Math.max(0, first); hour < count && from + (hour + 0.5) * HOUR < span.to; hour++)
        room[hour] = (room[hour] ?? 0) + units;
    }
  }
  return room;
}
