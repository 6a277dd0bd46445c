import { compareDraft, coverageFor, routingSetUp, tryCase } from '../../services/console/routing.ts';
import { simulated } from '../../services/console/simulation.ts';
import type { AppContext } from '../../services/context.ts';
import type { Handlers } from '../handlers.ts';

/** How cases are routed, and what would become of one. */
export const consoleRoutingHandlers = (
  context: AppContext,
): Handlers<'readRoutingSetUp' | 'readCoverage' | 'simulateRouting' | 'tryRouting' | 'compareRouting'> => ({
  readRoutingSetUp: () => routingSetUp(context),
  tryRouting: ({ body }) => tryCase(body, context),
  readCoverage: ({ body }) => coverageFor(body, context),
  simulateRouting: ({ body }) => simulated(body, context),
  compareRouting: ({ body }) => compareDraft(body, context),
});
