import * as training from '../../console/training.ts';
import { defineRoutes } from '../../route.ts';

/** Certificates and trainings: everybody keeps their own, whoever may manage them everybody's. */
export const trainingRoutes = defineRoutes({
  readTraining: {
    method: 'GET',
    path: '/v1/console/training',
    summary:
      'Certificates and trainings held and planned: one’s own, or everybody’s with the gaps they could close',
    audience: 'console',
    right: 'own',
    reply: training.Training,
  },
  putTraining: {
    method: 'POST',
    path: '/v1/console/training',
    summary: 'Enter a certificate or training, or change one: one’s own, or anybody’s with `training.manage`',
    audience: 'console',
    right: 'own',
    body: training.PutTraining,
    reply: training.Training,
  },
  removeTraining: {
    method: 'POST',
    path: '/v1/console/training/:id/remove',
    summary: 'Take one out: one’s own, or anybody’s with `training.manage`',
    audience: 'console',
    right: 'own',
    reply: training.Training,
  },
});
