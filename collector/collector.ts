import type { ConsoleLink } from '../shared/protocol/console/link.ts';
import type { AppOptions } from './app.ts';
import type { Settings } from './config/config.ts';
import type { Helpdesk } from './helpdesk/helpdesk.ts';
import type { Limits } from './security/limits.ts';
import type { StoreFault } from './store/fault.ts';

export interface CollectorOptions extends AppOptions {
  readonly settings: Settings;
  /** Folder for the store and the signing key; made when missing. */
  readonly data: string;
  /** 0: any free port. */
  readonly port?: number;
  readonly host?: string;
  /** The built widget, served under /widget/. */
  readonly widget?: string;
  /** The built console, served under /console. */
  readonly console?: string;
  /** A helpdesk in the same process, instead of the one the settings name. */
  readonly helpdesk?: Helpdesk;
  /** In the place of those the settings name. */
  readonly limits?: Partial<Limits>;
  /** How often streams are beaten and their tokens looked at, ms. */
  readonly heartbeat?: number;
  /** UTC ms; by default the machine's clock. */
  readonly now?: () => number;
  readonly env?: NodeJS.ProcessEnv;
}

export interface Collector {
  /** Where it listens, e.g. http://127.0.0.1:8787. */
  readonly url: string;
  /** A one-time code that pairs an agent's extension within 24 hours. */
  pairingCode(agent: string): Promise<string>;
  /** A link that signs somebody of the desk in to the console, once, within 24 hours. */
  consoleLink(person: string): Promise<ConsoleLink>;
  /**
   * Takes a configuration in the place of the one it was started with, when it can stand; says in the log what came of it,
   * and what takes hold at the next start only. Streams and sessions go on.
   */
  reload(read: () => Promise<Settings>): Promise<void>;
  /** Resolves, once, with the fault after which nothing is stored any more: the process is to end. */
  readonly failed: Promise<StoreFault>;
  /** Finishes what is under way, tells clients to come back, and closes the store. */
  close(): Promise<void>;
}
