import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { RoutingSetUp, Trial } from '../../../shared/protocol/console/routing.ts';
import type { RoutingRule } from '../../../shared/routing/desk.ts';
import { Icon } from '../kit/icon.tsx';
import { say } from '../kit/language.ts';
import { Problems } from './problems.tsx';
import { RuleForm } from './rule-form.tsx';
import { RuleSentence } from './sentence.tsx';

type Rules = readonly RoutingRule[];

interface RulesProps {
  readonly rules: Rules;
  readonly problems: Trial['problems'];
  readonly setUp: RoutingSetUp;
  /** Null: they may only be read. */
  readonly onChange: ((rules: Rules) => void) | null;
}

/** A name no other rule has. */
function freeName(rules: Rules, wanted: string): string {
  const taken = new Set(rules.map(({ name }) => name));
  let name = wanted;
  for (let n = 2; taken.has(name); n++) name = `${wanted} ${n}`;
  return name;
}

const moved = (rules: Rules, from: number, to: number): Rules => {
  const rule = rules[from];
  return rule ? rules.toSpliced(from, 1).toSpliced(to, 0, rule) : rules;
};

/** The rules in their order, as sentences; one at a time opens to be changed. */
export function Rules({ rules, problems, setUp, onChange }: RulesProps): VNode {
  const open = useSignal<number | null>(null);
  const told = useSignal('');
  const move = (from: number, by: number): void => {
    const to = from + by;
    if (to < 0 || to >= rules.length) return;
    onChange?.(moved(rules, from, to));
    open.value = to;
    told.value = say('edit.moved', { at: to + 1, n: rules.length });
  };
  const add = (rule: RoutingRule, at: number): void => {
    onChange?.(rules.toSpliced(at, 0, rule));
    open.value = at;
  };
  return (
    <section class="card stack" aria-labelledby="rules">
      <h2 id="rules">{say('rules.title')}</h2>
      <p class="quiet">{say('rules.what')}</p>
      {rules.length === 0 && <p>{say('rules.none')}</p>}
      <ol class="rules">
        {rules.map((rule, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a rule is its place; its name is being typed
          <li key={at} aria-label={say('rule.number', { at: at + 1, n: rules.length })}>
            <div class="row between head">
              <RuleSentence rule={rule} setUp={setUp} />
              {onChange && (
                <button
                  type="button"
                  aria-expanded={open.value === at}
                  aria-label={open.value === at ? undefined : say('edit.change of', { name: rule.name })}
                  onClick={() => {
                    open.value = open.value === at ? null : at;
                  }}
                >
                  {say(open.value === at ? 'edit.close' : 'edit.change')}
                </button>
              )}
            </div>
            <Problems problems={problems.filter((problem) => problem.rule === at)} setUp={setUp} />
            {onChange && open.value === at && (
              <>
                <RuleForm rule={rule} setUp={setUp} onChange={(next) => onChange(rules.with(at, next))} />
                <div class="row">
                  <button type="button" disabled={at === 0} onClick={() => move(at, -1)}>
                    <Icon name="up" /> {say('edit.up')}
                  </button>
                  <button type="button" disabled={at === rules.length - 1} onClick={() => move(at, 1)}>
                    <Icon name="down" /> {say('edit.down')}
                  </button>
                  <button
                    type="button"
                    onClick={() => add({ ...rule, name: freeName(rules, rule.name) }, at + 1)}
                  >
                    {say('edit.copy')}
                  </button>
                  <button
                    type="button"
                    onClick={() => {
                      onChange(rules.toSpliced(at, 1));
                      open.value = null;
                    }}
                  >
                    {say('edit.remove')}
                  </button>
                </div>
              </>
            )}
          </li>
        ))}
      </ol>
      {onChange && (
        <div class="row">
          <button
            type="button"
            onClick={() =>
              add({ name: freeName(rules, say('edit.new')), when: {}, needs: {}, prefers: {} }, rules.length)
            }
          >
            {say('edit.add')}
          </button>
        </div>
      )}
      <p class="unseen" role="status">
        {told}
      </p>
    </section>
  );
}
