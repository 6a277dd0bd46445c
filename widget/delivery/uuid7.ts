import { uuid7 } from '../../shared/protocol/uuid7.ts';

/** A new id by this browser's randomness, and by its clock unless a better one is known. */
export const newId = (now = Date.now()): string => uuid7(now, crypto.getRandomValues(new Uint8Array(16)));
