import { z } from 'zod';

/** Where the reading of one helpdesk stands. */
export const Phase = z.enum(['idle', 'identifying', 'pulling', 'storing', 'logged out', 'unreachable']);
export type Phase = z.infer<typeof Phase>;

/** From each phase, the phases that may follow. `idle` after a running phase is a sync that was called off. */
const allowed: Readonly<Record<Phase, readonly Phase[]>> = {
  idle: ['identifying'],
  identifying: ['pulling', 'logged out', 'unreachable', 'idle'],
  pulling: ['storing', 'logged out', 'unreachable', 'idle'],
  storing: ['pulling', 'idle', 'unreachable'],
  'logged out': ['identifying'],
  unreachable: ['identifying'],
};

/** The phase after `from`. Throws on a step that the table does not allow: a sync that lost its way must not go on. */
export function advance(from: Phase, to: Phase): Phase {
  if (!allowed[from].includes(to)) throw new Error(`A sync cannot go from ${from} to ${to}`);
  return to;
}

/** What a phase found on waking up really is: a worker that died in the middle left it running. */
export function settled(phase: Phase): Phase {
  return phase === 'logged out' || phase === 'unreachable' ? phase : 'idle';
}
