import type { Survey } from '../../shared/survey/survey.ts';
import { Refusal } from '../api/refusal.ts';
import type { House } from '../house.ts';

/** Every survey now on offer. */
export const offered = ({ settings }: Pick<House, 'settings'>): Survey[] =>
  [settings.surveys.before, settings.surveys.after].filter((survey) => survey !== null);

/** A survey of any version ever offered here, or null. */
export async function surveyOf(house: House, id: string, version: number): Promise<Survey | null> {
  const now = offered(house).find((survey) => survey.id === id && survey.version === version);
  if (now) return now;
  const body = await house.store.do('readSurvey', { site: house.settings.site, id, version });
  return body === null ? null : JSON.parse(body);
}

/** The same, or a refusal that says which of the two is unknown. */
export async function knownSurvey(house: House, id: string, version: number): Promise<Survey> {
  const survey = await surveyOf(house, id, version);
  if (survey) return survey;
  if (offered(house).some((one) => one.id === id)) {
    throw new Refusal('unknown-survey-version', `Version ${version} of the survey was never offered here.`);
  }
  throw new Refusal('unknown-survey', 'There is no survey of this name here.');
}
