import { makeConsoleLink } from '../services/console/links.ts';
import type { AppContext } from '../services/context.ts';
import { leadNow } from '../services/lead-overview.ts';
import { looseAnswers } from '../services/session-card.ts';
import { teamFigures } from '../services/team-figures.ts';
import { reading } from './agent-auth.ts';
import type { Handlers } from './handlers.ts';

/** What only the desk's leads may see: the desk as it is, and whether it keeps what it tells. */
export const leadHandlers = (
  context: AppContext,
): Handlers<'readLeadNow' | 'readWaitCoverage' | 'readLooseAnswers' | 'readTeamFigures' | 'handOver'> => ({
  readLeadNow: ({ who, query }) => leadNow(context, reading(who, query).language),
  readLooseAnswers: ({ who, query }) => looseAnswers(context, reading(who, query).language),
  readTeamFigures: () => teamFigures(context),
  readWaitCoverage: () => context.waits.coverage(),
  handOver: ({ who }) => makeConsoleLink({ person: who.agent, way: 'extension' }, context),
});
