import type { TicketFacts } from '../../shared/session/facts.ts';
import { helpdeskOf } from '../helpdesks/registry.ts';
import type { NotePlace, OverlayView } from '../messages/overlay.ts';
import type { ExpectedLine } from '../numbers/expected-line.ts';
import { type KpiViewContext, kpiAtAGlance } from '../numbers/kpi-line.ts';
import type { KpiWithTarget } from '../numbers/measure.ts';
import { promiseLine } from '../numbers/promise-line.ts';
import { shareLine } from '../numbers/share-line.ts';
import { edgesAt } from '../platform/note-place.ts';
import type { Choices } from '../settings/settings.ts';
import { isBesideTickets } from './beside-tickets.ts';
import { callbackNotice } from './callbacks.ts';
import { expectedLines } from './expected.ts';
import { healthView, withoutKpis } from './health.ts';
import { offerLines } from './offers.ts';
import { overlayAlerts } from './overlay-alerts.ts';
import { activeTargetsIn, type HelpdeskSnapshot, isPairedAgent, type OverlaySnapshot } from './snapshot.ts';
import { withoutSource } from './sources.ts';

/** What the overlay shows at a ticket, ready to draw. */
export function overlayView(snapshot: OverlaySnapshot): OverlayView {
  const { l10n, choices, tickets, numbers, expected, now } = snapshot;
  const { locale, dir, words } = l10n;
  const card = isPairedAgent(snapshot) ? (snapshot.collector?.card ?? null) : null;
  const setting = kpiViewContext(snapshot, expectedLines(expected, l10n));
  const facts = tickets?.ticket?.facts;
  const seen = {
    card,
    offers: offerLines(snapshot),
    promise: facts ? promiseLine(facts, l10n, now) : null,
    notice: callbackNotice(snapshot, card?.session ?? snapshot.session),
    shared: facts ? sharedLine(facts, snapshot) : null,
    health: healthView(snapshot),
  };
  return {
    card,
    offers: seen.offers,
    health: seen.health,
    ...overlayAlerts(seen, l10n),
    open: choices.overlayOpen,
    edges: edgesAt(noteStandsAt(choices, snapshot.connection.base)),
    locale,
    dir,
    words,
    kpis: numbers
      .filter(isBesideTickets(snapshot))
      .filter(isTold(withoutSource(snapshot)))
      .map((one) => kpiAtAGlance(one, setting)),
    withoutKpis: withoutKpis(snapshot),
  };
}

/** Where the note stands at a helpdesk; unless the agent put it elsewhere, at the bottom and the line's end. */
export const noteStandsAt = ({ notePlaces }: Pick<Choices, 'notePlaces'>, base: string): NotePlace =>
  (Object.hasOwn(notePlaces, base) ? notePlaces[base] : undefined) ?? { x: 1, y: 1 };

/** What KPI lines say beyond their own results. */
export function kpiViewContext(
  snapshot: HelpdeskSnapshot,
  expected: ReadonlyMap<string, ExpectedLine>,
): KpiViewContext {
  const { collector, connection, l10n } = snapshot;
  return {
    activeTargets: activeTargetsIn(snapshot),
    team: collector === null ? null : (collector.team?.figures ?? []),
    expected,
    cannot: helpdeskOf(connection?.helpdesk ?? '')?.cannot ?? {},
    l10n,
  };
}

/** Is there a source, or was there one while what is known was written? */
export const isTold =
  (unsourced: ReadonlySet<string>) =>
  ({ result }: KpiWithTarget): boolean =>
    result.n > 0 || !unsourced.has(result.kpi);

/** Who else has a part in a ticket, by name where the desk tells it. */
function sharedLine(facts: TicketFacts, { pairing, connection, l10n }: OverlaySnapshot): string | null {
  const colleagues = pairing?.colleagues ?? [];
  const nameOf = (id: string) => colleagues.find((one) => one.id === id)?.name ?? id;
  return shareLine(facts, connection.agent?.id ?? null, nameOf, l10n);
}
