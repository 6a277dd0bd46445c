import type { WidgetWords } from '../../shared/locales/words/widget.ts';
import { face, STAR } from '../../shared/survey/faces.ts';
import { scaleOf } from '../../shared/survey/formats.ts';
import type { Question, Words } from '../../shared/survey/survey.ts';
import { type Html, html } from '../lib/html.ts';

const picture = (path: string): Html =>
  html`<svg viewBox="0 0 32 32" aria-hidden="true"><path d="${path}"/></svg>`;

type Say = (words: Words) => string;

/** What the points of a scale are called, or its two ends: the survey's own words, else the usual ones. */
function namesOf(question: Question, words: WidgetWords, say: Say): readonly string[] {
  if (question.kind !== 'csat' && question.kind !== 'nps' && question.kind !== 'ces') return [];
  return question.points?.map(say) ?? words[question.kind];
}

/** What a point is called, where points have names. */
export function labelOf(question: Question, point: number, words: WidgetWords, say: Say): string | null {
  const names = question.kind === 'nps' ? [] : namesOf(question, words, say);
  return names[point - 1] ?? null;
}

/** The words at both ends of a scale, as on the page. */
export function endsOf(question: Question, words: WidgetWords, say: Say): readonly [string, string] {
  const names = namesOf(question, words, say);
  return [names[0] ?? '', names.at(-1) ?? ''];
}

/** Native radios in the question's own format; the accessible name carries the meaning ("Satisfied, 4 of 5"). */
export function scale(question: Question, chosen: number | null, words: WidgetWords, say: Say): Html {
  const { min, max } = scaleOf(question) ?? { min: 0, max: 0 };
  const drawing = question.kind === 'csat' ? question.scale : 'number';
  const points = Array.from({ length: max - min + 1 }, (_, i) => min + i).map((point) => {
    const label = labelOf(question, point, words, say);
    const name = label
      ? words.point.replace('{label}', label).replace('{n}', String(point)).replace('{of}', String(max))
      : String(point);
    const path = drawing === 'faces' ? face(point) : drawing === 'stars' ? STAR : null;
    return html`<label title="${label ?? ''}"><input type="radio" name="q.${question.id}" value="${point}" aria-label="${name}"${point === chosen && html` checked`}>${path === null ? point : picture(path)}</label>`;
  });
  const [low, high] = endsOf(question, words, say);
  return html`<div class="scale">${points}</div><div class="ends" aria-hidden="true"><span>${low}</span><span>${high}</span></div>`;
}
