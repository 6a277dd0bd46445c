import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import type { Question } from '../../../shared/survey/survey.ts';
import { tell } from '../editing/words.ts';
import { KINDS } from './document.ts';

/** Chooses a kind of question and adds one. */
export function AddQuestion({
  onAdd,
  others,
}: {
  /** Questions that are no articles. */
  readonly others: number;
  onAdd(kind: Question['kind']): void;
}): VNode {
  const kind = useSignal<Question['kind']>('choice');
  return (
    <div class="row below">
      <label class="field">
        {tell('editor.add kind')}
        <select
          value={kind}
          onChange={({ currentTarget: { value } }) => {
            kind.value = value as Question['kind'];
          }}
        >
          {KINDS.map((one) => (
            <option key={one} value={one}>
              {tell(`kind.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        disabled={kind.value !== 'article' && others >= 30}
        onClick={() => onAdd(kind.value)}
      >
        {tell('editor.add')}
      </button>
    </div>
  );
}
