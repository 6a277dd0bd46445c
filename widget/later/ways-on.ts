import type { Answers } from '../../shared/survey/answers.ts';
import { holds } from '../../shared/survey/branching.ts';
import { isLow } from '../../shared/survey/formats.ts';
import type { Survey, Words } from '../../shared/survey/survey.ts';
import type { SessionRef } from '../delivery/request-store.ts';
import { newId } from '../delivery/uuid7.ts';
import { emit } from '../page.ts';
import type { WidgetContext } from '../survey/context.ts';
import { button, el, panel } from '../survey/element.ts';
import type { WaysOn } from '../survey/later.ts';

/**
 * What these answers lead on to: after a low score the offer to put it right, at once and to a person; after a good one
 * the company's invitation. Null for nothing.
 * @param close takes the card away
 */
export function waysOn(
  { card, words, outbox }: WidgetContext,
  survey: Survey,
  answers: Answers,
  session: SessionRef | null,
  text: (words: Words) => string,
  close: () => void,
): WaysOn | null {
  if (survey.questions.some((question) => isLow(question, answers[question.id]))) {
    const recover = (to: 'agent' | 'lead'): void => {
      const id = newId();
      void outbox.post({ kind: 'recovery', id, session, body: { id, to } });
      emit('recovery', to);
      card.show(panel(words.told), true);
      card.announce(words.told);
    };
    return (
      session && {
        line: words.sorry,
        ways: [
          button(words.again, 'main', () => recover('agent')),
          button(words.lead, 'way', () => recover('lead')),
          button(words.none, 'quiet', close),
        ],
      }
    );
  }
  const { invite } = survey;
  if (!invite?.when || !holds(invite.when, answers)) return null;
  const line = el('a', { href: invite.url, target: '_blank', rel: 'noopener' }, text(invite.label));
  return { line, ways: [] };
}
