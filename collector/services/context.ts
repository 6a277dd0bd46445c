import type { FastifyBaseLogger } from 'fastify';
import type { Settings } from '../config/config.ts';
import type { Helpdesk } from '../helpdesk/helpdesk.ts';
import type { Mailer } from '../mail/smtp.ts';
import type { Keys } from '../security/keys.ts';
import type { Store } from '../store/store.ts';
import type { FeedLine } from './feed.ts';
import type { Knowledge } from './knowledge.ts';
import type { LiveSettings } from './live-settings.ts';
import type { SetAside } from './set-aside.ts';
import type { Waits } from './wait-estimates.ts';

/** Shared dependencies of every route, service and job. Created once, in server.ts. */
export interface AppContext {
  /** What holds now: it reads through to the newest version. Take out of it what you need when you need it. */
  readonly settings: Settings;
  readonly live: LiveSettings;
  readonly store: Store;
  readonly keys: Keys;
  /** The helpdesk tickets are opened in, or null. */
  readonly helpdesk: Helpdesk | null;
  /** Sends mail by the configured server; null: none is sent. */
  readonly mailer: Mailer | null;
  /** UTC ms. */
  readonly now: () => number;
  /** Where the collector listens; for links when no public address is configured. */
  readonly url: () => string;
  readonly waits: Waits;
  readonly feedLine: FeedLine;
  readonly knowledge: Knowledge;
  readonly aside: SetAside;
  readonly log: FastifyBaseLogger;
}
