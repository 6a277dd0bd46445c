import type { VNode } from 'preact';
import type { PanelView } from '../../messages/panel.ts';
import type { Wording } from '../kit/wording.ts';
import { KpiDetail, type Pins } from '../kpi/kpi-detail.tsx';
import type { Pair } from '../kpi/pair-up.ts';

export type Pairs = readonly Pair<PanelView['kpis'][number]>[];

/** KPIs of one kind under a title, each with its quality partner; null without any. */
export function Groups({
  title,
  pairs,
  pins,
  ...l10n
}: Wording & { readonly title: string; readonly pairs: Pairs; readonly pins: Pins }): VNode | null {
  if (pairs.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      {pairs.map(({ kpi, beside }) => (
        <section key={kpi.id} class="group box" aria-label={kpi.label}>
          {[kpi, ...beside].map((each) => (
            <KpiDetail key={each.id} kpi={each} pins={pins} {...l10n} />
          ))}
        </section>
      ))}
    </>
  );
}
