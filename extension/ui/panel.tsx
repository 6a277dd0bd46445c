import type { VNode } from 'preact';
import type { Unit } from '../../shared/kpi/kpi.ts';
import { kpiById } from '../../shared/kpi/registry.ts';
import { fill } from '../../shared/locales/agent/fill.ts';
import type { AgentWords } from '../../shared/locales/agent/words.ts';
import type { PanelView, PeriodId } from '../messages.ts';
import { CallCode } from './call-code.tsx';
import { Choice } from './choice.tsx';
import { HealthLine, wantsLook } from './health-line.tsx';
import { KpiDetail } from './kpi-detail.tsx';
import type { Speech } from './kpi-line.tsx';
import { LeadLink } from './lead/lead-link.tsx';
import { Milestones } from './milestones.tsx';
import { Offers } from './offers.tsx';
import { type Pair, pairUp } from './pair-up.ts';
import type { Clock, PanelState, Status } from './panel-state.ts';
import { Promises } from './promises.tsx';
import { Proposals } from './proposals.tsx';
import { Recoveries } from './recoveries.tsx';
import { Sharing } from './sharing.tsx';

const periods: readonly PeriodId[] = ['week', 'month', 'quarter', 'half-year'];
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
  readonly fallback: Speech;
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

function Loaded({
  view,
  state,
  onOptions,
}: {
  readonly view: PanelView;
  readonly state: PanelState;
  readonly onOptions: () => void;
}): VNode {
  const { words, locale } = view;
  const pairs = pairUp(view.kpis);
  const sick = wantsLook(view.health);
  const connections = (
    <section class="box">
      <h2>{words['health.title']}</h2>
      <HealthLine health={view.health} />
      <div class="row">
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
  return (
    <>
      {view.recoveries.length > 0 && (
        <section class="box asking" aria-labelledby="recoveries">
          <h2 id="recoveries">{fill(words['recovery.title'], { count: view.recoveries.length }, locale)}</h2>
          <p class="quiet">{words['recovery.what']}</p>
          <Recoveries recoveries={view.recoveries} onDone={state.markDone} locale={locale} words={words} />
        </section>
      )}
      {sick && connections}
      <Proposals
        proposals={view.proposals}
        past={view.past}
        unsourced={view.unsourced}
        onDeed={state.doTarget}
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
          {view.kpis.length === 0 && <p class="quiet">{words['numbers.none']}</p>}
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

type Pairs = readonly Pair<PanelView['kpis'][number]>[];

/** Counts of tickets and costs tell how much there was to do, not how well it was done. */
const isQuality = ({ kpi }: Pairs[number]): boolean => !workUnits.has(kpiById(kpi.id)?.unit);
const workUnits: ReadonlySet<Unit | undefined> = new Set<Unit>(['tickets', 'money']);

function Groups({
  title,
  pairs,
  ...speech
}: Speech & { readonly title: string; readonly pairs: Pairs }): VNode | null {
  if (pairs.length === 0) return null;
  return (
    <>
      <h2>{title}</h2>
      {pairs.map(({ kpi, beside }) => (
        <section key={kpi.id} class="group box" aria-label={kpi.label}>
          {[kpi, ...beside].map((each) => (
            <KpiDetail key={each.id} kpi={each} {...speech} />
          ))}
        </section>
      ))}
    </>
  );
}

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
