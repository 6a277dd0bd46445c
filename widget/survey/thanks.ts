import type { Answers } from '../../shared/survey/answers.ts';
import type { Survey, Words } from '../../shared/survey/survey.ts';
import type { SessionRef } from '../delivery/request-store.ts';
import { soon } from '../delivery/soon.ts';
import { emit } from '../page.ts';
import type { ShowOptions } from './after.ts';
import type { WidgetContext } from './context.ts';
import { panel } from './element.ts';
import { textOf } from './texts.ts';

/** ms: how long thanks stay that ask for nothing. */
const STAYS = 8000;
const DONE = 'M7 17l6 6 12-14';

/**
 * Thanks, and what follows from the answers.
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
  const close = (): void => {
    card.close();
    emit('closed');
  };
  const later = await soon(widget.loadLater().catch(() => null));
  const text = (own: Words): string => textOf(own, { ...widget, survey, pipe: later?.pipe }, answers);
  const on = later?.waysOn(widget, survey, answers, session, text, close);
  if (!card.isOpen()) card.open({ ...options, label: words.feedback, onClose: () => emit('closed') });
  const own = survey.thanks ? text(survey.thanks) : words.thanks;
  const title = taken === undefined ? words.refused : taken === null ? words.kept : own;
  const done = !!taken && !on;
  const said = panel(title, [on?.line], on?.ways, note, done && DONE);
  card.show(said, true);
  card.announce(`${note} ${title}`.trim());
  // Nothing is left to read or to do; who rests the pointer on it is reading.
  const away = (): void => {
    if (said.matches(':hover')) setTimeout(away, STAYS);
    else if (said.isConnected) close();
  };
  if (done && !note && !/inline|page/.test(options.way ?? '')) setTimeout(away, STAYS);
}
