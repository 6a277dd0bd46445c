import type { VNode } from 'preact';
import { fill } from '../../../shared/locales/fill.ts';
import { wantsLook } from '../kit/health-line.tsx';
import type { Wording } from '../kit/wording.ts';
import { Callbacks } from '../session/callbacks.tsx';
import { Connections, type ConnectionsProps } from './connections.tsx';
import type { PanelState } from './panel-state.ts';
import { Customers, Growing, Numbers, Today } from './parts.tsx';
import { Part, Tabs } from './tabs.tsx';

/**
 * The side panel: what waits today, what my customers said, my numbers, each with its weeks, its tickets and how it is
 * computed, and where I grow; above all of it whoever asks for me, and a connection that fails or is read for the first time.
 */
export function Panel({
  state,
  fallback,
  onOptions,
}: {
  readonly state: PanelState;
  /** Words until the first view brings the agent's own language. */
  readonly fallback: Wording;
  readonly onOptions: () => void;
}): VNode {
  const view = state.view.value;
  const { words, locale } = view ?? fallback;
  const failure = state.failure.value;
  return (
    <main class="panel" dir={view?.dir} lang={locale} aria-busy={view === null && failure === null}>
      <header>
        <h1>Overdesk</h1>
        {view?.agent && <span class="quiet">{view.agent.name}</span>}
      </header>
      {failure !== null && (
        <div class="notice" role="alert">
          <p>{fill(words['panel.failed'], { why: failure }, locale)}</p>
          <button type="button" class="button" onClick={state.load}>
            {words['panel.again']}
          </button>
        </div>
      )}
      {view ? (
        <Loaded view={view} state={state} onOptions={onOptions} />
      ) : (
        failure === null && <p class="quiet">{words['panel.loading']}</p>
      )}
    </main>
  );
}

function Loaded({ view, state, onOptions }: ConnectionsProps): VNode {
  const { words, locale } = view;
  const sick = wantsLook(view.health) || view.health.helpdesk.first !== null;
  const connections = <Connections view={view} state={state} onOptions={onOptions} />;
  const waiting = {
    today: view.offers.length + view.promises.filter(({ state }) => state === 'attention').length,
    growing: view.proposals.length,
  };
  return (
    <>
      {view.recoveries.length > 0 && (
        <section class="box asking" aria-labelledby="recoveries">
          <h2 id="recoveries">{fill(words['recovery.title'], { count: view.recoveries.length }, locale)}</h2>
          <p class="quiet">{words['recovery.what']}</p>
          <Callbacks
            recoveries={view.recoveries}
            onDone={state.completeCallback}
            locale={locale}
            words={words}
          />
        </section>
      )}
      {sick && connections}
      <Tabs view={view} state={state} waiting={waiting} />
      <Part tab="today" state={state}>
        <Today view={view} state={state} />
      </Part>
      <Part tab="customers" state={state}>
        <Customers view={view} state={state} />
      </Part>
      <Part tab="numbers" state={state}>
        <Numbers view={view} state={state} />
      </Part>
      <Part tab="growing" state={state}>
        <Growing view={view} state={state} />
      </Part>
      {!sick && connections}
    </>
  );
}
