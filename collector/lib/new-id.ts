import { randomBytes } from 'node:crypto';
import { uuid7 } from '../../shared/protocol/uuid7.ts';

/** A new UUIDv7 made at `at` (UTC ms). Node's own randomUUIDv7 takes no time, and ids here follow the collector's clock. */
export const newId = (at: number): string => uuid7(at, randomBytes(16));
