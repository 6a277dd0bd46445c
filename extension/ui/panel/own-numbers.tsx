import type { VNode } from 'preact';
import type { Unit } from '../../../shared/kpi/kpi.ts';
import { kpiById } from '../../../shared/kpi/kpis/registry.ts';
import { fill } from '../../../shared/locales/fill.ts';
import { Choice } from '../kit/choice.tsx';
import { pairUp } from '../kpi/pair-up.ts';
import type { ConnectionsProps } from './connections.tsx';
import { Groups, type Pairs } from './groups.tsx';
import { ownCsv, saveFile } from './own-csv.ts';
import type { Clock } from './panel-state.ts';
import { PeriodChoice } from './period-choice.tsx';

const clocks: readonly Clock[] = ['calendar', 'business'];

type Props = Pick<ConnectionsProps, 'view' | 'state'>;

/** Counts of tickets and costs tell how much there was to do, not how well it was done. */
const isQuality = ({ kpi }: Pairs[number]): boolean => !workUnits.has(kpiById(kpi.id)?.unit);
const workUnits: ReadonlySet<Unit | undefined> = new Set<Unit>(['tickets', 'money']);

/** The agent's numbers of a period, each with all that stands behind it, and the same as a file. */
export function OwnNumbers({ view, state }: Props): VNode {
  const { words, locale } = view;
  const pairs = pairUp(view.kpis);
  const pins = { chosen: view.pinned, onPin: state.pin };
  const names = view.kpis.filter(({ id }) => view.pinned.includes(id)).map(({ label }) => label);
  const kpis = new Intl.ListFormat(locale).format(names);
  const pinned = [
    names.length === 0 ? words['pin.none'] : fill(words['pin.some'], { kpis }, locale),
    view.pinned.length > 2 && words['pin.full'],
  ]
    .filter(Boolean)
    .join(' ');
  const save = () => saveFile(`overdesk-${new Date().toISOString().slice(0, 10)}.csv`, ownCsv(view));
  return (
    <>
      <div class="choices">
        <PeriodChoice view={view} state={state} name="period" />
        <Choice
          name="clock"
          legend={words['panel.clock']}
          options={clocks.map((value) => ({ value, label: words[`clock.${value}`] }))}
          chosen={state.clock.value}
          onChoose={state.chooseClock}
        />
      </div>
      {view.kpis.length === 0 ? (
        <p class="quiet">{view.withoutKpis}</p>
      ) : (
        <p class="quiet" role="status">
          {pinned}
        </p>
      )}
      {view.lostPins.map(({ id, label }) => (
        <div class="row" key={id}>
          <p class="quiet">{fill(words['pin.lost'], { kpi: label }, locale)}</p>
          <button type="button" class="button plain" onClick={() => state.pin(id, false)}>
            {fill(words['pin.give up'], { kpi: label }, locale)}
          </button>
        </div>
      ))}
      <Groups
        title={words['panel.quality']}
        pairs={pairs.filter(isQuality)}
        pins={pins}
        locale={locale}
        words={words}
      />
      <Groups
        title={words['panel.flow']}
        pairs={pairs.filter((pair) => !isQuality(pair))}
        pins={pins}
        locale={locale}
        words={words}
      />
      {view.kpis.length > 0 && (
        <div class="row">
          <button type="button" class="button plain" onClick={save}>
            {words['csv.do']}
          </button>
        </div>
      )}
    </>
  );
}
