import { looseAnswers } from '../desk/card.ts';
import { leadNow } from '../desk/now.ts';
import { teamFigures } from '../desk/team-figures.ts';
import type { House } from '../house.ts';
import type { Handlers } from './handlers.ts';
import { reading } from './reader.ts';

/** What only the desk's leads may see: the desk as it is, and whether it keeps what it tells. */
export const leadHandlers = (
  house: House,
): Handlers<'readLeadNow' | 'readWaitCoverage' | 'readLooseAnswers' | 'readTeamFigures'> => ({
  readLeadNow: ({ who, query }) => leadNow(house, reading(who, query).language),
  readLooseAnswers: ({ who, query }) => looseAnswers(house, reading(who, query).language),
  readTeamFigures: () => teamFigures(house),
  readWaitCoverage: () => house.waits.coverage(),
});
