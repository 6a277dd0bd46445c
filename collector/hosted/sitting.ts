import type { Answers } from '../../shared/survey/answers.ts';
import { pipe } from '../../shared/survey/piping.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import { say } from '../../shared/survey/words.ts';
import type { Session } from '../store/session.ts';
import { type Voice, wordsFor } from '../words/words.ts';
import type { Asking } from './form.ts';

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

/** What says a survey's own words to this customer: in their language, earlier answers and hidden fields put in. */
export function speakerOf({ session, survey, voice }: Sitting, answers: Answers): Asking['say'] {
  const { widget, language } = wordsFor(session.locale, voice);
  const said = { ...session.answers, ...answers };
  const { locale, context } = session;
  return (text) => pipe(say(text, locale, survey.language), survey, said, context, language, widget);
}
