import type { Criteria, PublishCriteria } from '../../../shared/protocol/console/quality.ts';
import type { CriteriaVersion } from '../../../shared/protocol/quality.ts';
import { QualityCriterion } from '../../../shared/quality/criteria.ts';
import { personName } from '../../../shared/routing/desk.ts';
import type { Settings } from '../../config/config.ts';
import type { AppContext } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import type { ConsolePerson } from './people.ts';

/** What cases are reviewed for: versions in the store, the first of them the configuration's if it has one. */

/** The configuration's criteria as the console has them. Their scale is the helpdesk's: a review by the console has three points. */
const ofConfiguration = ({ quality }: Settings): QualityCriterion[] =>
  quality.criteria.map(({ name, weight, critical }, i) => ({
    ...{ id: `file-${i + 1}`, name, help: '', critical },
    weight: Math.min(weight, 10),
  }));

/** Takes the configuration's list over when the collector starts. */
export async function adoptCriteria({
  settings,
  store,
  now,
  log,
}: Pick<AppContext, 'settings' | 'store' | 'now' | 'log'>): Promise<void> {
  const listed = ofConfiguration(settings);
  await store.do('adoptCriteria', { site: settings.site, body: JSON.stringify(listed), now: now() });
  const [newest] = await store.do('readCriteria', { site: settings.site });
  if (listed.length === 0 || !newest) return;
  log.info(
    { version: newest.version },
    newest.madeBy === null
      ? 'reviews begin with quality.criteria of the configuration; People > Criteria in the console changes the list'
      : 'reviews go by the list of People > Criteria; quality.criteria of the configuration is not read for them any more',
  );
}

/** The list in force; version 0 and empty while there is none. */
export async function criteriaInForce({
  settings,
  store,
}: Pick<AppContext, 'settings' | 'store'>): Promise<CriteriaVersion> {
  const [newest] = await store.do('readCriteria', { site: settings.site });
  return newest ? { version: newest.version, criteria: [...newest.criteria] } : { version: 0, criteria: [] };
}

/** The list in force, and every version of it. */
export async function criteriaFor({ settings, store }: AppContext): Promise<Criteria> {
  const all = await store.do('readCriteria', { site: settings.site });
  const nameOf = (id: string): string => personName(settings.desk, id);
  const versions = all.map(({ version, criteria, madeAt, madeBy }) => ({
    ...{ version, madeAt, criteria: [...criteria] },
    madeBy: madeBy === null ? null : nameOf(madeBy),
  }));
  const [newest] = versions;
  return { version: newest?.version ?? 0, criteria: newest?.criteria ?? [], versions };
}

/** Publishes a new version. Throws `no-such-step` when somebody else has published one meanwhile. */
export async function publishCriteria(
  who: ConsolePerson,
  { after, criteria }: PublishCriteria,
  context: AppContext,
): Promise<Criteria> {
  const { settings, store, now } = context;
  const body = JSON.stringify(criteria.map((one) => QualityCriterion.parse(one)));
  const kept = await store.do('publishCriteria', {
    ...{ site: settings.site, after, body, by: who.id, now: now() },
  });
  if (!kept) {
    throw new ApplicationError(
      'no-such-step',
      'Somebody has published another version meanwhile. Nothing was kept: look at theirs and publish again.',
    );
  }
  return criteriaFor(context);
}
