import type { Survey } from '../../shared/survey/survey.ts';
import type { Settings } from '../config/config.ts';

/** A survey behind an open link, and where that link was found. */
export interface Found {
  readonly survey: Survey;
  /** A name the company gave the place: "poster-entrance". Never a person's. */
  readonly source: string;
}

/** Small letters, digits and hyphens: said and typed as they stand, and no address or number of a person's fits. */
const SOURCE = /^[a-z](?:[a-z0-9-]{0,38}[a-z0-9])?$/;
/** Longer runs of digits are somebody's number. */
const NUMBER = /\d{5}/;

/** Can a place be called so? */
export const isSource = (text: string): boolean => SOURCE.test(text) && !NUMBER.test(text);

/** The surveys an open link may lead to: asking for help, what is asked after it, and those for open links alone. */
export const openSurveys = ({ surveys }: Pick<Settings, 'surveys'>): readonly Survey[] =>
  [surveys.before, surveys.after, ...surveys.open].filter((survey) => survey !== null);

/** What an open link leads to; null when it leads nowhere. */
export function foundBy(
  { survey: id, source }: { readonly survey: string; readonly source: string },
  settings: Pick<Settings, 'surveys'>,
): Found | null {
  const survey = openSurveys(settings).find((one) => one.id === id);
  return survey && isSource(source) ? { survey, source } : null;
}

/** An open link's path, below the collector's address. */
export const foundPath = ({ survey, source }: Found): string =>
  `q/${encodeURIComponent(survey.id)}/${source}`;

/** The name of the open link's place that says which article did not help. */
export function helpSource(article: string | null): string {
  const source = `help-${(article ?? '').replaceAll('_', '-')}`.replace(/-+$/, '').slice(0, 40);
  return isSource(source) ? source : 'help';
}
