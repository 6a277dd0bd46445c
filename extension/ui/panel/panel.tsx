import type { VNode } from 'preact';
import type { Unit } from '../../../shared/kpi/kpi.ts';
import { kpiById } from '../../../shared/kpi/kpis/registry.ts';
import type { TargetPeriod } from '../../../shared/kpi/targets/target.ts';
import type { AgentWords } from '../../../shared/locales/en/agent.ts';
import { fill } from '../../../shared/locales/fill.ts';
import type { PanelView } from '../../messages/panel.ts';
import { Choice } from '../kit/choice.tsx';
import { wantsLook } from '../kit/health-line.tsx';
import type { Wording } from '../kit/wording.ts';
import { pairUp } from '../kpi/pair-up.ts';
import { LeadReview } from '../lead/lead-review.tsx';
import { Reviews } from '../reviews/reviews.tsx';
import { CallCode } from '../session/call-code.tsx';
import { Callbacks } from '../session/callbacks.tsx';
import { Offers } from '../session/offers.tsx';
import { Promises } from '../session/promises.tsx';
import { Milestones } from '../targets/milestones.tsx';
import { Proposals } from '../targets/proposals.tsx';
import { Connections, type ConnectionsProps } from './connections.tsx';
import { Groups, type Pairs } from './groups.tsx';
import type { Clock, PanelState, Status } from './panel-state.ts';
import { Sharing } from './sharing.tsx';

const periods: readonly TargetPeriod[] = ['week', 'month', 'quarter', 'half-year'];
const statuses: readonly Status[] = ['available', 'busy', 'away'];
const clocks: readonly Clock[] = ['calendar', 'business'];

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
  const pairs = pairUp(view.kpis);
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
          <Groups
            title={words['panel.quality']}
            pairs={pairs.filter(isQuality)}
            locale={locale}
            words={words}
          />
          <Groups
            title={words['panel.flow']}
            pairs={pairs.filter((pair) => !isQuality(pair))}
            locale={locale}
            words={words}
          />
          <Praise praise={view.praise} locale={locale} words={words} />
        </>
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

/** Counts of tickets and costs tell how much there was to do, not how well it was done. */
const isQuality = ({ kpi }: Pairs[number]): boolean => !workUnits.has(kpiById(kpi.id)?.unit);
const workUnits: ReadonlySet<Unit | undefined> = new Set<Unit>(['tickets', 'money']);

function Praise({
  praise,
  locale,
  words,
}: {
  readonly praise: PanelView['praise'];
  readonly locale: string;
  readonly words: AgentWords;
}): VNode {
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  return (
    <section class="box">
      <h2>{words['panel.praise']}</h2>
      {praise.length === 0 && <p class="quiet">{words['panel.praise none']}</p>}
      {praise.map(({ text, at, ticket }) => (
        <figure class="praise" key={`${at} ${text}`}>
          <blockquote dir="auto">{text}</blockquote>
          <figcaption class="quiet">
            {day.format(at)}
            {ticket !== null && ` · ${fill(words['praise.ticket'], { ticket }, locale)}`}
          </figcaption>
        </figure>
      ))}
    </section>
  );
}
