import { accessReads, accessWrites } from './access-operations.ts';
import { answerReads, answerWrites } from './answer-operations.ts';
import type { Announced } from './commit.ts';
import type { StoreFault } from './fault.ts';
import type { Looks } from './looks.ts';
import { outgoingReads, outgoingWrites } from './outgoing-operations.ts';
import { sessionReads, sessionWrites } from './session-operations.ts';
import { teamReads, teamWrites } from './team-operations.ts';
import { upkeepReads, upkeepWrites } from './upkeep-operations.ts';

/** What may change the store. Each runs in a transaction, together with others that wait, and is answered after the commit. */
export const writes = {
  ...sessionWrites,
  ...answerWrites,
  ...outgoingWrites,
  ...accessWrites,
  ...teamWrites,
  ...upkeepWrites,
};

/** What only looks. */
export const reads = {
  ...sessionReads,
  ...answerReads,
  ...outgoingReads,
  ...accessReads,
  ...teamReads,
  ...upkeepReads,
};

type Operations = typeof writes & typeof reads;
type OperationName = keyof Operations;
export type Input<K extends OperationName> = Parameters<Operations[K]>[1];
type Output<K extends OperationName> = Awaited<ReturnType<Operations[K]>>;

type LookName = keyof Looks;
export type LookInput<K extends LookName> = Parameters<Looks[K]>[1];
export type LookOutput<K extends LookName> = Awaited<ReturnType<Looks[K]>>;

/** The store, whichever engine stands behind it. What `do` has answered has been committed and is durable. */
export interface Store {
  /** Rejects with a StoreFault when the machine is at fault; nothing has been kept then. */
  do<K extends OperationName>(name: K, input: Input<K>): Promise<Output<K>>;
  /** Looks at a lot, beside what `do` does. Rejects as that does. */
  look<K extends LookName>(name: K, input: LookInput<K>): Promise<LookOutput<K>>;
  /**
   * Calls `listener` after every commit of this process that added rows somebody waits for, with their tables, until the
   * returned function is called. What another process writes, a command say, is not announced: look now and then as well.
   */
  onCommit(listener: (added: ReadonlySet<Announced>) => void): () => void;
  /**
   * Does this process do what only one may do of those that share the store: send mail, watch the helpdesk, drop what is
   * old? On a file always; of several on one database the first, until it ends or loses its connection.
   */
  leads(): Promise<boolean>;
  /**
   * Does a write get through, into files that are still there? Rejects with a StoreFault when not. Writes at most every
   * ten seconds, or now with `must`.
   */
  probe(must?: boolean): Promise<void>;
  /** Looks through every page, while nothing else is answered: about 300 MB a second. Rejects with a StoreFault when one is damaged. */
  check(): Promise<void>;
  /** Bytes of the file. */
  size(): Promise<number>;
  /** Folds the write-ahead log back and empties it; false when a reader of another process still needs it. */
  truncate(): Promise<boolean>;
  /**
   * Overwrites the file's unused bytes and empties the write-ahead log, so that erased words are gone from every byte of
   * both: in steps of a few milliseconds, others in between. False when a reader of another process still needs the log:
   * to be done again.
   */
  scrub(): Promise<boolean>;
  /** How durable the engine is set up to be: what /healthz tells. */
  settings(): Promise<{
    readonly journal: string;
    readonly synchronous: number;
    readonly secureDelete: number;
    readonly busyTimeout: number;
  }>;
  /** Resolves, once, with the fault after which this store answers nothing any more. */
  readonly failed: Promise<StoreFault>;
  close(): Promise<void>;
}
