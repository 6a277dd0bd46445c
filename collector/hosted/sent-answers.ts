import { Answers, type AnswerValue } from '../../shared/survey/answers.ts';
import { pathWithFound } from '../../shared/survey/offered.ts';
import type { Question, Survey } from '../../shared/survey/survey.ts';
import { faultOf, faultsOf } from '../../shared/survey/validation.ts';
import type { Keys } from '../security/keys.ts';
import { answersIn } from './form.ts';
import { type FormToken, signatureOf } from './form-token.ts';
import { type Sitting, wayIn } from './sitting.ts';

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

/** Answers of earlier pages, as they travelled along. They are checked with the rest. */
function keptIn(sent: URLSearchParams): Answers {
  try {
    const kept: unknown = JSON.parse(sent.get('kept') ?? '{}');
    return Answers.safeParse(kept).data ?? {};
  } catch {
    return {};
  }
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
