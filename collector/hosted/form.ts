import type { WidgetWords } from '../../shared/locales/widget/words.ts';
import { scaleOf } from '../../shared/survey/formats.ts';
import type { Answers, AnswerValue, Question } from '../../shared/survey/survey.ts';
import { say } from '../../shared/survey/words.ts';
import { type Html, html } from './html.ts';
import { scale } from './scale.ts';

/** A survey's questions as an HTML form without script, and what comes back from it. */

export interface Asking {
  readonly language: string;
  readonly fallback: string;
  readonly words: WidgetWords;
  /** Ids of questions that must still be answered. */
  readonly missing: ReadonlySet<string>;
  /** A question's title with earlier answers put in. */
  readonly titleOf: (question: Question) => string;
}

const CONTACT_TYPES = { name: 'text', email: 'email', phone: 'tel' } as const;

function choices(
  question: Question,
  type: 'radio' | 'checkbox',
  options: readonly (readonly [string, string])[],
  chosen: readonly string[],
): Html {
  return html`<div class="options">${options.map(
    ([value, label]) =>
      html`<label><input type="${type}" name="q.${question.id}" value="${value}"${chosen.includes(value) && html` checked`}>${label}</label>`,
  )}</div>`;
}

function control(question: Question, value: AnswerValue | undefined, asking: Asking): Html {
  const { words, language, fallback } = asking;
  if (scaleOf(question)) return scale(question, typeof value === 'number' ? value : null, words);
  const chosen = value === undefined || typeof value === 'object' ? [] : [String(value)];
  switch (question.kind) {
    case 'yesno':
    case 'article':
      return choices(
        question,
        'radio',
        [
          ['true', words.yes],
          ['false', words.no],
        ],
        chosen,
      );
    case 'choice':
    case 'multichoice': {
      const options = question.options.map((one) => [one.value, say(one.label, language, fallback)] as const);
      const type = question.kind === 'choice' ? 'radio' : 'checkbox';
      return choices(question, type, options, Array.isArray(value) ? value : chosen);
    }
    case 'text':
      return html`<textarea name="q.${question.id}" rows="${question.long ? 4 : 1}" maxlength="${question.maxLength}" aria-label="${asking.titleOf(question)}">${chosen[0] ?? ''}</textarea>`;
    case 'contact':
      return html`<div class="options">${question.fields.map((field) => {
        const label = field === 'name' ? words.name : field === 'email' ? words.email : words.phone;
        const given = typeof value === 'object' && !Array.isArray(value) ? value[field] : '';
        return html`<label>${label} <input type="${CONTACT_TYPES[field]}" name="q.${question.id}.${field}" value="${given ?? ''}"></label>`;
      })}</div>`;
    default:
      return html``;
  }
}

/** One question with its control. */
export function field(question: Question, value: AnswerValue | undefined, asking: Asking): Html {
  const { language, fallback } = asking;
  const hint = question.hint ? html`<p class="hint">${say(question.hint, language, fallback)}</p>` : null;
  const body = question.kind === 'article' ? html`<p>${say(question.body, language, fallback)}</p>` : null;
  const note =
    asking.missing.has(question.id) && html`<p class="note" role="alert">${asking.words.missing}</p>`;
  return html`<fieldset><legend>${asking.titleOf(question)}</legend>${note}${hint}${body}${control(question, value, asking)}</fieldset>`;
}

function answerIn(question: Question, form: URLSearchParams): AnswerValue | undefined {
  const name = `q.${question.id}`;
  if (question.kind === 'multichoice') {
    const all = form.getAll(name);
    return all.length > 0 ? all : undefined;
  }
  if (question.kind === 'contact') {
    const said = question.fields.flatMap((one): [string, string][] => {
      const value = form.get(`${name}.${one}`)?.trim();
      return value ? [[one, value]] : [];
    });
    return said.length > 0 ? Object.fromEntries(said) : undefined;
  }
  const value = form.get(name)?.trim();
  if (!value) return undefined;
  if (scaleOf(question)) return Number(value);
  if (question.kind === 'yesno' || question.kind === 'article') return value === 'true';
  return value;
}

/** The answers a form brings, those of these questions only. Whether they can stand is for the survey to say. */
export function answersIn(questions: readonly Question[], form: URLSearchParams): Answers {
  const answers: Answers = {};
  for (const question of questions) {
    const value = answerIn(question, form);
    if (value !== undefined) answers[question.id] = value;
  }
  return answers;
}
