import { signal, useSignal } from '@preact/signals';
import type { TargetedSubmitEvent, VNode } from 'preact';
import type { QualityCriterion } from '../../../shared/quality/criteria.ts';
import { newId } from '../client/new-id.ts';
import { send } from '../client/request.ts';
import { useAttempt } from '../kit/attempt.ts';
import { Trouble } from '../kit/form-end.tsx';
import { Icon } from '../kit/icon.tsx';
import { TextArea } from '../kit/text-area.tsx';
import { tell } from './words.tsx';

interface FormProps {
  /** The newest version: another one since is refused. */
  readonly after: number;
  readonly criteria: readonly QualityCriterion[];
  onPublished(): void;
}

/** A new criterion keeps its name for the program through all versions. */
const fresh = (given: Partial<QualityCriterion> = {}): QualityCriterion => ({
  id: newId(),
  ...{ name: '', help: '', weight: 1, critical: false, ...given },
});

/** Five that most desks can begin with, in the reader's language. */
const starters = (): QualityCriterion[] => [
  fresh({ name: tell('start.1'), weight: 1 }),
  fresh({ name: tell('start.2'), weight: 3, critical: true }),
  fresh({ name: tell('start.3'), weight: 1 }),
  fresh({ name: tell('start.4'), weight: 1 }),
  fresh({ name: tell('start.5'), weight: 1, critical: true }),
];

const published = signal<number | null>(null);

/** The list as it is edited; nothing changes for anybody until it is published. */
export function CriteriaForm({ after, criteria, onPublished }: FormProps): VNode {
  const list = useSignal<readonly QualityCriterion[]>(criteria);
  const { busy, trouble, attempt } = useAttempt();
  const change = (id: string, to: Partial<QualityCriterion>): void => {
    published.value = null;
    list.value = list.value.map((one) => (one.id === id ? { ...one, ...to } : one));
  };

  const publish = async (event: TargetedSubmitEvent<HTMLFormElement>): Promise<void> => {
    event.preventDefault();
    const isSaid = list.value.every(({ name }) => name.trim() !== '');
    const counts = list.value.some(({ weight }) => weight > 0);
    trouble.value = isSaid && counts ? null : tell('list.missing');
    if (trouble.value !== null) return;
    await attempt(async () => {
      const now = await send('/v1/console/quality/criteria', { after, criteria: [...list.value] });
      published.value = now.version;
      onPublished();
    });
  };

  return (
    <form class="card stack" aria-label={tell('list')} onSubmit={(event) => void publish(event)}>
      {list.value.length === 0 && (
        <>
          <p class="quiet">{tell('list.none')}</p>
          <div class="row">
            <button
              type="button"
              onClick={() => {
                list.value = starters();
              }}
            >
              {tell('list.start')}
            </button>
          </div>
        </>
      )}
      {list.value.map((criterion, i) => (
        <Criterion
          key={criterion.id}
          criterion={criterion}
          nth={i + 1}
          onChange={(to) => change(criterion.id, to)}
          onRemove={() => {
            list.value = list.value.filter(({ id }) => id !== criterion.id);
          }}
        />
      ))}
      <Trouble text={trouble} />
      <p role="status">{published.value !== null && tell('list.published', { version: published.value })}</p>
      <div class="row">
        <button
          type="button"
          onClick={() => {
            list.value = [...list.value, fresh()];
          }}
        >
          {tell('list.add')}
        </button>
        <button type="submit" class="primary" disabled={busy.value || list.value.length === 0}>
          {tell('list.publish')}
        </button>
      </div>
    </form>
  );
}

function Criterion({
  criterion: { name, help, weight, critical },
  nth,
  onChange,
  onRemove,
}: {
  readonly criterion: QualityCriterion;
  readonly nth: number;
  onChange(to: Partial<QualityCriterion>): void;
  onRemove(): void;
}): VNode {
  return (
    <fieldset class="criterion">
      <legend>{tell('list.nth', { n: nth })}</legend>
      <label class="field">
        {tell('list.name')}
        <input
          required
          maxLength={200}
          value={name}
          onInput={({ currentTarget }) => onChange({ name: currentTarget.value })}
        />
      </label>
      <TextArea
        label={tell('list.help')}
        text={help}
        onText={(text) => onChange({ help: text })}
        rows={2}
        maxLength={1_000}
      />
      <div class="row between">
        <label class="row">
          {tell('list.weight')}
          <input
            type="number"
            required
            min={0}
            max={10}
            step="any"
            value={weight}
            onInput={({ currentTarget }) => onChange({ weight: currentTarget.valueAsNumber || 0 })}
          />
        </label>
        <label class="radio">
          <input
            type="checkbox"
            checked={critical}
            onChange={({ currentTarget }) => onChange({ critical: currentTarget.checked })}
          />
          {tell('list.critical')}
        </label>
        <button
          type="button"
          class="round"
          aria-label={tell('list.remove', { name: name || String(nth) })}
          onClick={onRemove}
        >
          <Icon name="close" />
        </button>
      </div>
    </fieldset>
  );
}
