import { lasting } from './clock.ts';
import type { Duration, ReopenFact } from './facts.ts';
import type { Clocks } from './replies.ts';
import { isCustomerMessage, isDone, isReply, ownerAt, type Timeline } from './timeline.ts';

export interface Solving {
  readonly firstSolvedAt: number | null;
  readonly firstSolvedBy: string | null;
  readonly lastSolvedAt: number | null;
  readonly lastSolvedBy: string | null;
  readonly firstResolution: Duration | null;
  readonly fullResolution: Duration | null;
  readonly reopens: readonly ReopenFact[];
  /** Every solving, in order. */
  readonly solved: readonly { readonly at: number; readonly by: string | null }[];
}

/**
 * Solvings and reopenings. A ticket closed without ever being solved counts as solved when it was closed. What the
 * customer says between a solving and the next reply or solving tells what the reopening in between was about.
 */
export function solvingOf(timeline: Timeline, clocks: Clocks): Solving {
  const { events, changes } = timeline;
  const solved: { at: number; by: string | null; index: number }[] = [];
  const reopens: ReopenFact[] = [];
  let done = false;
  for (const change of changes) {
    if (isDone(change.to) === done) continue;
    done = !done;
    if (done) {
      const by = change.agent ?? ownerAt(timeline, change.at);
      solved.push({ at: change.at, by, index: change.index });
      continue;
    }
    const before = solved.at(-1);
    if (!before) continue;
    const next = events.findIndex(
      (later, i) => i > change.index && (isReply(later) || (later.kind === 'status' && isDone(later.to))),
    );
    const since = events.slice(before.index + 1, next === -1 ? undefined : next);
    const said = since.filter(isCustomerMessage);
    const absorbed = since.some((event) => event.kind === 'absorb' && event.waiting);
    reopens.push({
      at: change.at,
      solvedAt: before.at,
      agent: before.by,
      thanks: !absorbed && said.length > 0 && said.every(({ thanks }) => thanks),
      newTopic: said.some(({ newTopic }) => newTopic),
    });
  }
  const first = solved[0] ?? null;
  const last = solved.at(-1) ?? null;
  const until = (to: number | undefined): Duration | null =>
    to === undefined ? null : lasting([{ from: timeline.createdAt, to }], clocks.team);
  return {
    firstSolvedAt: first?.at ?? null,
    firstSolvedBy: first?.by ?? null,
    lastSolvedAt: last?.at ?? null,
    lastSolvedBy: last?.by ?? null,
    firstResolution: until(first?.at),
    fullResolution: until(last?.at),
    reopens,
    solved: solved.map(({ at, by }) => ({ at, by })),
  };
}
