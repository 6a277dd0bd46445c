import { type Signal, useSignal } from '@preact/signals';
import type { ComponentChildren, TargetedSubmitEvent, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { Training, TrainingEntry } from '../../../shared/protocol/console/training.ts';
import { send } from '../client/request.ts';
import { useAttempt } from '../kit/attempt.ts';
import { FormEnd } from '../kit/form-end.tsx';
import { tell } from './words.tsx';

/** An entry as it is typed. */
export type EntryDraft = Omit<TrainingEntry, 'person' | 'state'> & { readonly person: string };

const DAYS = ['plannedFor', 'obtainedOn', 'expiresOn'] as const;
const KINDS = ['certificate', 'training'] as const;

interface FormProps {
  readonly found: Training;
  readonly draft: Signal<EntryDraft>;
  /** Counts what was chosen elsewhere on the page to be changed or planned here. */
  readonly turn: number;
  onSaved(): void;
  onNew(): void;
}

/** Enters one, or changes the one that was chosen. What was typed stays when it could not be sent. */
export function TrainingForm({ found, draft, turn, onSaved, onNew }: FormProps): VNode {
  const told = useSignal('');
  const first = useRef<HTMLInputElement>(null);
  const { busy, trouble, attempt } = useAttempt();
  const { value } = draft;
  const known = found.entries.find(({ id }) => id === value.id);
  useEffect(() => {
    if (turn === 0) return;
    told.value = '';
    trouble.value = null;
    first.current?.focus();
  }, [turn, told, trouble]);
  const change = (part: Partial<EntryDraft>): void => {
    draft.value = { ...draft.value, ...part };
    trouble.value = null;
    told.value = '';
  };
  const save = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const isWhole = value.name.trim() !== '' && (value.plannedFor !== null || value.obtainedOn !== null);
    trouble.value = isWhole ? null : tell('missing');
    if (!isWhole) return;
    await attempt(async () => {
      await send('/v1/console/training', value);
      told.value = tell('saved');
      onSaved();
    });
  };
  return (
    <section class="card" aria-labelledby="form">
      <form class="stack wide-fields" noValidate onSubmit={(event) => void save(event)}>
        <h2 id="form">
          {known ? tell('change-of', { what: known.name, name: known.person.name }) : tell('form')}
        </h2>
        <Select label={tell('who')} value={value.person} onValue={(person) => change({ person })}>
          {found.people.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        <Select
          label={tell('kind')}
          value={value.kind}
          onValue={(kind) => change({ kind: kind as EntryDraft['kind'] })}
        >
          {KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {tell(`kind.${kind}`)}
            </option>
          ))}
        </Select>
        <label class="field">
          {tell('name')}
          <input
            ref={first}
            maxLength={200}
            value={value.name}
            onInput={({ currentTarget }) => change({ name: currentTarget.value })}
          />
        </label>
        <Select
          label={tell('skill')}
          value={value.skill ?? ''}
          onValue={(skill) => change({ skill: skill || null })}
        >
          <option value="">{tell('skill.none')}</option>
          {found.skills.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
        {DAYS.map((day) => (
          <label key={day} class="field">
            {tell(day)}
            <input
              type="date"
              value={value[day] ?? ''}
              onInput={({ currentTarget }) => change({ [day]: currentTarget.value || null })}
            />
          </label>
        ))}
        <FormEnd label={tell('save')} busy={busy} trouble={trouble} told={told}>
          {known && (
            <button type="button" class="plain" onClick={onNew}>
              {tell('new')}
            </button>
          )}
        </FormEnd>
      </form>
    </section>
  );
}

const Select = ({
  label,
  value,
  onValue,
  children,
}: {
  readonly label: string;
  readonly value: string;
  onValue(value: string): void;
  readonly children: ComponentChildren;
}): VNode => (
  <label class="field">
    {label}
    <select value={value} onChange={({ currentTarget }) => onValue(currentTarget.value)}>
      {children}
    </select>
  </label>
);
