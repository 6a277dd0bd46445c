import type { WidgetWords } from '../../shared/locales/words/widget.ts';
import type { Answers, AnswerValue } from '../../shared/survey/answers.ts';
import { scaleOf } from '../../shared/survey/formats.ts';
import type { Question, Words } from '../../shared/survey/survey.ts';
import { type Html, html } from '../lib/html.ts';
import { scale } from './scale.ts';

/** A survey's questions as an HTML form without script, and what comes back from it. */

export interface Asking {
  readonly words: WidgetWords;
  /** Marks a question that must be answered. */
  readonly required: string;
  /** What has to be put right, by question id. */
  readonly notes: Notes;
  /** A survey's own words in the reader's language, earlier answers put in. */
  readonly say: (words: Words) => string;
}

/** Why a question is asked again: nothing was answered, or what was cannot be taken as it is. */
export type Notes = ReadonlyMap<string, 'missing' | 'invalid'>;

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
  const { words } = asking;
  if (scaleOf(question)) return scale(question, typeof value === 'number' ? value : null, words, asking.say);
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
      const options = question.options.map((one) => [one.value, asking.say(one.label)] as const);
      const type = question.kind === 'choice' ? 'radio' : 'checkbox';
      return choices(question, type, options, Array.isArray(value) ? value : chosen);
    }
    case 'text':
      return html`<textarea name="q.${question.id}" rows="${question.long ? 4 : 1}" maxlength="${question.maxLength}" aria-label="${asking.say(question.title)}">${chosen[0] ?? ''}</textarea>`;
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

function article({ body, url }: Extract<Question, { kind: 'article' }>, { words, say }: Asking): Html {
  const link = url !== undefined && html`<p><a href="${url}" rel="noreferrer">${url}</a></p>`;
  return html`<p class="words">${say(body)}</p>${link}<p class="hint">${words.solved}</p>`;
}

/** One question with its control. */
export function field(question: Question, value: AnswerValue | undefined, asking: Asking): Html {
  const { words, required } = asking;
  const hint = question.hint ? html`<p class="hint">${asking.say(question.hint)}</p>` : null;
  const body = question.kind === 'article' ? article(question, asking) : null;
  const wrong = asking.notes.get(question.id);
  const note = wrong !== undefined && html`<p class="note" role="alert">${words[wrong]}</p>`;
  const mark = question.required && html` <span class="mark">${required}</span>`;
  return html`<fieldset dir="auto"><legend>${asking.say(question.title)}${mark}</legend>${note}${hint}${body}${control(question, value, asking)}</fieldset>`;
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
  // A form is sent with CRLF where one line break was typed: the limit counts that as one character.
  const value = form.get(name)?.replaceAll('\r\n', '\n').trim();
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
