import type { VNode } from 'preact';
import type { Training } from '../../../shared/protocol/console/training.ts';
import { listText } from '../routing/names.ts';
import { tell } from './words.tsx';

interface PlanProps {
  readonly plan: NonNullable<Training['plan']>;
  /** `person`: who wants to grow there, when that is one. */
  onPlan(skill: string, person: string | null): void;
}

/** The desk's gaps, each with who wants to grow there and what is planned. */
export const PlanCard = ({ plan, onPlan }: PlanProps): VNode => (
  <section class="card stack" aria-labelledby="plan">
    <h2 id="plan">{tell('plan')}</h2>
    <p class="quiet">{tell('plan.what')}</p>
    {plan.length === 0 && <p>{tell('plan.none')}</p>}
    <ul class="plain-list">
      {plan.map(({ skill, name, level, gap, wishing, planned }) => (
        <li key={`${skill} ${level}`} class="stack tight">
          <p>
            <strong>{level > 1 ? tell('level', { skill: name, level }) : name}</strong>: {tell(`gap.${gap}`)}
          </p>
          <p class="quiet small">
            {wishing.length > 0
              ? tell('wants', { names: listText(wishing.map((one) => one.name)) })
              : tell('wants.none')}
          </p>
          {planned.length > 0 && (
            <p class="quiet small">{tell('planned', { names: listText(planned.map((one) => one.name)) })}</p>
          )}
          <div class="row">
            <button
              type="button"
              aria-label={`${tell('plan.do')}: ${name}`}
              onClick={() => onPlan(skill, wishing[0]?.id ?? null)}
            >
              {tell('plan.do')}
            </button>
          </div>
        </li>
      ))}
    </ul>
  </section>
);
