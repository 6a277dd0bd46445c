import type { z } from 'zod';
import { pipesIn } from '../../shared/survey/piping.ts';
import { prepared } from '../../shared/survey/prepare.ts';
import { READY_MADE } from '../../shared/survey/ready-made/surveys.ts';
import type { Survey } from '../../shared/survey/survey.ts';
import type { Fault } from '../issues.ts';
import type { SurveyRef } from './config.ts';

/** The survey a configuration names or holds, as it is asked; null for none. What is wrong with it is added to `faults`. */
export function surveyOf(
  ref: z.infer<typeof SurveyRef> | null,
  asked: 'before' | 'after' | 'open',
  faults: Fault[],
): Survey | null {
  const tell = (message: string): number => faults.push({ place: ['surveys', asked], message });
  const moment = asked === 'before' ? 'before' : 'after';
  if (ref === null) return null;
  const survey = typeof ref === 'string' ? READY_MADE.find(({ id }) => id === ref) : ref;
  if (!survey) {
    const known = READY_MADE.filter((one) => one.moment === moment).map(({ id }) => id);
    tell(`there is no ready-made survey "${ref}"; take one of ${known.join(', ')}`);
    return null;
  }
  if (survey.moment !== moment) tell(`"${survey.id}" is a survey for ${survey.moment} the session`);
  const ready = prepared(survey);
  const ids = ready.questions.map(({ id }) => id);
  const twice = ids.find((id, at) => ids.indexOf(id) !== at);
  if (twice !== undefined) tell(`two questions have the id "${twice}"; give one another`);
  const lost = pipesIn(ready).find((name) => !name.startsWith('context.') && !ids.includes(name));
  if (lost !== undefined) tell(`{{${lost}}} stands in its words, but no question has that id`);
  return ready;
}
