import { comparePast, readSaid } from './compare-past.ts';
import { countScores } from './count-scores.ts';
import { exportAnswers } from './export-answers.ts';
import { exportSessions } from './export-sessions.ts';
import { listAnswers } from './list-answers.ts';
import { readProblems } from './read-problems.ts';
import { readSurveyCoverage } from './read-survey-coverage.ts';
import { readWritten } from './read-written.ts';
import { readReviewFrame } from './review-frame.ts';

/**
 * What only looks, and long: done by a thread and a connection of its own (sqlite/reader.ts), so that no customer waits
 * behind it. Each sees the store at one moment; what was committed before it began is in it.
 */
export const looks = {
  comparePast,
  countScores,
  exportAnswers,
  exportSessions,
  listAnswers,
  readProblems,
  readReviewFrame,
  readSaid,
  readSurveyCoverage,
  readWritten,
};

export type Looks = typeof looks;
