import type { FastifyBaseLogger } from 'fastify';
import type { Wait } from '../../shared/protocol/customer.ts';
import type { DeskAgent } from '../../shared/routing/desk.ts';
import type { Known } from '../../shared/routing/knowledge.ts';
import type { Needs } from '../../shared/routing/needs.ts';
import type { Coverage } from '../../shared/routing/told-waits.ts';
import type { Settings } from '../config/config.ts';
import type { Helpdesk } from '../helpdesk/helpdesk.ts';
import type { Mailer } from '../mail/smtp.ts';
import type { Keys } from '../security/keys.ts';
import type { Session, ToldRange } from '../store/session.ts';
import type { Store } from '../store/store.ts';
import type { FeedLine } from './feed-line.ts';
import type { LiveSettings } from './live-settings.ts';
import type { SetAside } from './set-aside.ts';

/** What the routing knows of this desk beside who is there. Made beside the requests; decisions take what is newest. */
export interface Knowledge {
  /** What was found out about the last hours. */
  newest(): Omit<Known, 'learned'>;
  /** Goes through the outcomes again and keeps what they teach. */
  learn(isOver?: () => boolean): Promise<void>;
  /** Looks at what comes in and who is how busy, and prices everybody's minutes by it. */
  price(): Promise<void>;
}

/** Estimates of one collector. Every page asks again and again: one reading of the desk serves them for a second. */
export interface Waits {
  /** What somebody with these needs would be told on joining now, or null when nothing honest can be said. */
  newcomer(needs: Needs, channel: string): Promise<ToldRange | null>;
  /** The same for a queue by itself, before any question is asked. */
  queue(queue: string): Promise<Wait | null>;
  /** Whether somebody is there who may take what comes to a queue. */
  staffed(queue: string): Promise<boolean>;
  /** Who of the desk may take what comes to a queue, whether they are there or not. */
  couldTake(queue: string): readonly DeskAgent[];
  /** What a session's customer is told now. */
  session(session: Session): Promise<Wait | null>;
  /** How often the ranges told came true. */
  coverage(): Promise<Coverage>;
}

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
