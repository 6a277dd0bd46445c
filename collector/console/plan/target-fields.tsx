import type { VNode } from 'preact';
import type { TeamPlanDraft } from '../../../shared/protocol/console/team-plan.ts';
import { Icon } from '../kit/icon.tsx';
import { type KpiHere, kpiName } from './texts.ts';
import { tell } from './words.tsx';

type Target = TeamPlanDraft['targets'][number];

const PERIODS = ['week', 'month', 'quarter', 'half-year'] as const;
/** What is typed, in the KPI's own unit: minutes and per cent. */
const WORTH = { seconds: 60, share: 0.01 } as const;

interface FieldsProps {
  readonly target: Target;
  readonly nth: number;
  readonly kpis: readonly KpiHere[];
  onChange(to: Partial<Target>): void;
  onRemove(): void;
}

/** One target of the team: of what, how much, in which period, and what is kept meanwhile. */
export function TargetFields({ target, nth, kpis, onChange, onRemove }: FieldsProps): VNode {
  const { kpi, value, per, guard } = target;
  const here = kpis.find((one) => one.kpi === kpi);
  const unit = here?.unit ?? 'share';
  // What was measured here once may be no more.
  const offered = here ? kpis : [...kpis, { kpi, unit, better: 'higher', partner: null } satisfies KpiHere];
  return (
    <fieldset class="criterion">
      <legend>{tell('form.target', { n: nth })}</legend>
      <div class="row">
        <label class="field">
          {tell('form.kpi')}
          <select
            value={kpi}
            onChange={({ currentTarget }) => {
              const next = kpis.find((one) => one.kpi === currentTarget.value);
              onChange({ kpi: currentTarget.value, value: null, guard: next?.partner ? 0.8 : null });
            }}
          >
            {offered.map((one) => (
              <option key={one.kpi} value={one.kpi}>
                {kpiName(one.kpi)}
              </option>
            ))}
          </select>
        </label>
        <Amount
          label={tell(`form.value ${here?.better ?? 'higher'} ${unit}`)}
          worth={WORTH[unit]}
          most={unit === 'share' ? 100 : undefined}
          value={value}
          onChange={(to) => onChange({ value: to })}
        />
        <label class="field">
          {tell('form.per')}
          <select
            value={per}
            onChange={({ currentTarget }) => {
              const next = PERIODS.find((one) => one === currentTarget.value);
              if (next) onChange({ per: next });
            }}
          >
            {PERIODS.map((one) => (
              <option key={one} value={one}>
                {tell(`option.${one}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <div class="apart">
        {here?.partner ? (
          <Amount
            label={tell('form.guard', { kpi: kpiName(here.partner) })}
            worth={WORTH.share}
            most={100}
            value={guard}
            onChange={(to) => onChange({ guard: to })}
          />
        ) : (
          <span />
        )}
        <button type="button" class="round" aria-label={tell('form.remove', { n: nth })} onClick={onRemove}>
          <Icon name="close" />
        </button>
      </div>
    </fieldset>
  );
}

const Amount = ({
  label,
  worth,
  most,
  value,
  onChange,
}: {
  readonly label: string;
  readonly worth: number;
  readonly most: number | undefined;
  readonly value: number | null;
  onChange(value: number | null): void;
}): VNode => (
  <label class="field">
    {label}
    <input
      type="number"
      required
      min={0}
      max={most}
      step="any"
      value={value === null ? '' : Number((value / worth).toPrecision(12))}
      onInput={({ currentTarget: { valueAsNumber } }) =>
        onChange(Number.isNaN(valueAsNumber) ? null : Number((valueAsNumber * worth).toPrecision(12)))
      }
    />
  </label>
);
