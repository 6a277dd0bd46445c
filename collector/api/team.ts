import { monthOf, seasonOf } from '../../shared/kpi/team/seasons.ts';
import type { AppContext } from '../services/context.ts';
import { ApplicationError } from '../services/errors.ts';
import { faultOf, teamOf } from '../services/team.ts';
import type { Handlers } from './handlers.ts';

/** Blurred voices come in, figures of a crowd go out. */
export function teamHandlers(context: AppContext): Handlers<'readTeam' | 'tellReady' | 'tellVoices'> {
  const { store, settings, now } = context;
  const { site, zone } = settings;

  /** Of months gone by nothing is taken any more, of months to come not yet. */
  function thisMonth(month: string): void {
    if (month !== monthOf(now(), zone))
      throw new ApplicationError('malformed-body', `month: ${month} is not the month it is.`);
  }

  return {
    readTeam: ({ who }) => teamOf(context, who),

    async tellReady({ who, body: { month, topics } }) {
      thisMonth(month);
      await store.do('tellReady', { site, agent: who.agent, month, topics });
    },

    async tellVoices({ who, body }) {
      thisMonth(body.month);
      if (body.season !== seasonOf(body.month))
        throw new ApplicationError('malformed-body', `season: ${body.month} is not in ${body.season}.`);
      const fault = await faultOf(body, context);
      if (fault !== null) throw new ApplicationError('malformed-body', `voices: ${fault}.`);
      const spoken = await store.do('putVoices', { site, agent: who.agent, device: who.token, told: body });
      if (spoken === 'no-seat')
        throw new ApplicationError(
          'not-found',
          'You have no seat in this season, or another of your devices speaks for it.',
        );
    },
  };
}
