import type { VNode } from 'preact';
import type { RoutingSetUp } from '../../../shared/protocol/console/routing.ts';
import type { RoutingRule } from '../../../shared/routing/desk.ts';
import { Icon } from '../kit/icon.tsx';
import { say } from '../kit/language.ts';
import { listText } from './names.ts';
import { conditionsOf, effectsOf } from './rule-words.ts';

/** A rule as it reads: when it fits, and what a case then asks for. */
export function RuleSentence({
  rule,
  setUp,
}: {
  readonly rule: RoutingRule;
  readonly setUp: RoutingSetUp;
}): VNode {
  const conditions = conditionsOf(rule, setUp);
  const effects = effectsOf(rule, setUp);
  return (
    <p class="rule-sentence">
      <span>{conditions.length > 0 ? listText(conditions) : say('rule.always')}</span>
      <strong class="effect">
        <span class="mirrored arrow">
          <Icon name="after" />
        </span>
        <span>{effects.length > 0 ? listText(effects) : say('rule.nothing')}</span>
      </strong>
    </p>
  );
}
