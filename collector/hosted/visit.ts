import type { WidgetWords } from '../../shared/locales/words/widget.ts';
import type { Removed } from '../../shared/redaction/redact.ts';
import { Answers, type AnswerValue } from '../../shared/survey/answers.ts';
import { holds } from '../../shared/survey/branching.ts';
import { isLow, scaleOf } from '../../shared/survey/formats.ts';
import { pathWithFound } from '../../shared/survey/offered.ts';
import { pipe } from '../../shared/survey/piping.ts';
import type { Question, Survey } from '../../shared/survey/survey.ts';
import { faultOf, faultsOf } from '../../shared/survey/validation.ts';
import { say } from '../../shared/survey/words.ts';
import { type Html, html } from '../lib/html.ts';
import type { Keys } from '../security/keys.ts';
import type { Session } from '../store/session.ts';
import { type Voice, wordsFor } from '../words/words.ts';
import { type Asking, answersIn, field, type Notes } from './form.ts';

/** A survey before somebody. */
export interface Sitting {
  /** Their language, and what is known to be put into the survey's words. */
  readonly session: Pick<Session, 'locale' | 'answers' | 'context'>;
  readonly survey: Survey;
  /** What its forms are signed for. */
  readonly code: string;
  /** Where they are sent, beside the page; by default `code`. */
  readonly action?: string;
  readonly voice: Voice;
  /** By which way they came, where the link itself shows it. */
  readonly way?: Way;
}

/** One customer at one link. */
export interface Visit extends Sitting {
  readonly session: Session;
}

const WAYS = ['link', 'email', 'call'] as const;
export type Way = (typeof WAYS)[number];

/** By which way the customer came, as the link says. */
export const wayIn = (said: unknown): Way => WAYS.find((way) => way === said) ?? 'link';

/** What our own form carries besides answers; signed, so that it comes back as it was given. */
export interface FormToken {
  readonly response: string;
  readonly madeAt: number;
  /** Questions the customer has had before them. */
  readonly shown: readonly string[];
}

/** What a form calls the survey it asks: another may be asked by the time it is sent. */
const nameOf = ({ id, version }: Survey): string => `${id} ${version}`;

/** The id and version of the survey a sent form says it asks; null when it is the one of the sitting, or none. */
export function otherSurveyIn(
  sent: URLSearchParams,
  { survey }: Sitting,
): { readonly id: string; readonly version: number } | null {
  const [, id, version] = /^(\S{1,40}) (\d{1,9})$/.exec(sent.get('survey') ?? '') ?? [];
  if (id === undefined || `${id} ${version}` === nameOf(survey)) return null;
  return { id, version: Number(version) };
}

const signatureOf = (keys: Keys, { code, survey }: Sitting, token: FormToken): string =>
  keys.signForm(code, token.response, String(token.madeAt), token.shown.join(' '), nameOf(survey));

/** What says a survey's own words to this customer: in their language, earlier answers and hidden fields put in. */
function speakerOf({ session, survey, voice }: Sitting, answers: Answers): Asking['say'] {
  const { widget, language } = wordsFor(session.locale, voice);
  const said = { ...session.answers, ...answers };
  const { locale, context } = session;
  return (text) => pipe(say(text, locale, survey.language), survey, said, context, language, widget);
}

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

/**
 * What a sent form says: its token, whether that is ours, the answers that can stand, and as they were typed those that
 * cannot, to be asked again.
 */
export function readForm(keys: Keys, sitting: Sitting, sent: URLSearchParams) {
  const { survey, way } = sitting;
  const token: FormToken = {
    response: sent.get('response') ?? '',
    madeAt: Number(sent.get('made')),
    shown: (sent.get('shown') ?? '').split(' ').filter(Boolean),
  };
  const onForm = survey.questions.filter(({ id }) => token.shown.includes(id));
  const typed = answersIn(onForm, sent);
  const answers = soundOnly(survey, { ...keptIn(sent), ...soundParts(onForm, typed) });
  const asked = new Set(pathWithFound(survey, answers).questions);
  const unsound = onForm.filter((question) => {
    const value = typed[question.id];
    return value !== undefined && asked.has(question) && faultOf(question, value) !== null;
  });
  return {
    token,
    genuine: sent.get('seal') === signatureOf(keys, sitting, token),
    answers,
    unsound: Object.fromEntries(unsound.map(({ id }) => [id, typed[id] as AnswerValue])),
    via: way ?? wayIn(sent.get('via')),
  };
}

const hasLow = ({ survey }: Sitting, answers: Answers): boolean =>
  survey.questions.some((question) => isLow(question, answers[question.id]));

/** After the last answer: thanks, what was taken out of it, and where the survey says so an invitation. */
export function thanks(sitting: Sitting, answers: Answers, redacted: Removed): Html {
  const { session, survey } = sitting;
  const { widget: words } = wordsFor(session.locale, sitting.voice);
  const said = html`<p role="status">${survey.thanks ? speakerOf(sitting, answers)(survey.thanks) : words.thanks}</p>${removedNote(words, redacted)}`;
  const { invite } = survey;
  if (hasLow(sitting, answers) || !invite?.when || !holds(invite.when, answers)) return said;
  return html`${said}<p><a href="${invite.url}" rel="noreferrer">${speakerOf(sitting, answers)(invite.label)}</a></p>`;
}

/** The same for a conversation: after a low score also the way back to a human. */
export function thanksPage(
  visit: Visit,
  answers: Answers,
  { hasAgent, redacted }: { readonly hasAgent: boolean; readonly redacted: Removed },
): Html {
  const { session, code } = visit;
  const { widget: words } = wordsFor(session.locale, visit.voice);
  const said = thanks(visit, answers, redacted);
  if (!hasLow(visit, answers)) return said;
  return html`${said}<form method="post" action="${code}/recovery"><p>${words.sorry}</p>
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

function removedNote(words: WidgetWords, removed: Removed): Html {
  const kinds = Object.keys(removed) as (keyof Removed)[];
  if (kinds.length === 0) return html``;
  const what = kinds.map((kind) => words[kind]).join(', ');
  return html`<p class="note">${words.removed.replace('{what}', what)}</p>`;
}

/** Of contact details each field that can stand by itself, whatever the others are. */
function soundParts(questions: readonly Question[], typed: Answers): Answers {
  const parts = { ...typed };
  for (const question of questions) {
    const value = typed[question.id];
    if (question.kind !== 'contact' || typeof value !== 'object' || Array.isArray(value)) continue;
    const sound = Object.entries(value).filter(
      ([field, said]) => faultOf(question, { [field]: said }) === null,
    );
    if (sound.length > 0) parts[question.id] = Object.fromEntries(sound);
  }
  return parts;
}

/** The answers that can stand, along the one path through the survey. */
export function soundOnly(survey: Survey, answers: Answers): Answers {
  const faults = faultsOf(survey, answers, 'partial');
  const sound = Object.entries(answers).filter(([id]) => !faults.has(id));
  return pathWithFound(survey, Object.fromEntries(sound)).answers;
}

/** The scale a mail may ask on: the first that is asked whatever the answers; null when a condition stands before each. */
export const scaleAskedFirst = (survey: Survey): Question | null =>
  pathWithFound(survey, {}).questions.find((question) => scaleOf(question)) ?? null;
