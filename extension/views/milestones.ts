import type { OwnMilestone } from '../messages/targets.ts';
import type { HelpdeskSnapshot } from './snapshot.ts';

/** The agent's own milestones and the agreed ones, and when each was marked as reached. */
export function milestonesIn({
  choices: { milestones: own, reached },
  collector,
}: Pick<HelpdeskSnapshot, 'choices' | 'collector'>): (OwnMilestone & {
  readonly agreed: boolean;
  readonly reachedAt: number | null;
})[] {
  const agreed = (collector?.agreements ?? []).flatMap(({ id, state, target }) =>
    state === 'accepted' && target.kind === 'milestone' ? [{ ...target, id, agreed: true }] : [],
  );
  return [...agreed, ...own.map((one) => ({ ...one, agreed: false }))].map((one) => ({
    ...one,
    reachedAt: reached[one.id] ?? null,
  }));
}
