import type { Survey } from '../../shared/survey/survey.ts';
import type { Keys } from '../security/keys.ts';
import type { Sitting } from './sitting.ts';

/** What our own form carries besides answers; signed, so that it comes back as it was given. */
export interface FormToken {
  readonly response: string;
  readonly madeAt: number;
  /** Questions the customer has had before them. */
  readonly shown: readonly string[];
}

/** What a form calls the survey it asks: another may be asked by the time it is sent. */
export const nameOf = ({ id, version }: Survey): string => `${id} ${version}`;

/** The id and version of the survey a sent form says it asks; null when it is the one of the sitting, or none. */
export function otherSurveyIn(
  sent: URLSearchParams,
  { survey }: Sitting,
): { readonly id: string; readonly version: number } | null {
  const [, id, version] = /^(\S{1,40}) (\d{1,9})$/.exec(sent.get('survey') ?? '') ?? [];
  if (id === undefined || `${id} ${version}` === nameOf(survey)) return null;
  return { id, version: Number(version) };
}

export const signatureOf = (keys: Keys, { code, survey }: Sitting, token: FormToken): string =>
  keys.signForm(code, token.response, String(token.madeAt), token.shown.join(' '), nameOf(survey));
