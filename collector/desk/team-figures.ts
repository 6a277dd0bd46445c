import { abandonment } from '../../shared/kpi/kpis/abandonment.ts';
import { deflection } from '../../shared/kpi/kpis/deflection.ts';
import { queueWait } from '../../shared/kpi/kpis/queue-wait.ts';
import type { TeamFigures } from '../../shared/protocol/agent.ts';
import { SupportEvent } from '../../shared/session/event.ts';
import { foldLog } from '../../shared/session/fold.ts';
import type { House } from '../house.ts';
import type { Outcome } from '../store/sessions.ts';
import { leavingOf } from './card.ts';

const DAY = 86_400_000;
const DAYS = 30;
/** More sessions in the days told than a desk's figures need to be exact. */
const MOST = 20_000;
/** What no agent's browser can count: sessions nobody ever had. */
const TOLD = [abandonment, deflection, queueWait];

/** A lead's page asks every few seconds; what is as old as this is computed anew. */
const FRESH_FOR = 60_000;
const kept = new WeakMap<House, { readonly at: number; readonly figures: Promise<TeamFigures> }>();

/** The desk's own figures: the agents' KPIs of the same names, over the log of every session there was. */
export function teamFigures(house: House): Promise<TeamFigures> {
  const at = house.now();
  const known = kept.get(house);
  if (known !== undefined && at - known.at < FRESH_FOR) return known.figures;
  const figures = compute(house, at);
  kept.set(house, { at, figures });
  figures.catch(() => kept.delete(house));
  return figures;
}

async function compute({ settings, store }: House, to: number): Promise<TeamFigures> {
  const from = to - DAYS * DAY;
  const afterSurvey = settings.surveys.after?.id ?? '';
  const outcomes = await store.do('readOutcomes', {
    site: settings.site,
    since: from,
    afterSurvey,
    limit: MOST,
  });
  const facts = foldLog(outcomes.toReversed().flatMap(logOf), { until: to });
  const context = { agent: null, period: { from, to }, now: to, clock: 'calendar' } as const;
  const figures = TOLD.map((kpi) => {
    const { value, n, interval, reason } = kpi.measure(facts, context);
    return { kpi: kpi.id, value, n, interval, reason };
  });
  return { from, to, figures };
}

/** A session's log, as far as the collector saw it. */
function logOf(outcome: Outcome): SupportEvent[] {
  const { id: ticket, queue, customerRef, agent, createdAt, assignedAt, endedAt, endedBy } = outcome;
  const base = { ticket, author: 'customer' };
  const left = leavingOf(outcome) ?? null;
  const log = [
    { ...base, id: `${ticket}:created`, kind: 'created', at: createdAt, queue, requester: customerRef },
    ...(agent === null || assignedAt === null
      ? []
      : [{ ticket, id: `${ticket}:agent`, kind: 'assign', at: assignedAt, agent }]),
    ...(left === null ? [] : [{ ticket, id: `${ticket}:left`, kind: left.how, at: left.at }]),
    ...(left !== null || endedAt === null || endedBy === 'lapse'
      ? []
      : [{ ticket, id: `${ticket}:over`, kind: 'status', to: 'solved', at: endedAt }]),
  ];
  return log.map((event) => SupportEvent.parse(event));
}
