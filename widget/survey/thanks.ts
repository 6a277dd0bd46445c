import type { Answers } from '../../shared/survey/answers.ts';
import type { Survey, Words } from '../../shared/survey/survey.ts';
import type { SessionRef } from '../delivery/request-store.ts';
import { soon } from '../delivery/soon.ts';
import { emit } from '../page.ts';
import { panel } from './element.ts';
import type { ShowOptions } from './show-options.ts';
import { textOf } from './texts.ts';
import type { Later, WidgetContext } from './widget-context.ts';

/**
 * Thanks, and what follows from the answers; what that is comes with what a survey does not wait for, and is told then
 * where it is late.
 * @param note what was taken out of the customer's words
 * @param taken what the outbox said: null for later, undefined for refused
 */
export async function thank(
  widget: WidgetContext,
  survey: Survey,
  answers: Answers,
  note: string,
  options: ShowOptions,
  session: SessionRef | null,
  taken: unknown,
): Promise<void> {
  const { card, words } = widget;
  const coming = widget.loadLater().catch(() => null);
  const tell = (later: Later | null): HTMLElement => {
    const text = (own: Words): string => textOf(own, { ...widget, survey, pipe: later?.pipe }, answers);
    const own = survey.thanks ? text(survey.thanks) : words.thanks;
    const title = taken === undefined ? words.refused : taken === null ? words.kept : own;
    const said =
      later?.followUp(widget, survey, answers, session, options, text, title, note, taken) ??
      panel(title, [], [], note);
    if (!card.isOpen()) card.open({ ...options, label: words.feedback, onClose: () => emit('closed') });
    card.show(said, true);
    card.announce(`${note} ${title}`.trim());
    return said;
  };
  const later = await soon(coming);
  const said = tell(later);
  if (!later) void coming.then((late) => void (late && card.isShown(said) && tell(late)));
}
