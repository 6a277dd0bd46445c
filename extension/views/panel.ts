import type { MeasureContext } from '../../shared/kpi/kpi.ts';
import { helpdeskOf } from '../helpdesks/registry.ts';
import type { KpiDetail } from '../messages/kpi.ts';
import type { Messages } from '../messages/messages.ts';
import type { PanelView, Span } from '../messages/panel.ts';
import type { Past } from '../messages/targets.ts';
import { agreementLine } from '../numbers/agreement-line.ts';
import { answersIn } from '../numbers/answers.ts';
import { compareAll } from '../numbers/expected.ts';
import { kpiDetail, nameOf } from '../numbers/kpi-line.ts';
import { type KpiQuery, measureInDepth, measureWeeks, pastOf } from '../numbers/measure.ts';
import { milestoneLine, milestonePaces } from '../numbers/milestone-line.ts';
import { daysOf, periodOf } from '../numbers/period.ts';
import { promisedTickets, promiseLine } from '../numbers/promise-line.ts';
import { reviewsIn } from '../numbers/reviews.ts';
import { isFollowedBy } from '../tickets/running-sessions.ts';
import { caseId, isSessionCase } from '../tickets/session-case.ts';
import { callbackLines } from './callbacks.ts';
import { expectedByClock } from './expected.ts';
import { healthView, withoutKpis } from './health.ts';
import { milestonesIn } from './milestones.ts';
import { offerLines } from './offers.ts';
import { isTold, kpiViewContext } from './overlay.ts';
import { type HelpdeskSnapshot, isPairedAgent, type PanelSnapshot } from './snapshot.ts';
import { withoutSource } from './sources.ts';
import { companyIn, trainingLines } from './training.ts';
import { weekView } from './week.ts';

/** As many as somebody reads through; older ones have been answered or not. */
const MOST_REVIEWS = 10;

/** What the side panel shows for a period, ready to draw. */
export function panelView(
  snapshot: PanelSnapshot,
  { period, clock }: Messages['panel.getView']['request'],
): PanelView {
  const { now, zone, l10n, pairing, collectorState, choices, connection, history } = snapshot;
  const { locale, dir, words } = l10n;
  const paired = collectorState.refused ? null : pairing;
  const unsourced = withoutSource(snapshot);
  const milestones = milestonesIn(snapshot);
  const waiting = (snapshot.collector?.agreements ?? []).filter(
    (one) => one.state === 'proposed' && one.proposedBy === 'lead',
  );
  const past = waiting.length === 0 || history === null ? null : pastIn(snapshot, history.engine);
  const linkTo = linksOf(snapshot);
  const stretch = periodOf(period, now, zone);
  const facts = history?.records.map((record) => record.facts) ?? [];
  const me = connection?.agent?.id ?? '';
  const kpis = kpiDetails(snapshot, period, clock, linkTo);
  return {
    locale,
    dir,
    words,
    agent: connection?.agent ?? null,
    period: {
      id: typeof period === 'string' ? period : 'days',
      ...stretch,
      days: daysOf(period, now, zone),
      isEmpty: history !== null && kpis.every(({ n }) => n === 0),
    },
    kpis,
    pinned: choices.pinned,
    lostPins: lostPins(snapshot, kpis),
    withoutKpis: withoutKpis(snapshot),
    milestones: milestones.map((one) => milestoneLine(one, l10n, now)),
    milestonePace: milestonePaces(milestones, l10n, now, zone),
    training: trainingLines(snapshot),
    past,
    unsourced: [...unsourced],
    proposals: waiting.map((one) => agreementLine(one, 'agent', past, l10n)),
    offers: offerLines(snapshot),
    recoveries: callbackLines(snapshot),
    shareable: shareable(snapshot),
    promises: promisedTickets(facts, me).flatMap((promised) => {
      const line = promiseLine(promised, l10n, now);
      return line === null ? [] : [{ ...line, ticket: linkTo(promised.ticket) }];
    }),
    reviews: snapshot.reviewed
      .flatMap(({ review, ticket }) =>
        review ? [{ review, ticket: ticket === null ? null : linkTo(ticket.id) }] : [],
      )
      .toSorted((a, b) => b.review.at - a.review.at)
      .slice(0, MOST_REVIEWS),
    reviewedFor: paired?.reviewedFor ?? [],
    lead: paired?.lead ?? false,
    status: paired ? choices.status : null,
    praise: snapshot.praise,
    answers: answersIn(facts, me, stretch, linkTo),
    week:
      history === null || !connection?.agent
        ? null
        : weekView(measureWeeks(history.engine, { agent: me, clock, now, zone }), kpis, l10n),
    health: healthView(snapshot),
  };
}

/** Every number of a period with all that stands behind it; none before the first sync is through. */
function kpiDetails(
  snapshot: PanelSnapshot,
  period: Span,
  clock: MeasureContext['clock'],
  linkTo: (id: string) => KpiDetail['tickets'][number],
): KpiDetail[] {
  const { now, zone, l10n, connection, history, collector } = snapshot;
  if (history === null || !connection?.agent) return [];
  const company = companyIn(snapshot);
  const look: KpiQuery = {
    agent: connection.agent.id,
    period,
    clock,
    now,
    zone,
    ...(company && { company }),
  };
  const facts = history.records.map((record) => record.facts);
  const expected = isPairedAgent(snapshot) ? compareAll(facts, look, collector?.team?.figures ?? []) : [];
  const setting = kpiViewContext(snapshot, expectedByClock(expected, clock, l10n));
  const review = reviewsIn(facts, look.agent, periodOf(period, now, zone));
  return measureInDepth(history.engine, look, setting.activeTargets)
    .filter(isTold(withoutSource(snapshot)))
    .map((one) => kpiDetail(one, setting, linkTo, review, now));
}

/** Numbers chosen for beside tickets that lost their source, or that this release no longer knows. */
function lostPins({ choices, history, l10n }: PanelSnapshot, kpis: readonly KpiDetail[]) {
  if (history === null) return [];
  const told = new Set(kpis.map(({ id }) => id));
  return choices.pinned.filter((id) => !told.has(id)).map((id) => ({ id, label: nameOf(id, l10n) }));
}

/** The agent's own earlier periods, by which a target is judged to be within reach. */
export function pastIn(
  snapshot: Pick<HelpdeskSnapshot, 'connection' | 'now' | 'zone' | 'pairing' | 'collector'>,
  engine: NonNullable<PanelSnapshot['history']>['engine'],
): Past {
  const { connection, now, zone } = snapshot;
  const agent = connection?.agent?.id;
  if (agent === undefined) return {};
  const company = companyIn(snapshot);
  return pastOf(engine, { agent, now, zone, clock: 'calendar', ...(company && { company }) });
}

function linksOf({ connection, history, l10n }: PanelSnapshot): (id: string) => KpiDetail['tickets'][number] {
  const subjects = new Map(history?.records.map(({ id, subject }) => [id, subject]));
  return (id) => ({
    id,
    subject: subjects.get(id) ?? null,
    ...(isSessionCase(id)
      ? { name: l10n.words['session.case'], url: null }
      : { url: connection && (helpdeskOf(connection.helpdesk)?.ticketUrl(connection.base, id) ?? null) }),
  });
}

/** What the agent can share: running sessions without a ticket, then open tickets, the one looked at last before the others. */
function shareable({ open, running, connection, lookedAt }: PanelSnapshot): PanelView['shareable'] {
  const placeOf = (id: string) => (lookedAt.includes(id) ? lookedAt.indexOf(id) : lookedAt.length);
  const writes = connection !== null && helpdeskOf(connection.helpdesk)?.sharing != null;
  const tickets = open
    .filter(({ id }) => !isSessionCase(id))
    .filter(
      ({ id, session }) =>
        writes || running.some((card) => card.session === session || isFollowedBy(card, connection, id)),
    )
    .toSorted((a, b) => placeOf(a.id) - placeOf(b.id) || b.facts.updatedAt - a.facts.updatedAt)
    .map(({ id, subject }) => ({ id, subject }));
  const alone = running
    .filter(({ ticket, session }) => ticket === null && !open.some((record) => record.session === session))
    .map(({ session, said }) => ({ id: caseId(session), subject: said[0]?.answer ?? null, ticket: false }));
  return [...alone, ...tickets];
}
