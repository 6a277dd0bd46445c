import type { VNode } from 'preact';
import { fill } from '../../../shared/locales/agent/fill.ts';
import type { LooseAnswers } from '../../../shared/protocol/agent.ts';
import type { Speech } from '../kpi-line.tsx';
import { Said, Scores } from '../session-card.tsx';

/** What customers said without a session, as by an open link: nobody's card shows it, so the leads read it here. */
export function LeadAnswers({
  answers,
  ...speech
}: Speech & { readonly answers: LooseAnswers | null }): VNode {
  const { words, locale } = speech;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <section class="box" aria-labelledby="lead-answers">
      <h2 id="lead-answers">{words['lead.answers']}</h2>
      {answers === null || answers.length === 0 ? (
        <p class="quiet">{words['lead.answers none']}</p>
      ) : (
        answers.map(({ id, at, locale: customer, scores, reasons, source }) => (
          <article key={id}>
            <p class="quiet">
              <time dateTime={new Date(at).toISOString()}>{day.format(at)}</time>
              {source && ` · ${fill(words['lead.answers source'], { source }, locale)}`}
            </p>
            <Scores scores={scores} customer={customer} {...speech} />
            {reasons.length > 0 && <Said lines={reasons} />}
          </article>
        ))
      )}
    </section>
  );
}
