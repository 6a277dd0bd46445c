import { kpiById } from '../../../shared/kpi/kpis/registry.ts';
import {
  type KeepTeamPlanDraft,
  type PublishTeamPlan,
  TeamPlan,
  TeamPlanDraft,
  type TeamPlanNow,
} from '../../../shared/protocol/console/team-plan.ts';
import { personName } from '../../../shared/routing/desk.ts';
import { allowedTarget } from '../allowed-target.ts';
import type { ConsolePerson } from '../console/people.ts';
import type { AppContext } from '../context.ts';
import { ApplicationError } from '../errors.ts';
import { teamKpi, teamKpisHere } from './kpis.ts';

/** What the team is for and aims at: versions in the store, each whole. */

const AREA = 'team-plan';
const NONE: TeamPlan = { purpose: '', targets: [], reviews: [] };
const KEPT = 'Nothing was published, and what you typed is kept.';

/** Every version that can be read, newest first, and the number of the newest. */
async function versionsOf({ settings, store }: Pick<AppContext, 'settings' | 'store'>) {
  const { newest, plans } = await store.do('readTeamPlans', { site: settings.site });
  const versions = plans.flatMap(({ plan, ...version }) => {
    const read = TeamPlan.safeParse(plan);
    return read.success ? [{ ...version, plan: read.data }] : [];
  });
  return { newest, versions };
}

/** The plan that holds; version 0 and empty while there is none. */
export async function planInForce(
  context: Pick<AppContext, 'settings' | 'store'>,
): Promise<{ version: number; plan: TeamPlan }> {
  const { newest, versions } = await versionsOf(context);
  return { version: newest, plan: versions[0]?.plan ?? NONE };
}

export async function planFor(who: ConsolePerson, context: AppContext): Promise<TeamPlanNow> {
  const { settings, store } = context;
  const { site, zone, desk } = settings;
  const [{ newest, versions }, kept] = await Promise.all([
    versionsOf(context),
    store.do('readSettingsDraft', { site, area: AREA, person: who.id }),
  ]);
  const draft = kept && TeamPlanDraft.safeParse(JSON.parse(kept.body));
  return {
    ...{ zone, version: newest, plan: versions[0]?.plan ?? NONE },
    versions: versions.map((one) => ({ ...one, madeBy: personName(desk, one.madeBy) })),
    draft: kept && draft?.success ? { base: kept.base, changedAt: kept.changedAt, plan: draft.data } : null,
    kpis: teamKpisHere(context).map(({ id, unit, better, partner }) => ({ kpi: id, unit, better, partner })),
  };
}

/**
 * Publishes a new version. Throws `untargetable` and `speed-alone` for targets that do harm, and `settings-changed` when
 * somebody else has published one meanwhile.
 */
export async function publishPlan(
  who: ConsolePerson,
  { after, plan }: PublishTeamPlan,
  context: AppContext,
): Promise<TeamPlanNow> {
  const { settings, store, now } = context;
  for (const target of plan.targets) check(target);
  const kept = await store.do('publishTeamPlan', {
    ...{ site: settings.site, after, body: JSON.stringify(plan), by: who.id, now: now() },
  });
  if (!kept) throw await changedMeanwhile(after, context);
  return planFor(who, context);
}

function check(target: TeamPlan['targets'][number]): void {
  const kpi = kpiById(target.kpi);
  if (kpi?.targetable && teamKpi(kpi.id) === null)
    throw new ApplicationError('untargetable', `"${kpi.id}" is no number of the team as a whole. ${KEPT}`);
  if (kpi === null) throw new ApplicationError('untargetable', `There is no KPI "${target.kpi}". ${KEPT}`);
  allowedTarget(kpi, target);
}

async function changedMeanwhile(after: number, context: AppContext): Promise<ApplicationError> {
  const { versions } = await versionsOf(context);
  const who = versions
    .filter(({ version }) => version > after)
    .toReversed()
    .map(({ version, madeBy }) => `version ${version} by ${personName(context.settings.desk, madeBy)}`);
  return new ApplicationError(
    'settings-changed',
    `The plan was changed meanwhile: ${who.join(', ') || 'somebody took it back'}. ${KEPT} Look at what changed, and publish again.`,
  );
}

/** Keeps what somebody has begun of the plan; null drops it. */
export async function keepPlanDraft(
  who: ConsolePerson,
  { base, plan }: KeepTeamPlanDraft,
  { settings, store, now }: AppContext,
): Promise<void> {
  const body = plan === null ? null : JSON.stringify(plan);
  await store.do('keepSettingsDraft', {
    ...{ site: settings.site, area: AREA, person: who.id, base, body, now: now() },
  });
}
