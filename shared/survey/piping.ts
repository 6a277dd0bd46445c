import type { Answers } from './answers.ts';
import type { Survey } from './survey.ts';
import { answerText } from './words.ts';

const PIPE = /\{\{\s*([\w.-]+)\s*\}\}/g;

/**
 * Puts earlier answers and hidden fields into a text: `{{question_id}}` as the option's label in the reader's language,
 * `{{context.name}}` as the page passed it. What is not known becomes nothing, and spaces left over are closed.
 */
export function pipe(
  text: string,
  survey: Survey,
  answers: Answers,
  context: Readonly<Record<string, string>>,
  language: string,
  words: { readonly yes: string; readonly no: string },
): string {
  if (!text.includes('{{')) return text;
  return text
    .replace(PIPE, (_, name: string) => {
      if (name.startsWith('context.')) {
        const field = name.slice(8);
        return (Object.hasOwn(context, field) && context[field]) || '';
      }
      const question = survey.questions.find((each) => each.id === name);
      const value = answers[name];
      return question && value !== undefined
        ? answerText(question, value, language, words, survey.language)
        : '';
    })
    .replace(/ {2,}/g, ' ')
    .replace(/ ([.,!?;:])/g, '$1')
    .trim();
}

/** Questions and hidden fields a survey's words refer to: an editor checks that each exists. */
export function pipesIn(survey: Survey): string[] {
  const texts = survey.questions.flatMap((question) => [
    ...Object.values(question.title),
    ...Object.values(question.hint ?? {}),
    ...('body' in question ? Object.values(question.body) : []),
  ]);
  const names = [...texts, ...Object.values(survey.thanks ?? {})].flatMap((text) =>
    [...text.matchAll(PIPE)].map((match) => match[1] ?? ''),
  );
  return [...new Set(names)];
}
