import type { VNode } from 'preact';
import { fill } from '../../../shared/locales/fill.ts';
import type { LooseAnswers } from '../../../shared/protocol/lead.ts';
import type { Wording } from '../kit/wording.ts';
import { AnswerWay, Said, Scores } from '../session/session-card.tsx';

/** What customers said without a session, as by an open link: nobody's card shows it, so the leads read it here. */
export function LeadAnswers({
  answers,
  ...l10n
}: Wording & { readonly answers: LooseAnswers | null }): VNode {
  const { words, locale } = l10n;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <section class="box" aria-labelledby="lead-answers">
      <h2 id="lead-answers">{words['lead.answers']}</h2>
      {answers === null || answers.length === 0 ? (
        <p class="quiet">{words['lead.answers none']}</p>
      ) : (
        answers.map(({ id, at, locale: customer, scores, reasons, source, answeredBy }) => (
          <article key={id}>
            <p class="quiet">
              <time dateTime={new Date(at).toISOString()}>{day.format(at)}</time>
              {source && ` · ${fill(words['lead.answers source'], { source }, locale)}`}
            </p>
            <Scores scores={scores} customer={customer} {...l10n} />
            {reasons.length > 0 && <Said lines={reasons} />}
            {answeredBy && <AnswerWay by={answeredBy} {...l10n} />}
          </article>
        ))
      )}
    </section>
  );
}
