import type { VNode } from 'preact';
import type { RoutingSetUp } from '../../../shared/protocol/console/routing.ts';
import type { RoutingRule } from '../../../shared/routing/desk.ts';
import { say } from '../kit/language.ts';
import { Conditions } from './conditions.tsx';
import { ChoiceField, TierField } from './fields.tsx';
import { Levels } from './levels.tsx';

interface FormProps {
  readonly rule: RoutingRule;
  readonly setUp: RoutingSetUp;
  onChange(rule: RoutingRule): void;
}

/** One rule, field by field. */
export function RuleForm({ rule, setUp, onChange }: FormProps): VNode {
  const set = (over: Partial<RoutingRule>): void => onChange({ ...rule, ...over });
  return (
    <div class="stack rule-form">
      <Conditions when={rule.when} setUp={setUp} onChange={(when) => set({ when })} />
      <Levels
        title={`${say('edit.then')} ${say('edit.needs')}`}
        add={say('edit.need')}
        levels={rule.needs}
        setUp={setUp}
        onChange={(needs) => set({ needs })}
      />
      <Levels
        title={say('edit.prefers')}
        add={say('edit.prefer')}
        levels={rule.prefers}
        setUp={setUp}
        onChange={(prefers) => set({ prefers })}
      />
      <Sets rule={rule} setUp={setUp} onChange={onChange} />
      <label class="field">
        {say('edit.name')}
        <input value={rule.name} onInput={({ currentTarget }) => set({ name: currentTarget.value })} />
      </label>
    </div>
  );
}

/** Queue, tier, topic and priority, each of which may be left open. */
function Sets({ rule, setUp, onChange }: FormProps): VNode {
  const set = (over: Partial<RoutingRule>): void => onChange({ ...rule, ...over });
  const priority = (text: string): number | undefined => {
    const value = Math.round(Number(text));
    return text === '' || !Number.isFinite(value) ? undefined : Math.min(100, Math.max(1, value));
  };
  return (
    <div class="trial-form sets">
      <ChoiceField
        label={say('edit.queue')}
        value={rule.queue}
        none={say('edit.left open')}
        onChange={(queue) => set({ queue })}
      >
        {setUp.queues.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </ChoiceField>
      <TierField
        label={say('edit.tier')}
        value={rule.tier}
        none={say('edit.left open')}
        onChange={(tier) => set({ tier })}
      />
      <label class="field">
        {say('edit.topic')}
        <input
          value={rule.topic ?? ''}
          onInput={({ currentTarget: { value } }) => set({ topic: value.trim() === '' ? undefined : value })}
        />
      </label>
      <label class="field">
        {say('edit.priority')}
        <input
          type="number"
          min={1}
          max={100}
          value={rule.priority ?? ''}
          onChange={({ currentTarget: { value } }) => set({ priority: priority(value) })}
        />
      </label>
    </div>
  );
}
