import { randomBytes } from 'node:crypto';

/** A new mail's own name: unguessable, and the same whatever mail servers make of capital letters. */
export const newMailId = (): string => randomBytes(10).toString('hex');
