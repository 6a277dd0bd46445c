import type { AfterWords } from '../../shared/locales/words/widget.ts';
import type { AnswerValue } from '../../shared/survey/answers.ts';
import { face, STAR } from '../../shared/survey/faces.ts';
import { scaleOf } from '../../shared/survey/formats.ts';
import type { Question } from '../../shared/survey/survey.ts';
import { drawing, el } from './element.ts';
import type { Kinds, QuestionView } from './question-view.ts';

/** What stands in the fields of a question that is answered by typing; undefined for the other kinds. */
export const typedIn = ({ kind }: Question, form: HTMLElement, kinds?: Kinds): AnswerValue | undefined =>
  kind === 'text'
    ? form.querySelector<HTMLInputElement>('#field')?.value
    : kind === 'contact'
      ? kinds?.typed(form)
      : undefined;

/** A question and its controls, whatever the kind: native inputs in a fieldset whose legend is the question. */
export function questionView(view: QuestionView): HTMLElement {
  const { question, text, words } = view;
  const [tongue = ''] = Object.keys(question.title);
  const { kind } = question;
  const grouped = kind !== 'text' && kind !== 'info';
  const title = el(
    grouped ? 'legend' : kind === 'text' ? 'label' : 'p',
    { class: 'title', part: 'title', tabindex: -1, for: kind === 'text' && 'field' },
    text(question.title),
  );
  const hint = kind === 'article' ? words.solved : text(question.hint);
  return el(
    grouped ? 'fieldset' : 'div',
    {
      class: kind,
      part: 'question',
      // The survey's words may be in another language than ours.
      lang: tongue,
      dir: 'auto',
      'aria-describedby': grouped && hint ? 'hint' : undefined,
    },
    title,
    ...((kind === 'article' && view.kinds?.article(text(question.body), question.url)) || []),
    hint && el('p', { id: 'hint', class: 'hint' }, hint),
    controls(view),
  );
}

function controls(view: QuestionView): HTMLElement | null {
  const { question, words, value, text, onTyped } = view;
  const scale = scaleOf(question);
  if (scale) return scaleView(view, scale.min, scale.max);
  switch (question.kind) {
    case 'yesno':
    case 'article':
      return el('div', { class: 'row' }, pick(view, true, words.yes), pick(view, false, words.no));
    case 'choice':
    case 'multichoice': {
      const options = question.options.map((option) => pick(view, option.value, text(option.label)));
      return el('div', { class: 'list' }, ...options);
    }
    case 'text': {
      const field = el(question.long ? 'textarea' : 'input', {
        id: 'field',
        part: 'field',
        maxlength: question.maxLength,
        change: onTyped,
      });
      if (typeof value === 'string') field.value = value;
      return field;
    }
    case 'contact':
      return view.kinds?.contact(view) ?? null;
    default:
      return null;
  }
}

/** A native radio or checkbox under its label: one tab stop, arrows, right-to-left and forced colours for nothing. */
function pick(
  view: QuestionView,
  own: string | number | boolean,
  label: string,
  look?: Node,
  word?: string,
): HTMLElement {
  const { question, value, onChange } = view;
  const many = question.kind === 'multichoice';
  const input = el('input', {
    type: many ? 'checkbox' : 'radio',
    name: question.id,
    value: String(own),
    'aria-label': look && label,
    click(event) {
      // Arrow keys click radios too, with detail 0: moving along a scale must never submit it.
      if (!many) onChange(own, (event as UIEvent).detail > 0);
      else onChange(checkedIn(input), false);
    },
  });
  input.checked = [value].flat().includes(own as never);
  return el('label', { class: 'pick', part: 'choice', word }, input, look ?? label);
}

const checkedIn = (input: HTMLInputElement): string[] =>
  [...(input.closest('fieldset')?.querySelectorAll<HTMLInputElement>(':checked') ?? [])].map(
    ({ value }) => value,
  );

/** "Satisfied, 4 of 5"; without a name "4 of 10". */
export const pointText = ({ point }: AfterWords, name: string, n: number, of: number): string =>
  (name ? point : point.replace(/^.*?(?=\{n\})/, ''))
    .replace('{label}', name)
    .replace('{n}', `${n}`)
    .replace('{of}', `${of}`);

type Scaled = Extract<Question, { readonly kind: 'csat' | 'nps' | 'ces' }>;

function scaleView(view: QuestionView, min: number, max: number): HTMLElement {
  const { words, text } = view;
  const question = view.question as Scaled;
  const look = question.kind === 'csat' ? question.scale : 'number';
  const names: readonly string[] = question.points?.map(text) ?? words[question.kind];
  const first = names[0] ?? '';
  const last = names.at(-1) ?? '';
  const points: HTMLElement[] = [];
  for (let point = min; point <= max; point++) {
    const name = (names[2] ? names[point - min] : point === min ? first : point === max && last) || '';
    const label = pointText(words, name, point, max);
    const shown =
      look === 'faces'
        ? drawing(face(point))
        : look === 'stars'
          ? drawing(STAR)
          : el('span', { 'aria-hidden': 'true' }, `${point}`);
    points.push(pick(view, point, label, shown, names[2] && name));
  }
  return el(
    'div',
    {},
    el('div', { class: `points ${look} of${points.length}` }, ...points),
    el('div', { class: 'ends', 'aria-hidden': 'true' }, el('span', {}, first), el('span', {}, last)),
  );
}
