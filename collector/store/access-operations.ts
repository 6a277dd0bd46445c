import {
  addPairing,
  pairDevice,
  readToken,
  readTokens,
  renewToken,
  revokeTokens,
  usePairing,
} from './agents.ts';
import { keepCallCode, useCallCode } from './call-codes.ts';
import { readCard } from './card-parts.ts';
import { addConsoleCode } from './console-codes.ts';
import { logConsole, readConsoleLog } from './console-log.ts';
import {
  endAllConsoleSessions,
  endConsoleSession,
  endConsoleSessions,
  openConsole,
  readConsoleSession,
  readConsoleSessions,
  renewConsoleSession,
} from './console-sessions.ts';
import { beginEpoch } from './epochs.ts';
import { feedHead, readAddressees, readFeed } from './feed.ts';
import { readFeedPart } from './feed-part.ts';

/** What is kept of who may do what from where, and of what each device has seen. */
export const accessWrites = {
  addConsoleCode,
  addPairing,
  beginEpoch,
  endAllConsoleSessions,
  endConsoleSession,
  endConsoleSessions,
  keepCallCode,
  logConsole,
  openConsole,
  pairDevice,
  renewConsoleSession,
  renewToken,
  revokeTokens,
  useCallCode,
  usePairing,
};

export const accessReads = {
  feedHead,
  readAddressees,
  readConsoleLog,
  readConsoleSession,
  readConsoleSessions,
  readCard,
  readFeed,
  readFeedPart,
  readToken,
  readTokens,
};
