import type { VNode } from 'preact';
import type { PanelView } from '../../messages/panel.ts';
import { HealthLine } from '../kit/health-line.tsx';
import { LeadLink } from '../lead/lead-link.tsx';
import type { PanelState } from './panel-state.ts';

export interface ConnectionsProps {
  readonly view: PanelView;
  readonly state: PanelState;
  readonly onOptions: () => void;
}

/** How helpdesks and collector are reached, and the buttons for it. */
export function Connections({ view, state, onOptions }: ConnectionsProps): VNode {
  const { words } = view;
  const { first } = view.health.helpdesk;
  return (
    <section class="box">
      <h2>{words['health.title']}</h2>
      <HealthLine health={view.health} />
      <div class="row">
        {first !== null && (
          <button type="button" class="button plain" onClick={() => state.pause(first === 'reading')}>
            {words[first === 'reading' ? 'health.pause' : 'health.go on']}
          </button>
        )}
        <button type="button" class="button" aria-disabled={state.syncing.value} onClick={state.sync}>
          {words[state.syncing.value ? 'health.syncing now' : 'health.sync']}
        </button>
        <button type="button" class="button plain" onClick={onOptions}>
          {words['panel.options']}
        </button>
        {view.lead && <LeadLink words={words} />}
      </div>
    </section>
  );
}
