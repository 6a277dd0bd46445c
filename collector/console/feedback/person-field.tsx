import type { Signal } from '@preact/signals';
import type { VNode } from 'preact';
import type { Feedback } from '../../../shared/protocol/console/feedback.ts';

/** Somebody of the desk by name, in the desk's own order. */
export const PersonField = ({
  label,
  people,
  chosen,
}: {
  readonly label: string;
  readonly people: Feedback['people'];
  readonly chosen: Signal<string>;
}): VNode => (
  <label class="field">
    {label}
    <select
      value={chosen}
      onChange={({ currentTarget }) => {
        chosen.value = currentTarget.value;
      }}
    >
      {people.map(({ id, name }) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  </label>
);
