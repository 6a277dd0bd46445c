import { monthOf, seasonOf } from '../../shared/kpi/team/seasons.ts';
import { faultOf, teamOf } from '../desk/team.ts';
import type { House } from '../house.ts';
import type { Handlers } from './handlers.ts';
import { Refusal } from './refusal.ts';

/** Blurred voices come in, figures of a crowd go out. */
export function teamHandlers(house: House): Handlers<'readTeam' | 'tellReady' | 'tellVoices'> {
  const { store, settings, now } = house;
  const { site, zone } = settings;

  /** Of months gone by nothing is taken any more, of months to come not yet. */
  function thisMonth(month: string): void {
    if (month !== monthOf(now(), zone))
      throw new Refusal('malformed-body', `month: ${month} is not the month it is.`);
  }

  return {
    readTeam: ({ who }) => teamOf(house, who),

    async tellReady({ who, body: { month, topics } }) {
      thisMonth(month);
      await store.do('tellReady', { site, agent: who.agent, month, topics });
    },

    async tellVoices({ who, body }) {
      thisMonth(body.month);
      if (body.season !== seasonOf(body.month))
        throw new Refusal('malformed-body', `season: ${body.month} is not in ${body.season}.`);
      const fault = await faultOf(body, house);
      if (fault !== null) throw new Refusal('malformed-body', `voices: ${fault}.`);
      const spoken = await store.do('putVoices', { site, agent: who.agent, device: who.token, told: body });
      if (spoken === 'no-seat')
        throw new Refusal(
          'not-found',
          'You have no seat in this season, or another of your devices speaks for it.',
        );
    },
  };
}
