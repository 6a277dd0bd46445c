import type { SupportEvent } from './event.ts';
import type { SlaFact } from './facts.ts';
import type { Clocks, Replies } from './replies.ts';
import type { Solving } from './solving.ts';
import { isReply, type Timeline } from './timeline.ts';

type Applied = Extract<SupportEvent, { kind: 'sla.applied' }>;

/**
 * The promises made on a ticket and whether they were kept. A promise runs from its application (next reply: from the
 * customer's message), on its own clock and without pauses; a newer one for the same metric replaces one that is
 * not decided yet, so the target is that of the priority when it was applied.
 */
export function serviceLevelsOf(
  timeline: Timeline,
  replies: Replies,
  solving: Solving,
  clocks: Clocks,
): SlaFact[] {
  const applied = timeline.events.filter((event) => event.kind === 'sla.applied');
  return applied.flatMap((event, i) => {
    const replacedAt =
      applied.slice(i + 1).find(({ metric }) => metric === event.metric)?.at ?? Number.POSITIVE_INFINITY;
    return promisesOf(event, timeline, replies, solving)
      .filter(({ from, kept }) => from < replacedAt && (kept ?? Number.POSITIVE_INFINITY) <= replacedAt)
      .map(({ from, kept }) => decide(event, from, kept, clocks));
  });
}

/** What a service level promises: from when, and when it was done (null: not yet). */
function promisesOf(
  event: Applied,
  timeline: Timeline,
  { replies, firstResponseAt, waitingSince }: Replies,
  { solved }: Solving,
): { from: number; kept: number | null }[] {
  switch (event.metric) {
    case 'first response': {
      if (firstResponseAt !== null && firstResponseAt < event.at) return [];
      const kept = timeline.events.find((later) => later.at >= event.at && isReply(later));
      return [{ from: event.at, kept: kept?.at ?? null }];
    }
    case 'resolution': {
      const kept = solved.find(({ at }) => at >= event.at);
      return [{ from: event.at, kept: kept?.at ?? null }];
    }
    case 'next reply': {
      const answered = replies
        .filter(({ first }) => !first)
        .map(({ at, customerWait }) => ({ from: at - customerWait.calendar * 1000, kept: at }));
      const open =
        waitingSince !== null && firstResponseAt !== null ? [{ from: waitingSince, kept: null }] : [];
      return [...answered, ...open].filter(({ from }) => from >= event.at);
    }
  }
}

function decide(event: Applied, from: number, kept: number | null, clocks: Clocks): SlaFact {
  const dueAt =
    event.clock === 'calendar'
      ? from + event.seconds * 1000
      : (clocks.team?.after(from, event.seconds * 1000) ?? null);
  const state = dueAt === null ? 'unknown' : kept === null ? 'running' : kept <= dueAt ? 'met' : 'breached';
  return {
    metric: event.metric,
    appliedAt: event.at,
    dueSeconds: event.seconds,
    clock: event.clock,
    priority: event.priority,
    dueAt,
    state,
    decidedAt: kept,
  };
}
