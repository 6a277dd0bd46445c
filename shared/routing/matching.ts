import type { Answers } from '../survey/answers.ts';
import type { DeskQueue, RoutingRule, SkillLevels } from './desk.ts';

export type MatchingRule = Pick<RoutingRule, 'name' | 'when'> & Partial<Omit<RoutingRule, 'name' | 'when'>>;
type Queue = Pick<DeskQueue, 'id'> & Partial<Pick<DeskQueue, 'required'>>;

const matches = (rule: MatchingRule, answers: Answers): boolean =>
  Object.entries(rule.when).every(([question, wanted]) => {
    if (!Object.hasOwn(answers, question)) return false;
    const given = [answers[question]].flat().map(String);
    return [wanted].flat().some((value) => given.includes(value));
  });

/** The skills of all of them, each at its highest level. */
export function highest(all: readonly (SkillLevels | undefined)[]): SkillLevels {
  const levels: SkillLevels = {};
  for (const one of all)
    for (const [skill, level] of Object.entries(one ?? {}))
      levels[skill] = Math.max(levels[skill] ?? 0, level);
  return levels;
}

/**
 * The rules that match, the queue that the first of them to name one leads to (the desk's first without), and the skills
 * these require: what a page needs to decide alone. The queue is undefined on a desk without queues.
 */
export function matching<Q extends Queue>(
  answers: Answers,
  rules: readonly MatchingRule[],
  queues: readonly Q[],
): {
  readonly matched: readonly MatchingRule[];
  readonly queue: Q | undefined;
  readonly required: SkillLevels;
} {
  const matched = rules.filter((rule) => matches(rule, answers));
  const named = matched.flatMap((rule) => queues.find(({ id }) => id === rule.queue) ?? []);
  const queue = named[0] ?? queues[0];
  return { matched, queue, required: highest([queue?.required, ...matched.map(({ needs }) => needs)]) };
}
