import type { IDBPDatabase } from 'idb';
import type { Recovery } from '../../shared/protocol/feed.ts';
import type { SessionCard } from '../../shared/protocol/session-card.ts';
import type { TargetAgreement } from '../../shared/protocol/targets.ts';
import type { Team } from '../../shared/protocol/team.ts';
import type { OwnTraining } from '../../shared/protocol/training.ts';
import type { CollectorSchema, Offer } from './schema.ts';

/** A ticket, and its session if it is known. */
export interface TicketAt {
  readonly helpdesk: string;
  readonly ticket: string;
  readonly session: string | null;
}

export interface Overview {
  readonly card: SessionCard | null;
  /** Those that stand, oldest first. */
  readonly offers: readonly Offer[];
  /** Customers who ask to talk again, oldest first, each with its session's card. */
  readonly recoveries: readonly (Recovery & { readonly card: SessionCard | null })[];
  readonly team: Team | null;
  readonly agreements: readonly TargetAgreement[];
  /** This agent's certificates and trainings, by name. */
  readonly training: readonly OwnTraining[];
}

/** All that views show of this pairing, read at once; with a ticket and its session (null: not known) also its card. */
export async function readOverview(
  db: IDBPDatabase<CollectorSchema>,
  now: number,
  at: TicketAt | null,
): Promise<Overview> {
  const tx = db.transaction(['cards', 'offers', 'recoveries', 'state']);
  const cards = tx.objectStore('cards');
  const state = tx.objectStore('state');
  const [offers, recoveries, team, agreements, training, bySession, byTicket] = await Promise.all([
    tx.objectStore('offers').getAll(),
    tx.objectStore('recoveries').getAll(),
    state.get('team'),
    state.get('targets'),
    state.get('training'),
    at === null || at.session === null ? undefined : cards.get(at.session),
    at === null ? [] : cards.index('ticket').getAll(at.ticket),
  ]);
  const asking = await Promise.all(recoveries.map(({ session }) => cards.get(session)));
  return {
    card: bySession ?? (at && latest(byTicket, at.helpdesk)) ?? null,
    offers: standing(offers, now),
    recoveries: recoveries
      .map((recovery, index) => ({ ...recovery, card: asking[index] ?? null }))
      .sort((one, other) => one.at - other.at),
    team: (team as Team | undefined) ?? null,
    agreements: (agreements as TargetAgreement[] | undefined) ?? [],
    training: (training as OwnTraining[] | undefined) ?? [],
  };
}

/** The newest of a helpdesk's cards. */
export function latest(cards: readonly SessionCard[], helpdesk: string): SessionCard | undefined {
  return cards
    .filter((card) => card.ticket?.helpdesk === helpdesk)
    .sort((one, other) => one.at - other.at)
    .at(-1);
}

/** The offers that still stand at `now`, oldest first. */
export const standing = (offers: readonly Offer[], now: number): Offer[] =>
  offers.filter((offer) => offer.expires > now).sort((one, other) => one.since - other.since);
