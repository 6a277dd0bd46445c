import type { VNode } from 'preact';
import { fill } from '../../../shared/locales/fill.ts';
import { Choice } from '../kit/choice.tsx';
import { wantsLook } from '../kit/health-line.tsx';
import type { Wording } from '../kit/wording.ts';
import { LeadReview } from '../lead/lead-review.tsx';
import { Reviews } from '../reviews/reviews.tsx';
import { CallCode } from '../session/call-code.tsx';
import { Callbacks } from '../session/callbacks.tsx';
import { Milestones } from '../targets/milestones.tsx';
import { Proposals } from '../targets/proposals.tsx';
import { Training } from '../targets/training.tsx';
import { Connections, type ConnectionsProps } from './connections.tsx';
import { OwnNumbers } from './own-numbers.tsx';
import type { PanelState, Status } from './panel-state.ts';

const statuses: readonly Status[] = ['available', 'busy', 'away'];
/** The side panel: all my numbers, each with its weeks, its tickets and how it is computed; praise; and the connections. */
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
        <h1>{words['panel.title']}</h1>
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
  const sick = wantsLook(view.health);
  const connections = <Connections view={view} state={state} onOptions={onOptions} />;
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
      <Proposals
        proposals={view.proposals}
        past={view.past}
        unsourced={view.unsourced}
        onCommand={state.runTargetCommand}
        locale={locale}
        words={words}
      />
      {view.agent ? (
        <OwnNumbers view={view} state={state} />
      ) : (
        <section class="empty">
          <h2>{words['panel.no agent']}</h2>
          <p>{words['panel.no agent what']}</p>
        </section>
      )}
      <Reviews
        reviews={view.reviews}
        reviewedFor={view.reviewedFor}
        onSay={state.sayToReview}
        locale={locale}
        words={words}
      />
      {view.lead && (
        <LeadReview onFind={state.findCase} onSend={state.sendReview} locale={locale} words={words} />
      )}
      <Milestones
        milestones={view.milestones}
        milestonePace={view.milestonePace}
        onMark={state.markMilestone}
        words={words}
      />
      <Training training={view.training} words={words} />
      {view.status !== null && (
        <section class="box">
          <h2>{words['status.title']}</h2>
          <Choice
            name="status"
            legend={words['status.title']}
            options={statuses.map((value) => ({ value, label: words[`status.${value}`] }))}
            chosen={view.status}
            onChoose={state.chooseStatus}
          />
        </section>
      )}
      {view.status !== null && (
        <div class="box">
          <CallCode onMake={state.makeCode} locale={locale} words={words} />
        </div>
      )}
      {!sick && connections}
    </>
  );
}
