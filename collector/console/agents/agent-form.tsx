import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { RoutingSetUp } from '../../../shared/protocol/console/routing.ts';
import type { DeskAgent } from '../../../shared/routing/desk.ts';
import { tell } from '../editing/words.ts';
import { NameAndId, NamedField, TierField } from '../routing/fields.tsx';
import { Levels } from '../routing/levels.tsx';
import { channelText, languageText, skillText } from '../routing/names.ts';
import { Ticks } from './ticks.tsx';

interface FormProps {
  readonly agent: DeskAgent;
  readonly setUp: RoutingSetUp;
  onChange(agent: DeskAgent): void;
  onLeave(): void;
}

/** One person, field by field. */
export function AgentForm({ agent, setUp, onChange, onLeave }: FormProps): VNode {
  const set = (over: Partial<DeskAgent>): void => onChange({ ...agent, ...over });
  const isNew = useSignal(agent.id === '').value;
  return (
    <div class="stack rule-form">
      <div class="trial-form sets">
        <NameAndId
          labels={{ name: tell('agents.name'), id: tell('agents.id') }}
          of={agent}
          isNew={isNew}
          onChange={set}
        />
      </div>
      <Levels
        title={tell('agents.skills')}
        add={tell('agents.add skill')}
        level={tell('agents.level')}
        levels={agent.skills}
        setUp={setUp}
        onChange={(skills) => set({ skills })}
      />
      <Ticks
        title={tell('agents.growing')}
        options={Object.keys(setUp.skills).map((id) => [id, skillText(setUp, id)])}
        chosen={agent.growing}
        onChange={(growing) => set({ growing })}
      />
      <Ticks
        title={tell('agents.languages')}
        options={[...new Set([...agent.languages, ...setUp.languages])].map((tag) => [
          tag,
          languageText(tag),
        ])}
        chosen={agent.languages}
        onChange={(languages) => set({ languages })}
      />
      <Ticks
        title={tell('agents.channels')}
        options={[...new Set([...setUp.channels, ...agent.channels])].map((id) => [id, channelText(id)])}
        chosen={agent.channels}
        onChange={(channels) => set({ channels })}
      />
      <Room agent={agent} setUp={setUp} set={set} />
      {!isNew && <Leave onLeave={onLeave} name={agent.name} />}
    </div>
  );
}

/** Hours, tier and how much at a time. */
const Room = ({
  agent,
  setUp,
  set,
}: Pick<FormProps, 'agent' | 'setUp'> & { set(over: Partial<DeskAgent>): void }): VNode => (
  <div class="trial-form sets">
    <NamedField
      label={tell('agents.hours')}
      value={agent.schedule}
      none={tell('agents.hours any')}
      names={setUp.schedules}
      onChange={(schedule) => set({ schedule })}
    />
    <TierField label={tell('agents.tier')} value={agent.tier} onChange={(tier = 'L1') => set({ tier })} />
    <label class="field">
      {tell('agents.capacity')}
      <input
        type="number"
        min={1}
        max={50}
        value={agent.capacity}
        onChange={({ currentTarget: { value } }) =>
          set({ capacity: Math.min(50, Math.max(1, Math.round(Number(value)) || 1)) })
        }
      />
    </label>
  </div>
);

/** Asked once more: it takes effect when it is published. */
function Leave({ name, onLeave }: { readonly name: string; onLeave(): void }): VNode {
  const sure = useSignal(false);
  return sure.value ? (
    <div class="notice">
      <p>{tell('agents.leave sure', { name })}</p>
      <div class="row">
        <button type="button" onClick={onLeave}>
          {tell('agents.leave')}
        </button>
        <button
          type="button"
          class="plain"
          onClick={() => {
            sure.value = false;
          }}
        >
          {tell('agents.stay')}
        </button>
      </div>
    </div>
  ) : (
    <div class="row">
      <button
        type="button"
        class="plain"
        onClick={() => {
          sure.value = true;
        }}
      >
        {tell('agents.leave')}
      </button>
    </div>
  );
}
