import type { SettingsAct, SettingsArea } from '../../shared/protocol/console/settings.ts';
import type { RolesDocument } from '../../shared/settings/roles.ts';
import { insert } from './insert.ts';
import { logRoles } from './log-roles.ts';
import type { Sql } from './sql.ts';
import { keepSurvey } from './surveys.ts';

/** Stands for the areas of a version that says nothing of its own: the file rules again. */
const NO_AREA = 'none';

interface Publication {
  readonly site: string;
  /** Made by who publishes: the same one again publishes nothing twice. */
  readonly id: string;
  readonly person: string;
  readonly what: SettingsAct;
  readonly note: string;
  readonly takenFrom: number | null;
  /** The version it was made from; what was published in its areas since stands against it. */
  readonly base: number;
  /** Who leads and administers by the file: it rules where no version says so. */
  readonly fileRoles: RolesDocument;
  /** `body` is JSON text. */
  readonly parts: readonly { readonly area: SettingsArea; readonly body: string }[];
  /** Every survey asked from now on, to be kept beside the answers given to it. */
  readonly surveys: readonly { readonly id: string; readonly version: number; readonly body: string }[];
  readonly now: number;
}

/** What became of a publication: its number, or why nothing was published. */
type Published = { readonly number: number } | { readonly refused: Refused };
type Refused = 'changed' | 'in-file' | 'in-console' | 'answered';

/** Publishes a version and logs whose role it changes, unless another was published in its areas since its base. */
export async function publishSettings(sql: Sql, input: Publication): Promise<Published> {
  const { site, id, person, what, note, takenFrom, fileRoles, parts, now } = input;
  const done = await sql.get<{ number: number }>(
    'select number from settings_version where site = ? and id = ?',
    site,
    id,
  );
  if (done) return done;
  const head = await readSettingsHead(sql, { site });
  const rules = head !== null && head.what !== 'given-back';
  const refused = await refusalOf(sql, input, rules);
  if (refused) return { refused };
  const before = rules ? rolesIn(await readSettingsAt(sql, { site, number: head.number })) : null;
  const number = (head?.number ?? 0) + 1;
  const all = parts.length > 0 ? parts : [{ area: NO_AREA, body: '{}' }];
  for (const { area, body } of all) {
    await insert(sql, 'settings_version', {
      ...{ site, number, area, id, at: now, person, what, note, body },
      taken_from: takenFrom,
    });
  }
  for (const { area } of parts) await dropDraft(sql, { site, area, person });
  const after = what === 'given-back' ? fileRoles : rolesIn(parts);
  if (after) await logRoles(sql, { site, person, now }, [before ?? fileRoles, after]);
  return { number };
}

/** Why nothing is published, or null; keeps the surveys asked from now on. */
async function refusalOf(sql: Sql, input: Publication, rules: boolean): Promise<Refused | null> {
  const { site, what, base, parts, surveys } = input;
  if (what === 'taken-over' && rules) return 'in-console';
  if (what !== 'taken-over' && !rules) return 'in-file';
  if (what !== 'taken-over') {
    for (const { area } of parts) if (await changedSince(sql, site, area, base)) return 'changed';
  }
  for (const survey of surveys) if ((await keepSurvey(sql, { site, ...survey })) !== null) return 'answered';
  return null;
}

/** What these say about who leads and administers; null: nothing. */
function rolesIn(
  parts: readonly { readonly area: SettingsArea; readonly body: string }[],
): RolesDocument | null {
  const said = parts.find(({ area }) => area === 'roles');
  return said ? JSON.parse(said.body) : null;
}

const changedSince = async (sql: Sql, site: string, area: string, base: number): Promise<boolean> =>
  (await sql.get(
    'select 1 as found from settings_version where site = ? and area = ? and number > ?',
    site,
    area,
    base,
  )) !== undefined;

/** The newest version and how it came to be; null: there has been none. */
export async function readSettingsHead(
  sql: Sql,
  { site }: { site: string },
): Promise<{ number: number; what: SettingsAct } | null> {
  const row = await sql.get<{ number: number; what: SettingsAct }>(
    'select number, what from settings_version where site = ? order by number desc limit 1',
    site,
  );
  return row ?? null;
}

/** What each area says by a version: its newest body up to there. */
export const readSettingsAt = (
  sql: Sql,
  { site, number }: { site: string; number: number },
): Promise<{ area: SettingsArea; number: number; body: string }[]> =>
  sql.all(
    `select v.area, v.number, v.body from settings_version v where v.site = ? and v.area <> '${NO_AREA}' and v.number = (
       select max(n.number) from settings_version n where n.site = v.site and n.area = v.area and n.number <= ?)`,
    site,
    number,
  );

/** A version without its contents. */
export interface VersionRow {
  readonly number: number;
  readonly at: number;
  readonly person: string;
  readonly what: SettingsAct;
  readonly takenFrom: number | null;
  readonly note: string;
  readonly areas: readonly SettingsArea[];
}

/** Versions newest first, from below `before` on; of one area alone when one is named. */
export async function readSettingsVersions(
  sql: Sql,
  input: { site: string; before: number; limit: number; since?: number; area?: SettingsArea },
): Promise<VersionRow[]> {
  const { site, before, limit, since = 0, area = null } = input;
  const rows = await sql.all<Omit<VersionRow, 'areas'> & { areas: string }>(
    `select number, min(at) as at, min(person) as person, min(what) as what, min(taken_from) as "takenFrom",
       min(note) as note, group_concat(area, ' ') as areas
     from settings_version where site = ? and number < ? and number > ? group by number
     having ? is null or count(case when area = ? then 1 end) > 0 order by number desc limit ?`,
    site,
    before,
    since,
    area,
    area,
    limit,
  );
  return rows.map(({ areas, ...row }) => ({
    ...row,
    areas: areas.split(' ').filter((name): name is SettingsArea => name !== NO_AREA),
  }));
}

/** What somebody has begun to change in an area. */
export interface SettingsDraft {
  readonly base: number;
  /** JSON text. */
  readonly body: string;
  readonly changedAt: number;
}

/** `team-plan`: what the team aims at (team-plans.ts), which has versions of its own. */
type DraftOf = {
  readonly site: string;
  readonly area: SettingsArea | 'team-plan';
  readonly person: string;
};

/** Keeps somebody's draft in the place of the one before; null: drops it. */
export async function keepSettingsDraft(
  sql: Sql,
  input: DraftOf & { readonly base: number; readonly body: string | null; readonly now: number },
): Promise<void> {
  const { site, area, person, base, body, now } = input;
  if (body === null) return dropDraft(sql, input);
  await insert(
    sql,
    'settings_draft',
    { site, area, person, base, body, changed_at: now },
    `on conflict (site, area, person) do update set base = excluded.base, body = excluded.body,
       changed_at = excluded.changed_at`,
  );
}

/** Drops somebody's draft of an area. */
export async function dropDraft(sql: Sql, { site, area, person }: DraftOf): Promise<void> {
  await sql.run('delete from settings_draft where site = ? and area = ? and person = ?', site, area, person);
}

/** Somebody's draft of an area, or null. */
export async function readSettingsDraft(sql: Sql, of: DraftOf): Promise<SettingsDraft | null> {
  const row = await sql.get<{ base: number; body: string; changedAt: number }>(
    `select base, body, changed_at as "changedAt" from settings_draft where site = ? and area = ? and person = ?`,
    of.site,
    of.area,
    of.person,
  );
  return row ?? null;
}
