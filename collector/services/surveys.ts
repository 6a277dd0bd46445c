import { changesBetween } from '../../shared/survey/changes.ts';
import { Survey } from '../../shared/survey/survey.ts';
import type { Settings } from '../config/config.ts';
import { ConfigError } from '../config/config-error.ts';
import { otherSurveyIn } from '../hosted/form-token.ts';
import type { Sitting } from '../hosted/sitting.ts';
import { objectIn, readEach } from '../store/set-aside.ts';
import type { AppContext } from './context.ts';
import { ApplicationError } from './errors.ts';

/** The surveys the widget asks. */
export const offered = ({
  settings: { surveys },
}: {
  readonly settings: Pick<Settings, 'surveys'>;
}): Survey[] => [surveys.before, surveys.after].filter((survey) => survey !== null);

/** Every survey asked by these settings, by whatever way. */
export const askedIn = (settings: Pick<Settings, 'surveys'>): Survey[] => [
  ...offered({ settings }),
  ...settings.surveys.open,
];

/**
 * Keeps what is asked now beside what was asked before. Throws a ConfigError when a survey is not what its version's
 * answers were given to: shown with other questions, they would say what nobody said.
 */
export async function keepSurveys({
  settings,
  store,
}: Pick<AppContext, 'settings' | 'store'>): Promise<void> {
  const faults: string[] = [];
  for (const survey of askedIn(settings)) {
    const { id, version } = survey;
    const body = JSON.stringify(survey);
    const answered = await store.do('keepSurvey', { site: settings.site, id, version, body });
    if (answered === null) continue;
    const before: unknown = JSON.parse(answered);
    // What a later program adds by default is no change.
    const changes = changesBetween(Survey.safeParse(before).data ?? before, JSON.parse(body));
    if (changes.length > 0) faults.push(complaint(survey, changes));
  }
  if (faults.length > 0) throw new ConfigError(faults.join('\n'));
}

const MOST_TOLD = 8;

function complaint({ id, version }: Survey, changes: readonly string[]): string {
  const told = changes.slice(0, MOST_TOLD).map((change) => `  - ${change}`);
  const more = changes.length > MOST_TOLD ? [`  - and ${changes.length - MOST_TOLD} more`] : [];
  return [
    `The survey "${id}" has changed, but customers have already answered its version ${version}:`,
    ...told,
    ...more,
    `Raise its "version", so that their answers keep the questions they were given to, or put it back as it was.`,
  ].join('\n');
}

/** A survey of any version ever offered here, or null. */
export async function surveyOf(
  context: Pick<AppContext, 'settings' | 'store' | 'aside'>,
  id: string,
  version: number,
): Promise<Survey | null> {
  const now = askedIn(context.settings).find((survey) => survey.id === id && survey.version === version);
  if (now) return now;
  const body = await context.store.do('readSurvey', { site: context.settings.site, id, version });
  if (body === null) return null;
  const [survey] = readEach(
    [body],
    (text): Survey => objectIn(text),
    () => ({ table: 'survey', id: `${id} ${version}` }),
    context.aside.note,
  );
  return survey ?? null;
}

/** The same, or a refusal that says which of the two is unknown. */
export async function knownSurvey(context: AppContext, id: string, version: number): Promise<Survey> {
  const survey = await surveyOf(context, id, version);
  if (survey) return survey;
  if (askedIn(context.settings).some((one) => one.id === id)) {
    throw new ApplicationError(
      'unknown-survey-version',
      `Version ${version} of the survey was never offered here.`,
    );
  }
  throw new ApplicationError('unknown-survey', 'There is no survey of this name here.');
}

/**
 * Whoever sits before a form, with the survey the form was made of: one published meanwhile asks other things, and what
 * was said is read with the questions it was said to.
 */
export async function asSent<Sat extends Sitting>(
  sitting: Sat,
  form: URLSearchParams,
  context: Pick<AppContext, 'settings' | 'store' | 'aside'>,
): Promise<Sat> {
  const other = otherSurveyIn(form, sitting);
  const survey = other && (await surveyOf(context, other.id, other.version));
  return survey?.moment === sitting.survey.moment ? { ...sitting, survey } : sitting;
}
