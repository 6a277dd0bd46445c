import type { DBSchema } from 'idb';
import type { FeedItem, Recovery } from '../../shared/protocol/feed.ts';
import type { SessionCard } from '../../shared/protocol/session-card.ts';
import type { Ready, Voices } from '../../shared/protocol/team.ts';

export type Offer = Extract<FeedItem, { kind: 'offer' }>['offer'];

/** Something to tell the collector, kept until it has said yes. Told twice is told once: all of them are idempotent. */
export type OutboxEntry =
  | { readonly kind: 'claim'; readonly session: string; readonly helpdesk: string; readonly ticket: string }
  | { readonly kind: 'ended'; readonly session: string }
  | { readonly kind: 'offer'; readonly offer: string; readonly answer: 'accept' | 'decline' }
  | { readonly kind: 'recovered'; readonly id: string }
  | { readonly kind: 'hint-seen'; readonly id: string }
  | { readonly kind: 'ready'; readonly ready: Ready }
  | { readonly kind: 'voices'; readonly told: Voices };

export interface QueuedEntry {
  /** What it is about: a later errand of the same key takes the place of an earlier one. */
  readonly key: string;
  readonly errand: OutboxEntry;
  readonly tries: number;
  /** Not before, UTC milliseconds. */
  readonly due: number;
}

/** What is kept of one pairing. */
export interface CollectorSchema extends DBSchema {
  cards: { key: string; value: SessionCard; indexes: { ticket: string } };
  offers: { key: string; value: Offer };
  errands: { key: string; value: QueuedEntry };
  /** Open requests, by session and whom the customer asked for: a later request takes the place of an earlier one. */
  recoveries: { key: string; value: Recovery };
  state: { key: string; value: unknown };
}
