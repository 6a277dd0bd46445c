import type { VNode } from 'preact';
import type { Kpi } from '../../../shared/kpi/kpi.ts';
import type { Wording } from '../kit/wording.ts';
import { entryUnitOf, entryUnits } from './target-unit.ts';

/** A number with the everyday unit it is entered in. */
export function Amount({
  id,
  field,
  kpi,
  label,
  value,
  words,
}: Pick<Wording, 'words'> & {
  readonly id: string;
  readonly field: string;
  readonly kpi: Kpi;
  readonly label: string;
  readonly value: number | undefined;
}): VNode {
  const unit = entryUnitOf(kpi.unit, value);
  return (
    <div class="field">
      <label for={`${id}-${field}`}>{label}</label>
      <div class="row amount">
        <input
          id={`${id}-${field}`}
          name={field}
          inputMode="decimal"
          autocomplete="off"
          defaultValue={value === undefined ? '' : String(Number((value / unit.worth).toPrecision(12)))}
        />
        <select name={`${field} unit`} aria-label={`${label}: ${words['target.unit']}`}>
          {entryUnits(kpi.unit).map((one) => (
            <option key={one.id} value={one.worth} selected={one.worth === unit.worth}>
              {words[`unit.${one.id}`]}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}
