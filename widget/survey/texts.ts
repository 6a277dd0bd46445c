import type { AfterWords } from '../../shared/locales/words/widget.ts';
import type { Answers } from '../../shared/survey/answers.ts';
import type { pipe } from '../../shared/survey/piping.ts';
import type { Survey, Words } from '../../shared/survey/survey.ts';
import { say } from '../../shared/survey/words.ts';

/** What a survey's texts are made of, beside the answers. */
export interface Wording {
  readonly survey: Survey;
  /** The reader's own language. */
  readonly locale: string;
  /** Hidden fields, for piping. */
  readonly fields: Readonly<Record<string, string>>;
  readonly words: AfterWords;
  /** Fills in earlier answers, where the survey has places for them. */
  readonly pipe?: typeof pipe | undefined;
}

/** A text in the reader's language; without `pipe` the places for earlier answers stay empty. */
export function textOf(
  given: Words | undefined,
  { survey, locale, fields, words, pipe }: Wording,
  answers: Answers,
): string {
  const own = given ? say(given, locale, survey.language) : '';
  return pipe ? pipe(own, survey, answers, fields, locale, words) : own.replace(/ ?\{\{.*?\}\}/g, '');
}

/** Whether texts of this survey have places for earlier answers. */
export const hasPlaces = (survey: Survey): boolean => JSON.stringify(survey).includes('{{');
