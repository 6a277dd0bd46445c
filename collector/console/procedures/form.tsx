import { useSignal } from '@preact/signals';
import type { VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Procedure } from '../../../shared/procedures/procedure.ts';
import { TextArea } from '../kit/text-area.tsx';
import { Topics } from './topics.tsx';
import { tell } from './words.ts';

interface FormProps {
  readonly procedure: Procedure;
  /** The desk's own; null: not known yet. */
  readonly topics: readonly string[] | null;
  /** It was just begun: its first field has the focus. */
  readonly isNew: boolean;
  /** Null: it may only be read. */
  readonly onChange: ((procedure: Procedure) => void) | null;
  onRemove(): void;
}

/** One procedure: what it is called, its steps, and by what it is recalled. */
export function ProcedureForm({ procedure, topics, isNew, onChange, onRemove }: FormProps): VNode {
  const first = useRef<HTMLInputElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, as it is begun
  useEffect(() => {
    if (isNew) first.current?.focus();
  }, []);
  const { name, steps, recall } = procedure;
  if (onChange === null)
    return (
      <ol class="procedure-steps" dir="auto">
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    );
  const set = (over: Partial<Procedure>): void => onChange({ ...procedure, ...over });
  const setRecall = (over: Partial<Procedure['recall']>): void => set({ recall: { ...recall, ...over } });
  return (
    <div class="stack rule-form">
      <label class="field">
        {tell('name')}
        <input
          ref={first}
          value={name}
          maxLength={80}
          onInput={({ currentTarget: { value } }) => set({ name: value })}
        />
      </label>
      <Lines label={tell('steps')} lines={steps} rows={5} onLines={(next) => set({ steps: next })} />
      <fieldset class="stack">
        <legend>{tell('when')}</legend>
        <Lines
          label={tell('words')}
          lines={recall.words}
          rows={3}
          onLines={(words) => setRecall({ words })}
        />
        <Topics known={topics} chosen={recall.topics} onChange={(chosen) => setRecall({ topics: chosen })} />
        <label class="field">
          {tell('priority')}
          <input
            type="number"
            min="1"
            max="100"
            step="1"
            inputMode="numeric"
            value={recall.priority ?? ''}
            onInput={({ currentTarget: { value } }) => {
              const { priority: _, ...rest } = recall;
              set({ recall: value === '' ? rest : { ...rest, priority: Number(value) } });
            }}
          />
        </label>
        <label class="radio">
          <input
            type="checkbox"
            checked={recall.lowScore}
            onChange={({ currentTarget: { checked } }) => setRecall({ lowScore: checked })}
          />
          {tell('low')}
        </label>
      </fieldset>
      <div class="row">
        <button type="button" class="plain" onClick={onRemove}>
          {tell('remove', { name: name || tell('new') })}
        </button>
      </div>
    </div>
  );
}

/** A list of texts, one a line. What is typed stays as it is; empty lines are none. */
function Lines({
  label,
  lines,
  rows,
  onLines,
}: {
  readonly label: string;
  readonly lines: readonly string[];
  readonly rows: number;
  onLines(lines: string[]): void;
}): VNode {
  const typed = useSignal('');
  const isTyped = linesOf(typed.value).join('\n') === lines.join('\n');
  return (
    <TextArea
      label={label}
      text={isTyped ? typed.value : lines.join('\n')}
      rows={Math.min(12, Math.max(rows, lines.length + 1))}
      maxLength={6_500}
      onText={(text) => {
        typed.value = text;
        onLines(linesOf(text));
      }}
    />
  );
}

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
