import type { RoutingSetUp } from '../../../shared/protocol/console/routing.ts';
import type { RoutingRule } from '../../../shared/routing/desk.ts';
import { say } from '../kit/language.ts';
import { ruleText } from './rule-words.ts';

type Rules = readonly RoutingRule[];

/** A rule as it is compared: fields that say nothing are no difference. */
const plain = ({ when, needs, prefers, ...rest }: RoutingRule): string =>
  JSON.stringify([
    when,
    needs,
    prefers,
    Object.entries(rest)
      .filter(([, value]) => value !== undefined)
      .sort(),
  ]);

/** What is different between two lists of rules, a sentence each: rules go by their names. */
export function ruleChanges(before: Rules, after: Rules, setUp: RoutingSetUp): string[] {
  const [was, is] = [before, after].map((rules) => new Map(rules.map((rule) => [rule.name, rule])));
  if (!(was && is)) return [];
  const lines = [...is].flatMap(([name, rule]) => {
    const old = was.get(name);
    if (!old) return [say('draft.added', { rule: ruleText(rule, setUp) })];
    return plain(old) === plain(rule) ? [] : [say('draft.changed', { rule: ruleText(rule, setUp) })];
  });
  const gone = [...was]
    .filter(([name]) => !is.has(name))
    .map(([, rule]) => say('draft.removed', { rule: ruleText(rule, setUp) }));
  const order = (of: ReadonlyMap<string, RoutingRule>, among: ReadonlyMap<string, RoutingRule>): string =>
    JSON.stringify([...of.keys()].filter((name) => among.has(name)));
  const moved = order(was, is) === order(is, was) ? [] : [say('draft.moved')];
  const twice =
    before.length + after.length !== was.size + is.size &&
    before.map(plain).join() !== after.map(plain).join();
  const all = [...lines, ...gone, ...moved];
  // Two rules of one name cannot be told apart by it.
  return all.length === 0 && twice ? [say('draft.moved')] : all;
}
