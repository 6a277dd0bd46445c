import { dropTraining, keepTraining, trainingFor } from '../../services/console/training.ts';
import type { AppContext } from '../../services/context.ts';
import type { Handlers } from '../handlers.ts';

/** Certificates and trainings, on the console. */
export const consoleTrainingHandlers = (
  context: AppContext,
): Handlers<'readTraining' | 'putTraining' | 'removeTraining'> => ({
  readTraining: ({ who }) => trainingFor(who, context),
  putTraining: ({ who, body }) => keepTraining(who, body, context),
  removeTraining: ({ who, params }) => dropTraining(who, params.id, context),
});
