import type { BusinessClock, Stretch } from './clock.ts';
import type { SupportEvent } from './event.ts';
import type { SlaFact } from './facts.ts';
import type { Clocks, Replies } from './replies.ts';
import type { Solving } from './solving.ts';
import { without } from './stretches.ts';
import type { Timeline } from './timeline.ts';

type Applied = Extract<SupportEvent, { kind: 'sla.applied' }>;

/** What is promised once: from when it counts, and when it was done (null: not yet). */
interface Promised {
  readonly from: number;
  readonly kept: number | null;
  /** The service levels applied to it, in order; at least one. */
  readonly applied: readonly Applied[];
}

const EVER = Number.POSITIVE_INFINITY;

/**
 * The promises made on a ticket and whether they were kept. A first response counts from the customer's first words,
 * a next reply from the unanswered message, a resolution from its first application since the last solving. A newer
 * promise changes the target, never the start, and only of what is not decided yet: a breach stays one.
 */
export function serviceLevelsOf(
  timeline: Timeline,
  replies: Replies,
  solving: Solving,
  clocks: Clocks,
): SlaFact[] {
  const applied = timeline.events.filter((event) => event.kind === 'sla.applied');
  if (applied.length === 0) return [];
  const of = (metric: Applied['metric']) => applied.filter((event) => event.metric === metric);
  const promised = [
    ...firstResponse(of('first response'), replies),
    ...nextReplies(of('next reply'), replies),
    ...resolutions(of('resolution'), solving),
  ];
  // While the ticket is pending nobody knows for how long it will be.
  const pending = timeline.states
    .map((state, i) => ({ ...state, to: i === timeline.states.length - 1 ? EVER : state.to }))
    .filter(({ status }) => status === 'pending');
  return promised.flatMap((promise) => decided(promise, pending, clocks.team) ?? []);
}

function firstResponse(
  applied: readonly Applied[],
  { firstResponseFrom, firstResponseAt }: Replies,
): Promised[] {
  const before = applied.filter(({ at }) => at <= (firstResponseAt ?? EVER));
  if (firstResponseFrom === null || before.length === 0) return [];
  return [{ from: firstResponseFrom, kept: firstResponseAt, applied: before }];
}

/** Every later wait by itself, under the promise in force when it began and those made while it lasted. */
function nextReplies(
  applied: readonly Applied[],
  { replies, waitingSince, firstResponseAt }: Replies,
): Promised[] {
  const waits = replies
    .filter(({ first }) => !first)
    .map(({ at, customerWait }) => ({ from: at - customerWait.calendar * 1000, kept: at as number | null }));
  if (waitingSince !== null && firstResponseAt !== null) waits.push({ from: waitingSince, kept: null });
  return waits.flatMap(({ from, kept }) => {
    const inForce = applied.findLast(({ at }) => at <= from);
    const later = applied.filter(({ at }) => at > from && at <= (kept ?? EVER));
    const all = inForce ? [inForce, ...later] : later;
    return all.length === 0 ? [] : [{ from, kept, applied: all }];
  });
}

/** One for each solving that promises were made of, and one that is still to come. */
function resolutions(applied: readonly Applied[], { solved }: Solving): Promised[] {
  const ends = [...solved.map(({ at }) => at), null];
  return ends.flatMap((kept, i) => {
    const after = solved[i - 1]?.at ?? Number.NEGATIVE_INFINITY;
    const mine = applied.filter(({ at }) => at > after && at <= (kept ?? EVER));
    const [first] = mine;
    return first ? [{ from: first.at, kept, applied: mine }] : [];
  });
}

/** Goes from promise to promise until one is decided; null only when none was applied. */
function decided(
  { from, kept, applied }: Promised,
  pending: readonly Stretch[],
  team: BusinessClock | null,
): SlaFact | null {
  let current: Applied | null = null;
  let dueAt: number | null = null;
  for (const next of applied) {
    if (current !== null && Math.min(kept ?? EVER, dueAt ?? EVER) <= next.at) break;
    current = next;
    dueAt = dueOf(next, from, pending, team);
  }
  if (current === null) return null;
  return {
    metric: current.metric,
    appliedAt: current.at,
    dueSeconds: current.seconds,
    clock: current.clock,
    priority: current.priority,
    dueAt,
    state: stateOf(current, dueAt, kept, pending),
    decidedAt: kept,
  };
}

function stateOf(
  { clock, pausesWhilePending }: Applied,
  dueAt: number | null,
  kept: number | null,
  pending: readonly Stretch[],
): SlaFact['state'] {
  const paused = pausesWhilePending && pending.some(({ to }) => to === EVER);
  if (dueAt === null && clock === 'business' && !paused) return 'unknown';
  if (kept === null) return 'running';
  return dueAt === null || kept <= dueAt ? 'met' : 'breached';
}

/** When it falls due, pauses left out; null while it is paused, and on business time without a schedule. */
function dueOf(
  { seconds, clock, pausesWhilePending }: Applied,
  from: number,
  pending: readonly Stretch[],
  team: BusinessClock | null,
): number | null {
  let left = seconds * 1000;
  for (const run of without({ from, to: EVER }, pausesWhilePending ? pending : [])) {
    const due = clock === 'calendar' ? run.from + left : (team?.after(run.from, left) ?? null);
    if (due === null || due <= run.to) return due;
    left -= clock === 'calendar' ? run.to - run.from : (team?.worked(run.from, run.to) ?? 0);
  }
  return null;
}
