import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { RoutingSetUp } from '../../../shared/protocol/console/routing.ts';
import type { DeskQueue } from '../../../shared/routing/desk.ts';
import { tell } from '../editing/words.ts';
import { say } from '../kit/language.ts';
import { NameAndId, NamedField, TierField } from '../routing/fields.tsx';
import { Levels } from '../routing/levels.tsx';

const whole = (text: string, least: number, most: number, before: number): number => {
  const value = Math.round(Number(text));
  return text === '' || !Number.isFinite(value) ? before : Math.min(most, Math.max(least, value));
};

interface FormProps {
  readonly queue: DeskQueue;
  readonly setUp: RoutingSetUp;
  /** Schedules as they are being edited. */
  readonly schedules: readonly string[];
  onChange(queue: DeskQueue): void;
}

/** One queue, field by field. */
export function QueueForm({ queue, setUp, schedules, onChange }: FormProps): VNode {
  const set = (over: Partial<DeskQueue>): void => onChange({ ...queue, ...over });
  const isNew = useSignal(queue.id === '').value;
  return (
    <div class="stack rule-form">
      <div class="trial-form sets">
        <NameAndId
          labels={{ name: tell('queues.name'), id: tell('queues.id') }}
          of={queue}
          isNew={isNew}
          onChange={set}
        />
        <label class="field">
          {tell('queues.promise')}
          <input
            type="number"
            min={1}
            value={queue.promiseMinutes}
            onChange={({ currentTarget: { value } }) =>
              set({ promiseMinutes: whole(value, 1, 100_000, queue.promiseMinutes) })
            }
          />
        </label>
        <NamedField
          label={tell('agents.hours')}
          value={queue.schedule}
          none={tell('queues.always')}
          names={schedules}
          onChange={(schedule) => set({ schedule })}
        />
        <label class="field">
          {say('edit.priority')}
          <input
            type="number"
            min={1}
            max={100}
            value={queue.priority}
            onChange={({ currentTarget: { value } }) =>
              set({ priority: whole(value, 1, 100, queue.priority) })
            }
          />
        </label>
        <TierField
          label={tell('queues.tier')}
          value={queue.tier}
          none={say('edit.left open')}
          onChange={(tier) => set({ tier })}
        />
      </div>
      <Levels
        title={tell('queues.required')}
        add={say('edit.need')}
        levels={queue.required}
        setUp={setUp}
        onChange={(required) => set({ required })}
      />
      <Levels
        title={tell('queues.preferred')}
        add={say('edit.prefer')}
        levels={queue.preferred}
        setUp={setUp}
        onChange={(preferred) => set({ preferred })}
      />
      <Overflow queue={queue} set={set} />
    </div>
  );
}

/** After which share of the promise a higher tier may take what waits here. */
const Overflow = ({
  queue: { overflow },
  set,
}: {
  readonly queue: DeskQueue;
  set(over: Partial<DeskQueue>): void;
}): VNode => (
  <div class="trial-form sets">
    {(['L2', 'L3'] as const).map((tier) => (
      <label key={tier} class="field">
        {tell('queues.overflow', { tier })}
        <select
          value={String(overflow.find((step) => step.tier === tier)?.atShare ?? '')}
          onChange={({ currentTarget: { value } }) => {
            const others = overflow.filter((step) => step.tier !== tier);
            set({ overflow: value === '' ? others : [...others, { tier, atShare: Number(value) }] });
          }}
        >
          <option value="">{tell('queues.never')}</option>
          {[...new Set([0, 0.25, 0.5, 0.75, 1, ...overflow.map(({ atShare }) => atShare)])]
            .toSorted((a, b) => a - b)
            .map((share) => (
              <option key={share} value={String(share)}>
                {tell('queues.share', { percent: Math.round(100 * share) })}
              </option>
            ))}
        </select>
      </label>
    ))}
  </div>
);
