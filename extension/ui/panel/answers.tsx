import type { VNode } from 'preact';
import { useState } from 'preact/hooks';
import type { AnsweredCase, PanelView } from '../../messages/panel.ts';
import { Choice } from '../kit/choice.tsx';
import type { Wording } from '../kit/wording.ts';
import { TicketLink } from '../kpi/ticket-link.tsx';
import { Scores } from '../session/session-card.tsx';

const shows = ['all', 'good', 'low'] as const;

/** What customers said after the agent's cases, good and bad alike, each with the way to its ticket. */
export function Answers({ answers, ...l10n }: Wording & Pick<PanelView, 'answers'>): VNode {
  const [show, choose] = useState<(typeof shows)[number]>('all');
  const { words } = l10n;
  const shown = show === 'all' ? answers : answers.filter(({ went }) => went === show);
  return (
    <section class="box" aria-labelledby="answers">
      <h2 id="answers">{words['answers.title']}</h2>
      {answers.length === 0 ? (
        <p class="quiet">{words['answers.none']}</p>
      ) : (
        <Choice
          name="answers"
          legend={words['answers.show']}
          options={shows.map((value) => ({ value, label: words[`answers.${value}`] }))}
          chosen={show}
          onChoose={choose}
        />
      )}
      {answers.length > 0 && shown.length === 0 && <p class="quiet">{words['answers.none such']}</p>}
      <ul class="list">
        {shown.map((one) => (
          <Answer key={one.ticket.id} answer={one} {...l10n} />
        ))}
      </ul>
    </section>
  );
}

function Answer({ answer, ...l10n }: Wording & { readonly answer: AnsweredCase }): VNode {
  const { words, locale } = l10n;
  const { ticket, at, scores, went, isShared, language } = answer;
  const day = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  return (
    <li>
      <p class="case">
        <TicketLink ticket={ticket} />
        {ticket.subject && <span dir="auto">{ticket.subject}</span>}
      </p>
      <p class="quiet">{day.format(at)}</p>
      <Scores scores={scores} customer={language ?? ''} {...l10n} />
      {went === 'low' && isShared && <p class="quiet">{words['answers.shared']}</p>}
    </li>
  );
}
