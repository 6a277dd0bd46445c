import type { z } from 'zod';
import type { Register } from '../../shared/locales/words/customer.ts';
import { pipesIn } from '../../shared/survey/piping.ts';
import { prepared } from '../../shared/survey/prepare.ts';
import { readyMade } from '../../shared/survey/ready-made/surveys.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import { say } from '../../shared/survey/words.ts';
import type { SurveyRef } from './config.ts';
import type { Fault } from './issues.ts';
import { isLanguage } from './language.ts';

/** What is wrong with the words of a survey and the answers it offers: nobody could read or tell them apart. */
function* wordFaults({ questions, thanks, language }: Survey): Generator<string> {
  for (const question of questions) {
    const { id, title } = question;
    if (!say(title, language, language).trim()) yield `question "${id}" has no title that could be read`;
    const options = 'options' in question ? question.options : [];
    const values = options.map(({ value }) => value);
    const twice = values.find((value, at) => values.indexOf(value) !== at);
    if (twice !== undefined) yield `two options of "${id}" have the value "${twice}"; give one another`;
    const mute = options.find(({ label }) => !say(label, language, language).trim());
    if (mute) yield `option "${mute.value}" of "${id}" has no label that could be read`;
  }
  const words = questions.flatMap((question) => [
    question.title,
    question.hint ?? {},
    ...('options' in question ? question.options.map(({ label }) => label) : []),
    ...('body' in question ? [question.body] : []),
  ]);
  const tags = new Set([...words, thanks ?? {}].flatMap(Object.keys));
  for (const tag of tags) {
    if (!isLanguage(tag)) yield `"${tag}" is no language; write its tag, such as en, es-MX or pt-BR`;
  }
}

/** The survey a configuration names or holds, as it is asked; null for none. What is wrong with it is added to `faults`. */
export function surveyOf(
  ref: z.infer<typeof SurveyRef> | null,
  asked: 'before' | 'after' | 'open',
  register: Register,
  faults: Fault[],
): Survey | null {
  const tell = (message: string): number => faults.push({ place: ['surveys', asked], message });
  const moment = asked === 'before' ? 'before' : 'after';
  if (ref === null) return null;
  const ready = readyMade(register);
  const survey = typeof ref === 'string' ? ready.find(({ id }) => id === ref) : ref;
  if (!survey) {
    const known = ready.filter((one) => one.moment === moment).map(({ id }) => id);
    tell(`there is no ready-made survey "${ref}"; take one of ${known.join(', ')}`);
    return null;
  }
  if (survey.moment !== moment) tell(`"${survey.id}" is a survey for ${survey.moment} the session`);
  const whole = prepared(survey);
  const ids = whole.questions.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) tell(`two questions have the id "${twice}"; give one another`);
  for (const fault of wordFaults(whole)) tell(fault);
  const lost = pipesIn(whole).find((name) => !name.startsWith('context.') && !ids.includes(name));
  if (lost !== undefined) tell(`{{${lost}}} stands in its words, but no question has that id`);
  return whole;
}
