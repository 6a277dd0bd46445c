import type { VNode } from 'preact';
import { fill } from '../../../shared/locales/fill.ts';
import type { LeadView } from '../../messages/lead.ts';
import type { Wording } from '../kit/wording.ts';
import { Callbacks } from '../session/callbacks.tsx';
import { ConsoleDoor } from './console-door.tsx';
import { LeadAnswers } from './lead-answers.tsx';
import { LeadFigures } from './lead-figures.tsx';
import { LeadNow } from './lead-now.tsx';
import type { LeadState } from './lead-state.ts';
import { LeadTargets } from './lead-targets.tsx';
import { LeadWaits } from './lead-waits.tsx';
import { clockTime } from './time.ts';

/** The lead page: who asks for a lead, how the desk stands, and whether it keeps what it tells. Never a ranking. */
export function Lead({
  state,
  fallback,
}: {
  readonly state: LeadState;
  /** Words until the first view brings the lead's own language. */
  readonly fallback: Wording;
}): VNode {
  const view = state.view.value;
  const { words, locale } = view ?? fallback;
  const failure = state.failure.value;
  return (
    <main class="lead" dir={view?.dir} lang={locale} aria-busy={view === null && failure === null}>
      <header>
        <h1>{words['lead.title']}</h1>
        {view?.agent && <span class="quiet">{view.agent}</span>}
      </header>
      {failure !== null && (
        <div class="notice" role="alert">
          <p>{fill(words['lead.failed'], { why: failure }, locale)}</p>
          <button type="button" class="button" onClick={state.load}>
            {words['panel.again']}
          </button>
        </div>
      )}
      {view === null && failure === null && <p class="quiet">{words['lead.loading']}</p>}
      {view &&
        (view.standing === 'lead' ? (
          <HelpdeskConnection view={view} state={state} />
        ) : (
          <NoLead view={view} />
        ))}
    </main>
  );
}

function HelpdeskConnection({ view, state }: { readonly view: LeadView; readonly state: LeadState }): VNode {
  const { words, locale, live, recoveries } = view;
  const l10n = { words, locale };
  return (
    <>
      {!state.fresh.value && (
        <p class="notice" role="status">
          {fill(
            words['lead.offline'],
            { time: live ? clockTime(live.now.at, locale) : words['health.never'] },
            locale,
          )}
        </p>
      )}
      <ConsoleDoor open={state.openConsole} words={words} />
      <section class="box" aria-labelledby="lead-recoveries">
        <h2 id="lead-recoveries">{words['lead.recoveries']}</h2>
        {recoveries.length > 0 ? (
          <>
            <p class="quiet">{words['recovery.what']}</p>
            <Callbacks recoveries={recoveries} onDone={state.completeCallback} {...l10n} />
          </>
        ) : (
          <p class="quiet">{words['lead.recoveries none']}</p>
        )}
      </section>
      <LeadNow now={live?.now ?? null} {...l10n} />
      <LeadFigures figures={live?.figures ?? null} {...l10n} />
      <LeadWaits waits={live?.waits ?? null} {...l10n} />
      <LeadAnswers answers={live?.answers ?? null} {...l10n} />
      <LeadTargets
        targets={live?.targets ?? null}
        unsourced={view.unsourced}
        onCommand={state.runTargetCommand}
        {...l10n}
      />
    </>
  );
}

/** Paired as somebody else, or not at all: in a clear sentence, and where to go. */
function NoLead({ view: { words, locale, standing, agent } }: { readonly view: LeadView }): VNode {
  const kind = standing === 'not paired' ? 'not paired' : 'not lead';
  return (
    <section class="empty">
      <h2>{words[`lead.${kind}`]}</h2>
      <p>{fill(words[`lead.${kind} what`], { agent: agent ?? '' }, locale)}</p>
      <p>
        <a href="/options.html">{words['panel.options']}</a>
      </p>
    </section>
  );
}
