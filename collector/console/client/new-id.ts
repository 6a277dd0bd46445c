import { uuid7 } from '../../../shared/protocol/uuid7.ts';

/** An id for something sent: a second try with it is the same. */
export const newId = (): string => uuid7(Date.now(), crypto.getRandomValues(new Uint8Array(16)));
