import * as z from 'zod/mini';

/**
 * How a sync may fail: nobody logged in; a key only the agent can have made; no answer; an answer that is no; an answer that
 * means nothing; no room to keep it.
 */
const failures = [
  'logged out',
  'key missing',
  'unreachable',
  'refused',
  'not understood',
  'not kept',
] as const;

/** Where the reading of one helpdesk stands. */
export const Phase = z.enum(['idle', 'identifying', 'pulling', 'storing', ...failures]);
export type Phase = z.infer<typeof Phase>;

/** From each phase, the phases that may follow. `idle` after a running phase is a sync that was called off. */
const allowed: Readonly<Record<Phase, readonly Phase[]>> = {
  idle: ['identifying'],
  identifying: ['pulling', 'idle', ...failures],
  pulling: ['storing', 'idle', ...failures],
  storing: ['pulling', 'idle', 'not understood', 'not kept'],
  'logged out': ['identifying'],
  'key missing': ['identifying'],
  unreachable: ['identifying'],
  refused: ['identifying'],
  'not understood': ['identifying'],
  'not kept': ['identifying'],
};

/** Did the last sync fail? */
export const isFailure = (phase: Phase): phase is (typeof failures)[number] =>
  (failures as readonly Phase[]).includes(phase);

/** Is no sync running? */
export const isAtRest = (phase: Phase): boolean => phase === 'idle' || isFailure(phase);

/** The phase after `from`. Throws on a step that the table does not allow: a sync that lost its way must not go on. */
export function advance(from: Phase, to: Phase): Phase {
  if (!allowed[from].includes(to)) throw new Error(`A sync cannot go from ${from} to ${to}`);
  return to;
}

/** What a phase found on waking up really is: a worker that died in the middle left it running. */
export function settled(phase: Phase): Phase {
  return isFailure(phase) ? phase : 'idle';
}
