import type { Answers } from '../../shared/survey/answers.ts';
import type { Question } from '../../shared/survey/survey.ts';
import { type Html, html } from '../lib/html.ts';
import type { Keys } from '../security/keys.ts';
import { wordsFor } from '../words/words.ts';
import { type Asking, field, type Notes } from './form.ts';
import { type FormToken, nameOf, signatureOf } from './form-token.ts';
import { type Sitting, speakerOf, type Way } from './sitting.ts';

export interface FormInput {
  readonly visit: Sitting;
  readonly token: FormToken;
  /** The questions that stand in the form; earlier answers travel along hidden. */
  readonly ask: readonly Question[];
  readonly answers: Answers;
  readonly via: Way;
  /** Said above the form. */
  readonly note?: string;
  readonly notes?: Notes;
}

/** The form a customer fills in. */
export function formPage(keys: Keys, { visit, token, ask, answers, via, note, notes }: FormInput): Html {
  const { widget: words, hosted } = wordsFor(visit.session.locale, visit.voice);
  const { required } = hosted;
  const asking: Asking = { words, required, notes: notes ?? new Map(), say: speakerOf(visit, answers) };
  const asked = new Set(ask.map(({ id }) => id));
  const kept = Object.fromEntries(Object.entries(answers).filter(([id]) => !asked.has(id)));
  const hidden = {
    response: token.response,
    made: token.madeAt,
    shown: token.shown.join(' '),
    survey: nameOf(visit.survey),
    seal: signatureOf(keys, visit, token),
    via,
    kept: JSON.stringify(kept),
  };
  return html`${note !== undefined && html`<p class="note" role="alert">${note}</p>`}
<form method="post" action="${visit.action ?? visit.code}">
${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${ask.map((question) => field(question, answers[question.id], asking))}
<button>${words.send}</button>
</form>`;
}
