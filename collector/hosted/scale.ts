import type { WidgetWords } from '../../shared/locales/widget/words.ts';
import { face, STAR } from '../../shared/survey/faces.ts';
import { scaleOf } from '../../shared/survey/formats.ts';
import type { Question } from '../../shared/survey/survey.ts';
import { type Html, html } from './html.ts';

const picture = (path: string): Html =>
  html`<svg viewBox="0 0 32 32" aria-hidden="true"><path d="${path}"/></svg>`;

/** What a point is called, where points have names. */
function labelOf(question: Question, point: number, words: WidgetWords): string | null {
  if (question.kind === 'csat') return words.csat[point - 1] ?? null;
  if (question.kind === 'ces') return words.ces[point - 1] ?? null;
  return null;
}

/** The words at both ends of a scale, as on the page. */
export function endsOf(question: Question, words: WidgetWords): readonly [string, string] {
  if (question.kind === 'nps') return words.nps;
  const of = question.kind === 'ces' ? words.ces : words.csat;
  return [of[0], of.at(-1) ?? ''];
}

/** Native radios in the question's own format; the accessible name carries the meaning ("Satisfied, 4 of 5"). */
export function scale(question: Question, chosen: number | null, words: WidgetWords): Html {
  const { min, max } = scaleOf(question) ?? { min: 0, max: 0 };
  const drawing = question.kind === 'csat' ? question.scale : 'number';
  const points = Array.from({ length: max - min + 1 }, (_, i) => min + i).map((point) => {
    const label = labelOf(question, point, words);
    const name = label
      ? words.point.replace('{label}', label).replace('{n}', String(point)).replace('{of}', String(max))
      : String(point);
    const path = drawing === 'faces' ? face(point) : drawing === 'stars' ? STAR : null;
    return html`<label title="${label ?? ''}"><input type="radio" name="q.${question.id}" value="${point}" aria-label="${name}"${point === chosen && html` checked`}>${path === null ? point : picture(path)}</label>`;
  });
  const [low, high] = endsOf(question, words);
  return html`<div class="scale">${points}</div><div class="ends" aria-hidden="true"><span>${low}</span><span>${high}</span></div>`;
}
