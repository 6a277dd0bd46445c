import { costPerResolution } from '../../../shared/kpi/kpis/cost-per-resolution.ts';
import { handleTime } from '../../../shared/kpi/kpis/handle-time.ts';
import { foldTicket } from '../../../shared/session/fold.ts';
import { DAY } from '../../../shared/time/durations.ts';
import type { AppContext } from '../context.ts';
import { keptFresh } from '../kept-fresh.ts';
import { pastSessions } from '../past-sessions.ts';
import { sessionLog } from '../session-log.ts';
import { ALONE_KPIS } from './kpis.ts';
import { Slices } from './slices.ts';
import { clocksOf } from './team-facts.ts';

/** The newest of more than a year of a large desk. */
const MOST = 100_000;
/** A page that is looked at by several is computed once, ms. */
const FRESH_FOR = 30_000;

/** They are read from every so many days on: whoever looks at one period after the other has them read seldom. */
const STEP = 90 * DAY;

const kept = keptFresh(FRESH_FOR, ({ since }: { since: number; zone: string }, context) =>
  compute(since, context),
);

/** The collector's own sessions begun since then (UTC ms), and some from before. */
export function sessionSlices(since: number, context: AppContext): Promise<Slices> {
  const { zone, retentionDays } = context.settings;
  const oldest = context.now() - retentionDays * DAY;
  return kept({ since: Math.floor(Math.max(since, oldest) / STEP) * STEP, zone }, context);
}

async function compute(since: number, context: AppContext): Promise<Slices> {
  const { settings, now } = context;
  const clocks = clocksOf(settings);
  const slices = new Slices([...ALONE_KPIS, costPerResolution, handleTime], settings.zone);
  let oldest = now();
  let read = 0;
  for await (const page of pastSessions({ since, most: MOST }, context)) {
    for (const outcome of page) {
      read += 1;
      oldest = Math.min(oldest, outcome.createdAt);
      const team = clocks.get(outcome.queue) ?? null;
      slices.upsert(foldTicket(sessionLog(outcome), { until: now(), team }));
    }
  }
  if (read >= MOST) slices.wholeFrom = oldest;
  return slices;
}
