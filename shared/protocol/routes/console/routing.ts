import { ReadCoverage, TeamCoverage } from '../../console/coverage.ts';
import * as routing from '../../console/routing.ts';
import { Simulate, Simulated } from '../../console/simulation.ts';
import { defineRoutes } from '../../route.ts';

/** How cases are routed, and what would become of one. */
export const routingRoutes = defineRoutes({
  readRoutingSetUp: {
    method: 'GET',
    path: '/v1/console/routing',
    summary: 'The routing rules, what they may ask about, and the newest cases to try them on',
    audience: 'console',
    right: 'settings.read',
    reply: routing.RoutingSetUp,
  },
  tryRouting: {
    method: 'POST',
    path: '/v1/console/routing/trial',
    summary:
      'Who would get a case, why, and what others lack; on the desk as it holds or as it is being edited',
    audience: 'console',
    right: 'settings.read',
    bodyLimit: routing.LARGEST_DRAFT,
    body: routing.TryCase,
    reply: routing.Trial,
  },
  readCoverage: {
    method: 'POST',
    path: '/v1/console/routing/coverage',
    summary:
      'How many people could take each skill and language, hour by hour of a week; with a draft or without',
    audience: 'console',
    right: 'settings.read',
    bodyLimit: routing.LARGEST_DRAFT,
    body: ReadCoverage,
    reply: TeamCoverage,
  },
  simulateRouting: {
    method: 'POST',
    path: '/v1/console/routing/simulation',
    summary:
      'What a draft of the desk would change in first contact resolution, waits and occupancy, simulated',
    audience: 'console',
    right: 'settings.read',
    bodyLimit: routing.LARGEST_DRAFT,
    body: Simulate,
    reply: Simulated,
  },
  compareRouting: {
    method: 'POST',
    path: '/v1/console/routing/comparison',
    summary: 'Which of the newest cases would have gone elsewhere on the desk as it is being edited',
    audience: 'console',
    right: 'settings.read',
    bodyLimit: routing.LARGEST_DRAFT,
    body: routing.CompareDraft,
    reply: routing.DraftCompared,
  },
});
