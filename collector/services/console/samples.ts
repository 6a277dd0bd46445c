import { randomInt } from 'node:crypto';
import type { DrawSample, Sample, Samples } from '../../../shared/protocol/console/quality.ts';
import { drawSample } from '../../../shared/quality/sample.ts';
import { seeded } from '../../../shared/routing/random.ts';
import { spanOf } from '../../../shared/time/periods.ts';
import type { StoredPick } from '../../store/quality-samples.ts';
import type { AppContext } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import type { ConsolePerson } from './people.ts';

/** Samples of cases to review. Whose cases they are is not told. */

const stateOf = ({ calibration, reviewed, appealed }: StoredPick): Sample['cases'][number]['state'] =>
  calibration === 1 ? 'calibration' : appealed === 1 ? 'appealed' : reviewed === 1 ? 'reviewed' : 'waiting';

/** The newest samples, with how far each case is. */
export async function samplesFor(who: ConsolePerson, { settings, store }: AppContext): Promise<Samples> {
  const samples = await store.do('readSamples', { site: settings.site, reader: who.id });
  return {
    zone: settings.zone,
    samples: samples.map(({ id, at, from, to, of, seed, strata, cases }) => ({
      ...{ id, at, from, to, of, seed },
      strata: [...strata],
      cases: cases.map((pick) => ({
        ...{ session: pick.session, at: pick.at, topic: pick.topic, channel: pick.channel },
        ticket:
          pick.helpdesk === null || pick.ticket === null
            ? null
            : { helpdesk: pick.helpdesk, id: pick.ticket },
        state: stateOf(pick),
        mine: pick.mine === 1,
      })),
    })),
  };
}

/** Draws a sample by chance; sent again with the same id it is the one drawn before. */
export async function drawCases(
  who: ConsolePerson,
  { id, from, to, size }: DrawSample,
  context: AppContext,
): Promise<Samples> {
  const { settings, store, now } = context;
  const { site, zone } = settings;
  const frame = await store.look('readReviewFrame', { site, ...spanOf({ from, to }, zone) });
  if (frame.length === 0) {
    throw new ApplicationError(
      'not-found',
      'No case of these days is over and not reviewed yet. Nothing was drawn: take other days.',
    );
  }
  const seed = randomInt(1, 2 ** 31);
  const { cases, strata } = drawSample(frame, size, seeded(seed));
  await store.do('keepSample', {
    ...{ id, site, from, to, of: frame.length, seed, strata, by: who.id, now: now() },
    sessions: cases.map((one) => one.id),
  });
  return samplesFor(who, context);
}
