import type { TargetedSubmitEvent, VNode } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { TeamPlan, TeamPlanDraft, TeamPlanNow } from '../../../shared/protocol/console/team-plan.ts';
import { newId } from '../client/new-id.ts';
import { Trouble } from '../kit/form-end.tsx';
import { Icon } from '../kit/icon.tsx';
import { TextArea } from '../kit/text-area.tsx';
import { Changes } from './changes.tsx';
import { usePlanDraft } from './draft.ts';
import { TargetFields } from './target-fields.tsx';
import { tell } from './words.tsx';

interface FormProps {
  readonly found: TeamPlanNow;
  /** Somebody has just asked for it. */
  readonly asked: boolean;
  onPublished(version: number): void;
  onDropped(): void;
}

/** The plan as it is written; nothing holds until it is published. */
export function PlanForm({ found, asked, ...done }: FormProps): VNode {
  const first = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (asked) first.current?.focus();
  }, [asked]);
  const draft = usePlanDraft(found, done);
  const plan = draft.plan.value;
  const change = (to: Partial<TeamPlanDraft>): void => draft.change({ ...plan, ...to });
  const missing = wholeOf(plan) === null;
  const publish = (event: TargetedSubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const whole = wholeOf(plan);
    if (whole !== null) draft.publish(whole);
  };
  return (
    <form class="card stack" aria-label={tell('edit')} onSubmit={publish}>
      <p class="quiet">{tell('form.what')}</p>
      <TextArea
        label={tell('purpose')}
        text={plan.purpose}
        onText={(purpose) => change({ purpose })}
        maxLength={1_000}
        field={first}
      />
      {plan.targets.map((target, i) => (
        <TargetFields
          key={target.id}
          target={target}
          nth={i + 1}
          kpis={found.kpis}
          onChange={(to) =>
            change({ targets: plan.targets.map((one) => (one.id === target.id ? { ...one, ...to } : one)) })
          }
          onRemove={() => change({ targets: plan.targets.filter(({ id }) => id !== target.id) })}
        />
      ))}
      <p class="quiet small">{tell('form.volume')}</p>
      <Days days={plan.reviews} onChange={(reviews) => change({ reviews })} />
      {draft.meanwhile.value.length > 0 && (
        <div class="notice" role="status">
          {draft.meanwhile.value.map((version) => (
            <div key={version.version}>
              <strong>{tell('meanwhile', { version: version.version, name: version.madeBy })}</strong>
              <Changes version={version} found={found} />
            </div>
          ))}
          <p>{tell('meanwhile.what')}</p>
        </div>
      )}
      {missing && <p class="quiet">{tell('form.missing')}</p>}
      <Trouble text={draft.trouble} />
      <div class="row">
        <button
          type="button"
          disabled={plan.targets.length >= 12}
          onClick={() => change({ targets: [...plan.targets, fresh()] })}
        >
          {tell('form.add')}
        </button>
        <button
          type="button"
          disabled={plan.reviews.length >= 24}
          onClick={() => change({ reviews: [...plan.reviews, ''] })}
        >
          {tell('form.add day')}
        </button>
        <button type="submit" class="primary" disabled={missing || draft.busy.value}>
          {tell('form.publish')}
        </button>
        <button type="button" class="plain" onClick={() => draft.drop()}>
          {tell('form.drop')}
        </button>
      </div>
    </form>
  );
}

const fresh = (): TeamPlanDraft['targets'][number] => ({
  ...{ id: newId(), kpi: 'csat', value: null, per: 'month', guard: null },
});

/** The plan once every target has its number and every day is one; days in their order, each once. */
function wholeOf({ purpose, targets, reviews }: TeamPlanDraft): TeamPlan | null {
  const whole = targets.flatMap(({ value, ...rest }) => (value === null ? [] : [{ ...rest, value }]));
  if (whole.length < targets.length || reviews.includes('')) return null;
  return { purpose: purpose.trim(), targets: whole, reviews: [...new Set(reviews)].toSorted() };
}

const Days = ({
  days,
  onChange,
}: {
  readonly days: readonly string[];
  onChange(days: string[]): void;
}): VNode => (
  <>
    {days.map((day, i) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: a day is its place in the list while it is being chosen
      <div key={i} class="row below">
        <label class="field">
          {tell('form.day', { n: i + 1 })}
          <input
            type="date"
            value={day}
            onInput={({ currentTarget: { value } }) => onChange(days.with(i, value))}
          />
        </label>
        <button
          type="button"
          class="round"
          aria-label={tell('form.remove day', { n: i + 1 })}
          onClick={() => onChange(days.toSpliced(i, 1))}
        >
          <Icon name="close" />
        </button>
      </div>
    ))}
  </>
);
