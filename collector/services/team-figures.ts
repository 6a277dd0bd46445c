import { setImmediate } from 'node:timers/promises';
import { abandonment } from '../../shared/kpi/kpis/abandonment.ts';
import { deflection } from '../../shared/kpi/kpis/deflection.ts';
import { queueWait } from '../../shared/kpi/kpis/queue-wait.ts';
import type { TeamFigures } from '../../shared/protocol/lead.ts';
import type { TicketFacts } from '../../shared/session/facts.ts';
import { foldTicket } from '../../shared/session/fold.ts';
import { DAY } from '../../shared/time/durations.ts';
import type { AppContext } from './context.ts';
import { keptFresh } from './kept-fresh.ts';
import { pastSessions } from './past-sessions.ts';
import { sessionLog } from './session-log.ts';

const DAYS = 30;
/** More sessions in the days told than a desk's figures need to be exact. */
const MOST = 20_000;
/** What no agent's browser can count: sessions nobody ever had. */
const TOLD = [abandonment, deflection, queueWait];

/** A lead's page asks every few seconds; what is as old as this is computed again, ms. */
const FRESH_FOR = 60_000;

const kept = keptFresh(FRESH_FOR, (_: null, context) => compute(context));

/** The desk's own figures: the agents' KPIs of the same names, over the log of every session there was. */
export const teamFigures = (context: AppContext): Promise<TeamFigures> => kept(null, context);

async function compute(context: AppContext): Promise<TeamFigures> {
  const to = context.now();
  const from = to - DAYS * DAY;
  const facts: TicketFacts[] = [];
  for await (const page of pastSessions({ since: from, most: MOST }, context)) {
    for (const outcome of page) facts.push(foldTicket(sessionLog(outcome), { until: to }));
  }
  const scope = { agent: null, period: { from, to }, now: to, clock: 'calendar' } as const;
  const figures: TeamFigures['figures'][number][] = [];
  for (const kpi of TOLD) {
    const { value, n, interval, reason } = kpi.measure(facts, scope);
    figures.push({ kpi: kpi.id, value, n, interval, reason });
    // Others are served before the next.
    await setImmediate();
  }
  return { from, to, figures };
}
