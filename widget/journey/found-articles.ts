import type { FindArticles, FoundArticles } from '../../shared/protocol/customer.ts';
import { ARTICLES_FOUND } from '../../shared/protocol/paths.ts';
import type { Answers } from '../../shared/survey/answers.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import { toJson } from '../delivery/json.ts';
import type { Asking } from '../survey/asking.ts';
import type { FullWidgetContext } from './full-context.ts';

/** A file of its own, loaded when a survey with articles to be found has been answered. */

/** ms: an answer that comes later is not waited for. */
const PATIENCE = 1000;

/** Goes on to a person, or to the end where an article of `asked` has solved it. */
type GoOn = (answers: Answers, note: string, asked?: Survey) => void;

/** Shows the articles that answer what the customer wrote, if there are any; then, or without any, goes on. */
export async function offer(
  widget: FullWidgetContext,
  ask: (asking: Asking) => void,
  asking: Asking,
  answers: Answers,
  note: string,
  goOn: GoOn,
): Promise<void> {
  const { survey } = asking;
  const questions = await find(widget, survey, answers).catch(() => []);
  // Who has closed the card meanwhile finds the draft as it was.
  if (!widget.card.isOpen()) return;
  if (questions.length === 0) {
    goOn(answers, note);
    return;
  }
  const found = { ...survey, questions };
  // Said nothing of, until something is; the rest is kept with it.
  const silent = Object.fromEntries(questions.map(({ id }) => [id, ''] as const));
  ask({
    ...asking,
    survey: found,
    answers: { ...answers, ...silent },
    skip: new Set(),
    onBack: () => ask({ ...asking, answers }),
    onDone: (said) => goOn({ ...answers, ...said }, note, found),
  });
}

async function find(
  { page, config, locale }: FullWidgetContext,
  survey: Survey,
  answers: Answers,
): Promise<FoundArticles['articles']> {
  const said: Answers = {};
  let written = false;
  for (const { id, kind } of survey.questions) {
    const value = answers[id];
    if (kind === 'article' && value === true) return [];
    if (kind === 'text' && value) written = true;
    // How to be reached is no matter of what is wrong.
    if (kind !== 'contact' && value !== undefined) said[id] = value;
  }
  if (!written) return [];
  const body: FindArticles = {
    ...{ site: config.site, survey: survey.id, surveyVersion: survey.version },
    ...{ answers: said, locale },
  };
  const response = await fetch(page.base + ARTICLES_FOUND, {
    method: 'POST',
    // A string travels as text/plain: no preflight.
    body: toJson(body),
    credentials: 'omit',
    signal: AbortSignal.any([page.signal, AbortSignal.timeout(PATIENCE)]),
  });
  if (!response.ok) return [];
  const { articles }: FoundArticles = await response.json();
  return articles;
}
