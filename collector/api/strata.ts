import { faultOf, strataTables } from '../desk/strata.ts';
import type { House } from '../house.ts';
import type { Handlers } from './handlers.ts';
import { Refusal } from './refusal.ts';

/** Sums by strata of the case mix come in, tables made by a crowd go out: what is expected of a mix of cases. */
export const strataHandlers = (house: House): Handlers<'publishStrata' | 'readStrata'> => ({
  async publishStrata({ who, body: { weeks } }) {
    for (const week of weeks) {
      const fault = faultOf(week, house);
      if (fault !== null) throw new Refusal('malformed-body', `weeks: ${fault}.`);
    }
    await house.store.do('putStrata', { site: house.settings.site, agent: who.agent, weeks });
  },

  readStrata: ({ who }) => strataTables(house, who.agent),
});
