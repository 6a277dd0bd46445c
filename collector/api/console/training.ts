import { dropTraining, keepTraining, ownTraining, trainingFor } from '../../services/console/training.ts';
import type { AppContext } from '../../services/context.ts';
import { reading } from '../agent-auth.ts';
import type { Handlers } from '../handlers.ts';

/** Certificates and trainings: on the console, and an agent's own in their browser. */
export const consoleTrainingHandlers = (
  context: AppContext,
): Handlers<'readTraining' | 'putTraining' | 'removeTraining' | 'readOwnTraining'> => ({
  readOwnTraining: ({ who, query }) => ownTraining(reading(who, query), context),
  readTraining: ({ who }) => trainingFor(who, context),
  putTraining: ({ who, body }) => keepTraining(who, body, context),
  removeTraining: ({ who, params }) => dropTraining(who, params.id, context),
});
