import { browser } from 'wxt/browser';
import type { TargetPeriod } from '../../shared/kpi/targets/target.ts';
import type { SessionCard } from '../../shared/protocol/session-card.ts';
import { DAY } from '../../shared/time/durations.ts';
import { tokenFor } from '../helpdesks/lib/own-tokens.ts';
import { helpdeskOf, recognise } from '../helpdesks/registry.ts';
import type { Span } from '../messages/panel.ts';
import { periodOf, targetDays, weeksOf } from '../numbers/period.ts';
import type { Overview, TicketAt } from '../pairing/overview.ts';
import type { Pairing } from '../settings/settings.ts';
import {
  connectionIn,
  type HelpdeskConnection,
  type HelpdeskConnectionState,
} from '../tickets/connection.ts';
import { engineOf } from '../tickets/engine.ts';
import { runningSessions } from '../tickets/running-sessions.ts';
import type { TicketSummary } from '../tickets/ticket-store.ts';
import {
  activeTargetsIn,
  addressesIn,
  type HelpdeskSnapshot,
  type History,
  isPairedAgent,
  type OverlaySnapshot,
  type PanelSnapshot,
  readSnapshot,
  type SettingsSnapshot,
} from '../views/snapshot.ts';
import { companyIn } from '../views/training.ts';
import { keptExpected } from './kept-expected.ts';
import { keptNumbers } from './kept-numbers.ts';
import { keptPraise } from './kept-praise.ts';
import { isGranted } from './loader.ts';
import { storeIn } from './store-of.ts';
import { collectorStore } from './stores.ts';

/** Reads what a view is made of: settings are in memory, a store is asked once. */

/** For what shows no single ticket: the helpdesk looked at last. */
export async function readHelpdesk(): Promise<HelpdeskSnapshot> {
  const snapshot = await readSnapshot();
  const [connection = null] = snapshot.connections;
  const [tickets, collector] = await Promise.all([
    glanceOf(connection),
    overviewOf(snapshot.pairing, snapshot.now, null),
  ]);
  return { ...snapshot, connection, tickets, collector };
}

/** A ticket of a helpdesk, and the session `found` on the page. */
export async function readOverlay(
  desk: HelpdeskConnection,
  ticket: string,
  found: string | null,
): Promise<OverlaySnapshot> {
  const snapshot = await readSnapshot();
  const connection = connectionIn(snapshot.connections, desk);
  const store = await storeIn(connection);
  const tickets = (await store?.summary(ticket)) ?? null;
  const session = await sessionOf(ticket, found, tickets?.ticket?.session, store);
  const at = { helpdesk: desk.helpdesk, ticket, session };
  const collector = await overviewOf(snapshot.pairing, snapshot.now, at);
  const known = { ...snapshot, connection, tickets, collector, session };
  if (store === null || tickets === null) return { ...known, numbers: [], expected: [] };
  return {
    ...known,
    // Half a log tells wrong numbers.
    numbers:
      connection.lastSyncAt === null
        ? []
        : await keptNumbers(store, tickets, activeTargetsIn(known), companyIn(known)),
    expected: keptExpected(store, tickets),
  };
}

/** The side panel's, for a period. */
export async function readPanel(period: Span): Promise<PanelSnapshot> {
  const snapshot = await readHelpdesk();
  const { connection, now, zone, collector } = snapshot;
  const store = connection && (await storeIn(connection));
  if (!connection?.agent || store === null)
    return { ...snapshot, history: null, praise: [], open: [], running: [], reviewed: [], lookedAt: [] };
  const waits = collector?.agreements.some((one) => one.state === 'proposed' && one.proposedBy === 'lead');
  const periods = [
    ...Object.values(activeTargetsIn(snapshot)).map(({ per }) => per),
    ...(waits ? longest : []),
  ];
  const [oldest = { from: now }] = weeksOf(period, now, zone);
  const from = Math.min(oldest.from, periodOf(period, now, zone).from);
  const days = Math.max(Math.ceil((now - from) / DAY), ...periods.map(targetDays));
  const history = async (): Promise<History | null> => {
    if (connection.lastSyncAt === null) return null;
    const records = await store.ticketsSince(periodOf(period, now, zone).from);
    return { records, engine: await engineOf(store, days) };
  };
  const known = {
    ...snapshot,
    history: await history(),
    praise: connection.lastSyncAt === null ? [] : await keptPraise(store),
    running: await runningOf(snapshot),
    reviewed: await reviewedOf(snapshot),
  };
  if (helpdeskOf(connection.helpdesk)?.sharing == null && known.running.length === 0)
    return { ...known, open: [], lookedAt: [] };
  const ids = await store.openOf(connection.agent.id);
  const open = await Promise.all(ids.map((id) => store.ticket(id)));
  return {
    ...known,
    open: open.flatMap((record) => record ?? []),
    lookedAt: await lookedAt(connection.base),
  };
}

/** Cards with a review of the agent's own. */
async function reviewedOf(snapshot: HelpdeskSnapshot): Promise<SessionCard[]> {
  const { pairing: paired } = snapshot;
  if (paired === null || !isPairedAgent(snapshot)) return [];
  const cards = await (await collectorStore(paired)).cards();
  return cards.filter(({ review }) => review != null);
}

async function runningOf({ pairing: paired, connection, now }: HelpdeskSnapshot): Promise<SessionCard[]> {
  if (paired === null || (paired.tiersAbove ?? []).length === 0) return [];
  return runningSessions(await (await collectorStore(paired)).cards(), paired, connection, now);
}

const longest: readonly TargetPeriod[] = ['half-year'];

/** The options page's. */
export async function readSettings(): Promise<SettingsSnapshot> {
  const snapshot = await readHelpdesk();
  const granted = new Set<string>();
  const withToken = new Set<string>();
  for (const { id, origin } of addressesIn(snapshot)) {
    const api = helpdeskOf(id)?.readsAt?.[origin];
    for (const one of api === undefined ? [origin] : [origin, api])
      if (await isGranted(one)) granted.add(one);
    if ((await tokenFor(id, origin)) !== null) withToken.add(`${id} ${origin}`);
  }
  const unknownStatuses: string[] = [];
  for (const connection of snapshot.connections) {
    const leftOut = (await (await storeIn(connection))?.leftOut()) ?? [];
    unknownStatuses.push(
      ...leftOut.filter(({ kind }) => kind === 'status').map(({ id }) => id.toLowerCase()),
    );
  }
  const isJudged = (snapshot.collector?.agreements.length ?? 0) > 0;
  const engine = isJudged ? await pastEngine(snapshot) : null;
  return { ...snapshot, granted, withToken, unknownStatuses, engine };
}

/** The engine that knows the agent's own earlier periods; null before the first sync is through. */
export async function pastEngine({ connection }: HelpdeskSnapshot): Promise<SettingsSnapshot['engine']> {
  const store = connection && (await storeIn(connection));
  return !store || !connection?.lastSyncAt ? null : engineOf(store, targetDays('half-year'));
}

async function glanceOf(connection: HelpdeskConnectionState | null): Promise<TicketSummary | null> {
  const store = connection && (await storeIn(connection));
  return (await store?.summary(null)) ?? null;
}

async function overviewOf(
  paired: Pairing | null,
  now: number,
  at: TicketAt | null,
): Promise<Overview | null> {
  return paired && (await collectorStore(paired)).overview(now, at);
}

/**
 * The session of a ticket: as the helpdesk's own record says; else as found on the page, unless it already belongs to another
 * ticket — a page that switches tickets without reloading may still show the last one.
 */
async function sessionOf(
  ticket: string,
  found: string | null,
  recorded: string | null | undefined,
  store: Awaited<ReturnType<typeof storeIn>>,
): Promise<string | null> {
  // A ticket put away long ago is not in the glance.
  const own = recorded === undefined ? (await store?.ticket(ticket))?.session : recorded;
  if (own != null || found === null) return own ?? null;
  const other = await store?.ticketOfSession(found);
  return other === undefined || other.id === ticket ? found : null;
}

/** Tickets open in the helpdesk's tabs, the newest look first. */
export async function lookedAt(base: HelpdeskConnectionState['base']): Promise<string[]> {
  const tabs = await browser.tabs.query({ url: `${new URL(base).origin}/*` }).catch(() => []);
  return tabs
    .toSorted((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0))
    .flatMap(({ url }) => {
      const place = url === undefined ? null : recognise(new URL(url));
      return place?.base === base ? [place.ticket] : [];
    });
}
