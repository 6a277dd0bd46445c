import { path } from '../../shared/survey/branching.ts';
import { isLow } from '../../shared/survey/formats.ts';
import { pipe } from '../../shared/survey/piping.ts';
import { Answers, type Question, type Survey } from '../../shared/survey/survey.ts';
import { faultsOf } from '../../shared/survey/validation.ts';
import { say } from '../../shared/survey/words.ts';
import type { Keys } from '../access/keys.ts';
import type { Session } from '../store/session.ts';
import { wordsFor } from '../words.ts';
import { type Asking, answersIn, field } from './form.ts';
import { type Html, html } from './html.ts';

/** One customer at one link. */
export interface Visit {
  readonly session: Session;
  readonly survey: Survey;
  readonly code: string;
}

const WAYS = ['link', 'email', 'call'] as const;
export type Way = (typeof WAYS)[number];

/** By which way the customer came, as the link says. */
export const wayIn = (said: unknown): Way => WAYS.find((way) => way === said) ?? 'link';

/** What our own form carries besides answers; sealed, so that it comes back as it was given. */
export interface Slip {
  readonly response: string;
  readonly madeAt: number;
  /** Questions the customer has had before them. */
  readonly shown: readonly string[];
}

const sealOf = (keys: Keys, code: string, slip: Slip): string =>
  keys.seal(code, slip.response, String(slip.madeAt), slip.shown.join(' '));

function askingOf({ session, survey }: Visit, answers: Answers, missing: ReadonlySet<string>): Asking {
  const { words, language } = wordsFor(session.locale);
  const said = { ...session.answers, ...answers };
  return {
    language,
    fallback: survey.language,
    words,
    missing,
    titleOf: ({ title }) =>
      pipe(say(title, language, survey.language), survey, said, session.context, language, words),
  };
}

export interface FormInput {
  readonly visit: Visit;
  readonly slip: Slip;
  /** The questions that stand in the form; earlier answers travel along hidden. */
  readonly ask: readonly Question[];
  readonly answers: Answers;
  readonly via: Way;
  /** Said above the form. */
  readonly note?: string;
  readonly missing?: ReadonlySet<string>;
}

/** The form a customer fills in. */
export function formPage(keys: Keys, { visit, slip, ask, answers, via, note, missing }: FormInput): Html {
  const asking = askingOf(visit, answers, missing ?? new Set());
  const asked = new Set(ask.map(({ id }) => id));
  const kept = Object.fromEntries(Object.entries(answers).filter(([id]) => !asked.has(id)));
  const hidden = {
    response: slip.response,
    made: slip.madeAt,
    shown: slip.shown.join(' '),
    seal: sealOf(keys, visit.code, slip),
    via,
    kept: JSON.stringify(kept),
  };
  return html`${note !== undefined && html`<p class="note" role="alert">${note}</p>`}
<form method="post" action="/a/${visit.code}">
${Object.entries(hidden).map(([name, value]) => html`<input type="hidden" name="${name}" value="${value}">`)}
${ask.map((question) => field(question, answers[question.id], asking))}
<button>${asking.words.send}</button>
</form>`;
}

/** What a sent form says: its slip, whether that is ours, and the answers that can stand. */
export function readForm(keys: Keys, { survey, code }: Visit, sent: URLSearchParams) {
  const slip: Slip = {
    response: sent.get('response') ?? '',
    madeAt: Number(sent.get('made')),
    shown: (sent.get('shown') ?? '').split(' ').filter(Boolean),
  };
  const onForm = survey.questions.filter(({ id }) => slip.shown.includes(id));
  const answers = soundOnly(survey, { ...keptIn(sent), ...answersIn(onForm, sent) });
  return {
    slip,
    genuine: sent.get('seal') === sealOf(keys, code, slip),
    answers,
    via: wayIn(sent.get('via')),
  };
}

/** After the last answer: thanks, and for a low score the way back to a human. */
export function thanksPage({ session, survey, code }: Visit, answers: Answers, hasAgent: boolean): Html {
  const { words, language } = wordsFor(session.locale);
  const said = html`<p role="status">${survey.thanks ? say(survey.thanks, language, survey.language) : words.thanks}</p>`;
  if (!survey.questions.some((question) => isLow(question, answers[question.id]))) return said;
  return html`${said}<form method="post" action="/a/${code}/recovery"><p>${words.sorry}</p>
${hasAgent && html`<button name="to" value="agent">${words.again}</button>`}
<button name="to" value="lead">${words.lead}</button></form>`;
}

/** Answers of earlier pages, as they travelled along. They are checked with the rest. */
function keptIn(sent: URLSearchParams): Answers {
  try {
    const kept: unknown = JSON.parse(sent.get('kept') ?? '{}');
    return Answers.safeParse(kept).data ?? {};
  } catch {
    return {};
  }
}

/** What cannot stand is left out and asked again; a browser's own form sends nothing of the kind. */
export function soundOnly(survey: Survey, answers: Answers): Answers {
  const faults = faultsOf(survey, answers, 'partial');
  const sound = Object.entries(answers).filter(([id]) => !faults.has(id));
  return path(survey, Object.fromEntries(sound)).answers;
}
