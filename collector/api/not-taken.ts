import { ApplicationError } from '../services/errors.ts';

/** Why an answer is not taken. */
const WHY = {
  'already-answered': 'This conversation has been answered already; that answer stands.',
  'session-full':
    'As much as is kept of one session has been said: what was said before stands (perSession in the configuration).',
  'session-ended': 'The session has ended: what is wrong is not asked any more; what was said before stands.',
} as const;

/** The refusal of an answer the store does not take. */
export const notTaken = (refused: keyof typeof WHY): ApplicationError =>
  new ApplicationError(refused, WHY[refused]);
