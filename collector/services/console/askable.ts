import { customerLanguages } from '../../../shared/locales/customers.ts';
import type { Askable, TriedBefore } from '../../../shared/protocol/console/routing.ts';
import type { RoutingRule } from '../../../shared/routing/desk.ts';
import type { Askable as KnownValues } from '../../../shared/routing/rule-problems.ts';
import type { Answers, AnswerValue } from '../../../shared/survey/answers.ts';
import { scaleOf } from '../../../shared/survey/formats.ts';
import type { Question, Survey, Words } from '../../../shared/survey/survey.ts';
import type { SaidCase } from '../../store/past-cases.ts';

/** What routing rules can ask about: the questions customers answer by choosing, and the fields their pages tell. */

const inEachLanguage = (word: 'yes' | 'no'): Words =>
  Object.fromEntries(Object.entries(customerLanguages).map(([tag, { widget }]) => [tag, widget[word]]));

/** The values a question's answer may have, as rules compare them; null: free words or details, which no rule reads. */
function optionsOf(question: Question): Askable['options'] | null {
  if ('options' in question) return question.options.map(({ value, label }) => ({ value, label }));
  if (question.kind === 'yesno') {
    return [
      { value: 'true', label: inEachLanguage('yes') },
      { value: 'false', label: inEachLanguage('no') },
    ];
  }
  const scale = scaleOf(question);
  if (scale === null) return null;
  const points = Array.from({ length: scale.max - scale.min + 1 }, (_, i) => String(scale.min + i));
  return points.map((value) => ({ value, label: {} }));
}

/** Everything rules read: the survey's questions in its order, then the fields that rules name and no question asks. */
export function askableIn(survey: Survey | null, rules: readonly RoutingRule[]): Askable[] {
  const questions = (survey?.questions ?? []).flatMap((question): Askable[] => {
    const options = optionsOf(question);
    return options === null
      ? []
      : [{ id: question.id, title: question.title, several: question.kind === 'multichoice', options }];
  });
  const asked = new Set(survey?.questions.map(({ id }) => id));
  const fields = new Map<string, Set<string>>();
  for (const [field, wanted] of rules.flatMap(({ when }) => Object.entries(when))) {
    if (asked.has(field)) continue;
    const values = fields.get(field) ?? new Set();
    for (const value of [wanted].flat()) values.add(value);
    fields.set(field, values);
  }
  const told = [...fields].map(([id, values]) => ({
    ...{ id, title: {}, several: false },
    options: [...values].toSorted().map((value) => ({ value, label: {} })),
  }));
  return [...questions, ...told];
}

/** The values each question may have, for looking rules over. */
export const valuesIn = (survey: Survey | null): KnownValues =>
  Object.fromEntries(
    (survey?.questions ?? []).map((question) => [
      question.id,
      optionsOf(question)?.map(({ value }) => value) ?? null,
    ]),
  );

/** Of what was said in a case only what was chosen among the options: nothing anybody wrote. */
export function chosenIn({ answers, ...of }: SaidCase, askable: readonly Askable[]): TriedBefore {
  const chosen = askable.flatMap(({ id, options }): [string, AnswerValue][] => {
    const value = answers[id];
    const known = new Set(options.map((option) => option.value));
    if (Array.isArray(value)) return [[id, value.filter((one) => known.has(one))]];
    return value !== undefined && typeof value !== 'object' && known.has(String(value)) ? [[id, value]] : [];
  });
  const { session, at, locale, channel } = of;
  return { session, at, locale, channel, answers: Object.fromEntries(chosen) satisfies Answers };
}
