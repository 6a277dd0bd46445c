import type { PastCase, Platform } from './past-case.ts';

/** Who took such cases: an agent named twice took twice as many. */
const BY_PLATFORM: Readonly<Record<Platform, readonly string[]>> = {
  mac: ['ana', 'ana', 'lea', 'lea', 'mira'],
  windows: ['victor', 'victor', 'tomas', 'tomas', 'sofia', 'dan'],
  phone: ['omar', 'omar', 'sofia', 'ana'],
};

/** Invoices are one person's on every platform. */
export const ownersOf = (platform: Platform, problem: PastCase['problem']): readonly string[] =>
  problem === 'billing' ? ['ioana', 'ioana', 'dan'] : BY_PLATFORM[platform];
