import type { VNode } from 'preact';
import { directionOf } from '../../../shared/locales/direction.ts';
import type { AnswerInFull, SessionEvent } from '../../../shared/protocol/console/answers.ts';
import { momentText } from '../kit/format.ts';
import { localeNow, say, wordFor } from '../kit/language.ts';

/** The session behind an answer: what was said before, why it went where, who helped, and what happened when. */
export function SessionBehind({
  session: { said, procedures, why, helped, ticket, events },
  zone,
  locale,
}: {
  readonly session: Pick<
    NonNullable<AnswerInFull['session']>,
    'said' | 'procedures' | 'why' | 'helped' | 'ticket' | 'events'
  >;
  readonly zone: string;
  readonly locale: string;
}): VNode {
  return (
    <>
      {said.length > 0 && (
        <section class="stack">
          <h3>{say('sheet.said')}</h3>
          <dl class="said-lines" lang={locale} dir={directionOf(locale)}>
            {said.map(({ question, title, answer }) => (
              <div key={question}>
                <dt class="quiet small">{title}</dt>
                <dd>{answer}</dd>
              </div>
            ))}
          </dl>
        </section>
      )}
      {procedures.map(({ name, steps }) => (
        <section key={name} class="notice stack">
          <h3>{say('sheet.procedure', { name })}</h3>
          <ol class="procedure-steps" dir="auto">
            {steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ol>
        </section>
      ))}
      <section class="stack">
        <h3>{say('sheet.way')}</h3>
        {why !== '' && <p>{why}</p>}
        {helped.length > 0 && (
          <p>{say('sheet.helped', { names: new Intl.ListFormat(localeNow()).format(helped) })}</p>
        )}
        {ticket && <p>{say('sheet.ticket', { id: ticket.id })}</p>}
        <ol class="timeline">
          {events.map((event) => (
            <li key={`${event.at} ${event.what}`}>
              <time class="quiet small figure" dateTime={new Date(event.at).toISOString()}>
                {momentText(event.at, zone)}
              </time>
              <span>{eventText(event)}</span>
            </li>
          ))}
        </ol>
      </section>
    </>
  );
}

/** "Wim took it", "The survey was asked". A detail we have no word for is left out. */
function eventText({ what, agent, detail }: SessionEvent): string {
  const by = agent === null ? null : wordFor(`event.${what} by`, { agent });
  const text = by ?? say(`event.${what}`);
  const said = detail === null ? null : wordFor(`detail.${detail}`);
  return said === null ? text : say('event.with detail', { what: text, detail: said });
}
