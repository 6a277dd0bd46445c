import { addWord, toldWord, withdrawRequest } from './added-words.ts';
import { addPairing, readToken, readTokens, renewToken, revokeTokens, usePairing } from './agents.ts';
import { assignWaiting } from './assign.ts';
import { keepCallCode, useCallCode } from './call-codes.ts';
import { readSessionByConversation, tieConversation } from './conversations.ts';
import { readDecisions } from './decisions.ts';
import { setPresence } from './desk-state.ts';
import { beginEpoch, resumeFeed } from './epochs.ts';
import type { StoreFault } from './fault.ts';
import { feedHead, readAddressees, readFeed } from './feed.ts';
import { findPerson } from './find-person.ts';
import { readLoad, readPast } from './history.ts';
import { addJob, dropJob, failJob, isOwed, readDueJobs, readOwed, startJob } from './jobs.ts';
import { keepLearned, readRouting } from './learned.ts';
import { signOfLife } from './life.ts';
import { readLines } from './line.ts';
import { keepLink, nameRequest, readLink } from './links.ts';
import { readRefused, refuseMail, wasAsked } from './mail-refusals.ts';
import {
  abandonSending,
  beginMail,
  bounceMail,
  queueMail,
  readDueMails,
  readMailHealth,
  readUnconsidered,
  settleMail,
} from './mails.ts';
import { keepMeta, payScrub, readMeta, readNewestSession } from './meta.ts';
import { answerOffer } from './offers.ts';
import { erase, exportCustomer, prune } from './privacy.ts';
import { askRecovery, doneRecovery, readRecovery, tellLeads } from './recovery.ts';
import { putResponse, readLooseResponses, readResponse } from './responses.ts';
import { forgetVoices, openSeason, readSeason, readSeats, tellReady } from './seats.ts';
import { endSession, lapseSessions, markAsked, moveOwner, openAs, tieTicket } from './session-life.ts';
import {
  readFollowed,
  readKnownTickets,
  readOpenSessions,
  readOutcomes,
  readSession,
  readSessionBefore,
  readSessionByStart,
} from './sessions.ts';
import { takeSetAside } from './set-aside.ts';
import { startSession } from './start-session.ts';
import { keepSurvey, readSurvey } from './surveys.ts';
import { proposeTarget, readTargets, stepTarget } from './targets.ts';
import { drawFigures, putVoices, readFigures, seatOf } from './voices.ts';

/** What may change the store. Each runs in a transaction, together with others that wait, and is answered after the commit. */
export const writes = {
  abandonSending,
  addJob,
  addPairing,
  addWord,
  answerOffer,
  askRecovery,
  beginEpoch,
  assignWaiting,
  beginMail,
  bounceMail,
  doneRecovery,
  drawFigures,
  dropJob,
  endSession,
  erase,
  failJob,
  forgetVoices,
  keepCallCode,
  keepLearned,
  keepLink,
  keepMeta,
  keepSurvey,
  lapseSessions,
  markAsked,
  moveOwner,
  nameRequest,
  openAs,
  openSeason,
  payScrub,
  proposeTarget,
  prune,
  putResponse,
  putVoices,
  queueMail,
  refuseMail,
  renewToken,
  revokeTokens,
  setPresence,
  settleMail,
  signOfLife,
  startJob,
  startSession,
  stepTarget,
  tellLeads,
  tellReady,
  tieConversation,
  tieTicket,
  toldWord,
  useCallCode,
  usePairing,
  withdrawRequest,
};

/** What only looks. */
export const reads = {
  exportCustomer,
  feedHead,
  findPerson,
  isOwed,
  readAddressees,
  readDecisions,
  readDueJobs,
  readDueMails,
  readFeed,
  readFigures,
  readFollowed,
  readKnownTickets,
  readLines,
  readLink,
  readLoad,
  readLooseResponses,
  readMailHealth,
  readMeta,
  readNewestSession,
  readOpenSessions,
  readOutcomes,
  readOwed,
  readPast,
  readRecovery,
  readRefused,
  readResponse,
  readRouting,
  readSeason,
  readSeats,
  readSession,
  readSessionBefore,
  readSessionByConversation,
  readSessionByStart,
  readSurvey,
  readTargets,
  readToken,
  readTokens,
  readUnconsidered,
  resumeFeed,
  seatOf,
  takeSetAside,
  wasAsked,
};

type Operations = typeof writes & typeof reads;
type OperationName = keyof Operations;
export type Input<K extends OperationName> = Parameters<Operations[K]>[1];
type Output<K extends OperationName> = Awaited<ReturnType<Operations[K]>>;

interface Durability {
  readonly journal: string;
  readonly synchronous: number;
  readonly secureDelete: number;
  readonly busyTimeout: number;
}

/** The store, whichever engine stands behind it. What `do` has answered has been committed and is durable. */
export interface Store {
  /** Rejects with a StoreFault when the machine is at fault; nothing has been kept then. */
  do<K extends OperationName>(name: K, input: Input<K>): Promise<Output<K>>;
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
  settings(): Promise<Durability>;
  /** Resolves, once, with the fault after which this store answers nothing any more. */
  readonly failed: Promise<StoreFault>;
  close(): Promise<void>;
}
