import type { FastifyBaseLogger } from 'fastify';
import { OFFER_FOR } from '../shared/routing/timing.ts';
import type { Keys } from './access/keys.ts';
import type { Settings } from './config/config.ts';
import type { Knowledge } from './desk/knowledge.ts';
import type { Waits } from './desk/wait.ts';
import type { Helpdesk } from './helpdesk/helpdesk.ts';
import type { Bell } from './live/bell.ts';
import type { FeedLine } from './live/items.ts';
import type { SetAside } from './live/set-aside.ts';
import type { Mailer } from './mail/smtp.ts';
import type { DeskNow } from './store/desk-state.ts';
import type { Store } from './store/store.ts';

/** What every part of the collector works with; made once, at the start. */
export interface House {
  readonly settings: Settings;
  readonly store: Store;
  readonly keys: Keys;
  readonly bell: Bell;
  /** The helpdesk tickets are opened in, or null. */
  readonly helpdesk: Helpdesk | null;
  /** Sends mail by the configured server; null: none is sent. */
  readonly mailer: Mailer | null;
  /** UTC ms. */
  readonly now: () => number;
  /** Looks after owed jobs at once instead of at the next tick. */
  readonly nudge: () => void;
  /** Where the collector listens; for links when no public address is configured. */
  readonly url: () => string;
  readonly waits: Waits;
  readonly feedLine: FeedLine;
  readonly knowledge: Knowledge;
  readonly aside: SetAside;
  readonly log: FastifyBaseLogger;
}

/** A heartbeat older than this means the agent has gone: three missed at one every 30 s. */
const STALE_AFTER = 90_000;

/** The desk at this instant, for the store's assigning transaction. */
export const deskNow = ({
  settings,
  now,
  knowledge,
}: Pick<House, 'settings' | 'now' | 'knowledge'>): DeskNow => ({
  desk: settings.desk,
  now: now(),
  staleAfter: STALE_AFTER,
  assumePresent: settings.assumePresent,
  offerFor: OFFER_FOR,
  addressShare: settings.slots.addressShare,
  known: knowledge.newest(),
});
