import { scaleOf } from '../../shared/survey/formats.ts';
import { pathWithFound } from '../../shared/survey/offered.ts';
import type { Question, Survey } from '../../shared/survey/survey.ts';

/** The scale a mail may ask on: the first that is asked whatever the answers; null when a condition stands before each. */
export const scaleAskedFirst = (survey: Survey): Question | null =>
  pathWithFound(survey, {}).questions.find((question) => scaleOf(question)) ?? null;
