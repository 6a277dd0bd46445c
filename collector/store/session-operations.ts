import { addWord, toldWord, withdrawRequest } from './added-words.ts';
import { assignWaiting } from './assign.ts';
import { readSessionByConversation, tieConversation } from './conversations.ts';
import { readDecisions } from './decisions.ts';
import { handOver, handUp } from './hand-up.ts';
import { readHints, seeHint, sendHint } from './hints.ts';
import { readLoad, readPast } from './history.ts';
import { keepLearned, readRouting } from './learned.ts';
import { signOfLife } from './life.ts';
import { readLines } from './line.ts';
import { keepLink, nameRequest, readLink } from './links.ts';
import { endListening, readLearning, readListeners, takeIn } from './listeners.ts';
import { answerOffer } from './offers.ts';
import { readFollowed, readOpenSessions } from './open-sessions.ts';
import { readOutcomes } from './outcomes.ts';
import { readQueueLengths } from './queue-lengths.ts';
import { setPresence } from './routing-snapshot.ts';
import { endSession, lapseSessions, markAsked, moveOwner, openAs, tieTicket } from './session-life.ts';
import {
  readHelpers,
  readKnownTickets,
  readSession,
  readSessionByStart,
  readSessionOfTicket,
} from './sessions.ts';
import { startSession } from './start-session.ts';

/** What is kept of sessions: who asked, who helps, what waits for whom. */
export const sessionWrites = {
  addWord,
  answerOffer,
  assignWaiting,
  endListening,
  endSession,
  handOver,
  handUp,
  keepLearned,
  keepLink,
  lapseSessions,
  markAsked,
  moveOwner,
  nameRequest,
  openAs,
  seeHint,
  sendHint,
  setPresence,
  signOfLife,
  startSession,
  takeIn,
  tieConversation,
  tieTicket,
  toldWord,
  withdrawRequest,
};

export const sessionReads = {
  readDecisions,
  readFollowed,
  readHelpers,
  readHints,
  readKnownTickets,
  readLearning,
  readLines,
  readLink,
  readListeners,
  readLoad,
  readOpenSessions,
  readOutcomes,
  readPast,
  readQueueLengths,
  readRouting,
  readSession,
  readSessionByConversation,
  readSessionByStart,
  readSessionOfTicket,
};
