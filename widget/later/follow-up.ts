import type { Answers } from '../../shared/survey/answers.ts';
import { holds } from '../../shared/survey/branching.ts';
import { isLow } from '../../shared/survey/formats.ts';
import type { Survey, Words } from '../../shared/survey/survey.ts';
import type { SessionRef } from '../delivery/request-store.ts';
import { newId } from '../delivery/uuid7.ts';
import { emit } from '../page.ts';
import { button, drawing, el, panel } from '../survey/element.ts';
import type { ShowOptions } from '../survey/show-options.ts';
import type { WidgetContext } from '../survey/widget-context.ts';

/** ms: how long thanks stay that ask for nothing. */
const STAYS = 8000;
const DONE = 'M7 17l6 6 12-14';

/**
 * The thanks with what these answers lead on to: after a low score the offer to put it right, at once and to a person;
 * after a good one the company's invitation. Where nothing is left to read or to do they go by themselves.
 * @param title the thanks themselves
 * @param note what was taken out of the customer's words
 * @param taken whether the collector has the answer
 */
export function followUp(
  { card, words, outbox }: WidgetContext,
  survey: Survey,
  answers: Answers,
  session: SessionRef | null,
  { way }: ShowOptions,
  text: (words: Words) => string,
  title: string,
  note: string,
  taken: unknown,
): HTMLElement {
  const close = (): void => {
    card.close();
    emit('closed');
  };
  const recover = (to: 'agent' | 'lead'): void => {
    const id = newId();
    void outbox.post({ kind: 'recovery', id, session, body: { id, to } });
    emit('recovery', to);
    card.show(panel(words.told), true);
    card.announce(words.told);
  };
  const { invite } = survey;
  if (survey.questions.some((question) => isLow(question, answers[question.id]))) {
    if (session)
      return panel(
        title,
        [words.sorry],
        [
          button(words.again, 'main', () => recover('agent')),
          button(words.lead, 'way', () => recover('lead')),
          button(words.none, 'quiet', close),
        ],
        note,
      );
  } else if (invite?.when && holds(invite.when, answers)) {
    const line = el('a', { href: invite.url, target: '_blank', rel: 'noopener' }, text(invite.label));
    return panel(title, [line], [], note);
  }
  const said = panel(title, [], [], note);
  if (!taken) return said;
  said.querySelector('.title')?.before(el('p', { class: 'mark' }, drawing(DONE)));
  // Who rests the pointer on it is reading.
  const away = (): void => {
    if (said.matches(':hover')) setTimeout(away, STAYS);
    else if (said.isConnected) close();
  };
  if (!note && way !== 'inline' && way !== 'page') setTimeout(away, STAYS);
  return said;
}
