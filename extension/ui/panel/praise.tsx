import type { VNode } from 'preact';
import type { AgentWords } from '../../../shared/locales/en/agent.ts';
import { fill } from '../../../shared/locales/fill.ts';
import type { PanelView } from '../../messages/panel.ts';

/** What customers thank for, in their words. */
export function Praise({
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
      {praise.length > 0 && <p class="quiet">{words['praise.stays']}</p>}
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
