import { criteriaFor, publishCriteria } from '../../services/console/criteria.ts';
import { decideAppeal } from '../../services/console/decide-appeal.ts';
import { qualityFor } from '../../services/console/quality.ts';
import { openCalibration, readCase, sendReview } from '../../services/console/review-case.ts';
import { drawCases, samplesFor } from '../../services/console/samples.ts';
import type { AppContext } from '../../services/context.ts';
import type { Handlers } from '../handlers.ts';

/** Reviews of cases, on the console. */
export const consoleQualityHandlers = (
  context: AppContext,
): Handlers<
  | 'readCriteria'
  | 'publishCriteria'
  | 'readQuality'
  | 'readSamples'
  | 'drawSample'
  | 'readReviewCase'
  | 'sendReview'
  | 'openCalibration'
  | 'decideAppeal'
> => ({
  readCriteria: () => criteriaFor(context),
  publishCriteria: ({ who, body }) => publishCriteria(who, body, context),
  readQuality: ({ who, query }) => qualityFor(who, query, context),
  readSamples: ({ who }) => samplesFor(who, context),
  drawSample: ({ who, body }) => drawCases(who, body, context),
  readReviewCase: ({ who, params }) => readCase(params.session, who, context),
  sendReview: ({ who, params, body }) => sendReview(params.session, who, body, context),
  openCalibration: ({ who, params }) => openCalibration(params.session, who, context),
  decideAppeal: ({ who, params, body }) => decideAppeal(params.id, who, body, context),
});
