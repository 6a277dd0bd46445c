import * as quality from '../../console/quality.ts';
import { DecideAppeal, Review, SendReview } from '../../quality.ts';
import { defineRoutes } from '../../route.ts';

/** Reviews of cases: what for, which ones, and what they say of the desk. */
export const qualityRoutes = defineRoutes({
  readCriteria: {
    method: 'GET',
    path: '/v1/console/quality/criteria',
    summary: 'What cases are reviewed for, and every version of it',
    audience: 'console',
    right: 'own',
    reply: quality.Criteria,
  },
  publishCriteria: {
    method: 'POST',
    path: '/v1/console/quality/criteria',
    summary: 'A new version of the criteria; reviews keep the one they were made by',
    audience: 'console',
    right: 'quality.edit',
    body: quality.PublishCriteria,
    reply: quality.Criteria,
  },
  readQuality: {
    method: 'GET',
    path: '/v1/console/quality',
    summary: 'Which criterion fails most often, and how far reviewers agree; never by person',
    audience: 'console',
    right: 'quality.review',
    query: quality.QualityQuery,
    reply: quality.Quality,
  },
  readSamples: {
    method: 'GET',
    path: '/v1/console/quality/samples',
    summary: 'Samples of cases to review, and how each was drawn',
    audience: 'console',
    right: 'quality.review',
    reply: quality.Samples,
  },
  drawSample: {
    method: 'POST',
    path: '/v1/console/quality/samples',
    summary: 'Draw cases by chance, in proportion by topic and channel',
    audience: 'console',
    right: 'quality.review',
    body: quality.DrawSample,
    reply: quality.Samples,
  },
  readReviewCase: {
    method: 'GET',
    path: '/v1/console/quality/cases/:session',
    summary: 'A case to review; the reading is logged',
    audience: 'console',
    right: 'quality.review',
    reply: quality.ReviewCase,
  },
  sendReview: {
    method: 'POST',
    path: '/v1/console/quality/cases/:session/review',
    summary: 'Review a case; in a calibration unseen by the others until they have sent theirs',
    audience: 'console',
    right: 'quality.review',
    body: SendReview,
    reply: quality.ReviewCase,
  },
  openCalibration: {
    method: 'POST',
    path: '/v1/console/quality/cases/:session/calibration',
    summary: 'Let several review a case without seeing each other’s; it counts in no score',
    audience: 'console',
    right: 'quality.review',
    reply: quality.ReviewCase,
  },
  decideAppeal: {
    method: 'POST',
    path: '/v1/console/quality/reviews/:id/decision',
    summary: 'Decide an appeal, by somebody else than the reviewer',
    audience: 'console',
    right: 'quality.review',
    body: DecideAppeal,
    reply: Review,
  },
});
