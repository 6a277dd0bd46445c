import type { VNode } from 'preact';
import type { Unit } from '../../../shared/kpi/kpi.ts';
import { kpiById } from '../../../shared/kpi/kpis/registry.ts';
import type { TargetPeriod } from '../../../shared/kpi/targets/target.ts';
import { Choice } from '../kit/choice.tsx';
import { pairUp } from '../kpi/pair-up.ts';
import { Offers } from '../session/offers.tsx';
import { Promises } from '../session/promises.tsx';
import type { ConnectionsProps } from './connections.tsx';
import { Groups, type Pairs } from './groups.tsx';
import type { Clock } from './panel-state.ts';
import { Praise } from './praise.tsx';
import { Sharing } from './sharing.tsx';

const periods: readonly TargetPeriod[] = ['week', 'month', 'quarter', 'half-year'];
const clocks: readonly Clock[] = ['calendar', 'business'];

/** Counts of tickets and costs tell how much there was to do, not how well it was done. */
const isQuality = ({ kpi }: Pairs[number]): boolean => !workUnits.has(kpiById(kpi.id)?.unit);
const workUnits: ReadonlySet<Unit | undefined> = new Set<Unit>(['tickets', 'money']);

/** What an agent sees of their own work: the numbers of a period, what waits for an answer of theirs, and praise. */
export function OwnNumbers({ view, state }: Pick<ConnectionsProps, 'view' | 'state'>): VNode {
  const { words, locale } = view;
  const pairs = pairUp(view.kpis);
  return (
    <>
      <div class="choices">
        <Choice
          name="period"
          legend={words['panel.period']}
          options={periods.map((value) => ({ value, label: words[`period.${value}`] }))}
          chosen={state.period.value}
          onChoose={state.choosePeriod}
        />
        <Choice
          name="clock"
          legend={words['panel.clock']}
          options={clocks.map((value) => ({ value, label: words[`clock.${value}`] }))}
          chosen={state.clock.value}
          onChoose={state.chooseClock}
        />
      </div>
      <Promises promises={view.promises} words={words} />
      <Sharing
        tickets={view.shareable}
        sharersOf={state.sharersOf}
        onShare={state.share}
        locale={locale}
        words={words}
      />
      <Offers offers={view.offers} words={words} onAnswer={state.answerOffer} />
      {view.kpis.length === 0 && <p class="quiet">{view.withoutKpis}</p>}
      <Groups title={words['panel.quality']} pairs={pairs.filter(isQuality)} locale={locale} words={words} />
      <Groups
        title={words['panel.flow']}
        pairs={pairs.filter((pair) => !isQuality(pair))}
        locale={locale}
        words={words}
      />
      <Praise praise={view.praise} locale={locale} words={words} />
    </>
  );
}
