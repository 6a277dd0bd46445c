import type { VNode } from 'preact';
import type { Kpi } from '../../../shared/kpi/kpi.ts';
import { insteadOf } from '../../../shared/kpi/targets/instead.ts';
import type { Wording } from '../kit/wording.ts';
import { nameOfKpi } from './target-entry.ts';

/** Why no target is set on a volume, and what says more of a person's help: one press takes it. */
export function Refused({
  kpi,
  unsourced,
  onTake,
  words,
  locale,
}: Wording & {
  readonly kpi: Kpi;
  /** KPI ids nothing at this desk tells about. */
  readonly unsourced: readonly string[];
  readonly onTake: (id: string) => void;
}): VNode {
  return (
    <div role="alert">
      <p class="wrong">{words['aim.volume']}</p>
      <p>{words['aim.instead']}</p>
      <div class="row">
        {insteadOf(kpi)
          .filter((id) => !unsourced.includes(id))
          .map((id) => (
            <button key={id} type="button" class="button" onClick={() => onTake(id)}>
              {nameOfKpi(id, locale)}
            </button>
          ))}
      </div>
    </div>
  );
}
