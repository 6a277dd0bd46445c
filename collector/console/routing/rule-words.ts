import type { RoutingSetUp } from '../../../shared/protocol/console/routing.ts';
import type { RoutingRule } from '../../../shared/routing/desk.ts';
import { say } from '../kit/language.ts';
import { listText, optionText, questionText, queueText, skillText } from './names.ts';

/** "“Where do you use it?” is Mac": one for each question the rule asks about; none: it always holds. */
export const conditionsOf = ({ when }: RoutingRule, setUp: RoutingSetUp): string[] =>
  Object.entries(when).map(([question, wanted]) =>
    say('rule.is', {
      question: questionText(setUp, question),
      answers: listText(
        [wanted].flat().map((value) => optionText(setUp, question, value)),
        'disjunction',
      ),
    }),
  );

/** "needs Mac at least 3", "goes to the queue Mac": what the rule adds, in the order in which a case meets it. */
export function effectsOf(rule: RoutingRule, setUp: RoutingSetUp): string[] {
  const levels = (of: Readonly<Record<string, number>>, key: 'rule.needs' | 'rule.prefers'): string[] =>
    Object.entries(of).map(([skill, level]) => say(key, { skill: skillText(setUp, skill), level }));
  const { queue, tier, topic, priority } = rule;
  return [
    ...(queue === undefined ? [] : [say('rule.queue', { queue: queueText(setUp, queue) })]),
    ...levels(rule.needs, 'rule.needs'),
    ...levels(rule.prefers, 'rule.prefers'),
    ...(tier === undefined ? [] : [say('rule.tier', { tier })]),
    ...(topic === undefined ? [] : [say('rule.topic', { topic })]),
    ...(priority === undefined ? [] : [say('rule.priority', { priority })]),
  ];
}

/** The whole rule as one line of text. */
export function ruleText(rule: RoutingRule, setUp: RoutingSetUp): string {
  const conditions = conditionsOf(rule, setUp);
  const effects = effectsOf(rule, setUp);
  const when = conditions.length > 0 ? listText(conditions) : say('rule.always');
  return `${when}: ${effects.length > 0 ? listText(effects) : say('rule.nothing')}`;
}
