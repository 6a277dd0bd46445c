import type { VNode } from 'preact';
import type { CallCodeResult, OverlayView } from '../../messages/overlay.ts';
import { HealthLine } from '../kit/health-line.tsx';
import { Logo, StateMark } from '../kit/mark.tsx';
import { KpiLine } from '../kpi/kpi-line.tsx';
import { CallCode } from '../session/call-code.tsx';
import { Hints, type SeeHint } from '../session/hints.tsx';
import { type AnswerOffer, Offers } from '../session/offers.tsx';
import { SessionNote } from '../session/session-card.tsx';

/** The margin note: a chip that opens a card with this ticket's session and the agent's own numbers. */
export function Overlay({
  view,
  ticket,
  open,
  onToggle,
  onOffer,
  onCode,
  onSeen,
}: {
  readonly view: OverlayView;
  readonly ticket: string | null;
  readonly open: boolean;
  readonly onToggle: () => void;
  readonly onOffer: AnswerOffer;
  readonly onCode: () => Promise<CallCodeResult>;
  readonly onSeen: SeeHint;
}): VNode {
  const { words, locale, dir, card, kpis, offers, told, health, alerts, mark } = view;
  return (
    <section class="note" dir={dir} lang={locale} aria-label={words['card.region']}>
      <button
        type="button"
        class="chip"
        aria-expanded={open}
        aria-controls={open ? 'card' : undefined}
        aria-label={[words[open ? 'chip.close' : 'chip.open'], ...view.summary].join('. ')}
        title={words['chip.move']}
        onClick={onToggle}
      >
        <Logo />
        {mark && (
          <span class="badge">
            <StateMark state={mark} />
            {alerts > 1 && alerts}
          </span>
        )}
      </button>
      {open && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset groups controls; this groups reading
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a scrolling region must be reachable by keyboard (WCAG 2.1.1)
        <div class="card" id="card" role="group" aria-label={words['card.region']} tabIndex={0}>
          {told[0] && (
            <section aria-live="polite">
              {told.map(({ text, state, opens }) => (
                <p key={text}>
                  {state && (
                    <>
                      <StateMark state={state} />{' '}
                    </>
                  )}
                  {opens ? (
                    <a href={`sidepanel.html#${opens}`} target="_blank" rel="noopener">
                      {text}
                    </a>
                  ) : (
                    text
                  )}
                </p>
              ))}
            </section>
          )}
          {card && <Hints card={card} onSeen={onSeen} locale={locale} words={words} />}
          <Offers offers={offers} words={words} onAnswer={onOffer} />
          <SessionNote card={card} locale={locale} words={words} />
          {health.collector.state !== 'not paired' && card?.afterState !== 'complete' && (
            <CallCode key={ticket} onMake={onCode} locale={locale} words={words} />
          )}
          <section>
            <h2>{words['numbers.title']}</h2>
            {kpis.length > 0 ? (
              <div class="kpis">
                {kpis.map((line) => (
                  <KpiLine key={line.id} line={line} locale={locale} words={words} />
                ))}
              </div>
            ) : (
              <p class="quiet">{view.withoutKpis}</p>
            )}
          </section>
          <section>
            <HealthLine health={health} />
          </section>
        </div>
      )}
    </section>
  );
}
