import type {
  SettingsArea,
  SettingsDocument,
  SettingsOverview,
  SettingsVersion,
  SettingsVersionInFull,
} from '../../../shared/protocol/console/settings.ts';
import { personName } from '../../../shared/routing/desk.ts';
import { type Difference, differences } from '../../../shared/settings/differences.ts';
import { ownParts } from '../../config/areas.ts';
import type { VersionRow } from '../../store/settings-versions.ts';
import { ApplicationError } from '../errors.ts';
import type { SettingsContext } from './context.ts';

/** Versions on one page. */
const PAGE = 50;
/** Of what was published meanwhile, no more is told. */
const MOST_MEANWHILE = 20;
/** Who publishes from the command line. */
export const COMMAND_LINE = 'overdesk';

const told = ({ areas, person, ...row }: VersionRow, { live }: SettingsContext): SettingsVersion => ({
  ...row,
  person: {
    id: person,
    name: personName(live.settings.desk, person),
  },
  areas: [...areas],
});

/** Which source rules, and who published what. */
export async function overviewOf(
  before: number | undefined,
  context: SettingsContext,
): Promise<SettingsOverview> {
  const { live, store } = context;
  await live.refresh();
  const rows = await store.do('readSettingsVersions', {
    site: live.file.site,
    before: before ?? Number.MAX_SAFE_INTEGER,
    limit: PAGE + 1,
  });
  const page = rows.slice(0, PAGE);
  return {
    source: live.source,
    number: live.number,
    versions: page.map((row) => told(row, context)),
    next: rows.length > PAGE ? (page.at(-1)?.number ?? null) : null,
  };
}

/** What the areas said by a version; nothing before the first. */
export async function documentsAt(
  number: number,
  { live, store }: SettingsContext,
): Promise<Partial<Record<SettingsArea, SettingsDocument>>> {
  const parts = await store.do('readSettingsAt', { site: live.file.site, number });
  return Object.fromEntries(parts.map(({ area, body }) => [area, ownParts(area, JSON.parse(body))]));
}

async function changesOf(
  { number, areas, what }: VersionRow,
  context: SettingsContext,
): Promise<{ area: SettingsArea; changes: Difference[] }[]> {
  // What was taken over is what the file said: all of it is new, and nothing to compare.
  if (what === 'taken-over') return [];
  const [before, after] = [await documentsAt(number - 1, context), await documentsAt(number, context)];
  return areas.map((area) => ({ area, changes: differences(before[area] ?? {}, after[area] ?? {}) }));
}

/** What others published in an area since a version, oldest first. */
export async function versionsSince(area: SettingsArea, base: number, context: SettingsContext) {
  const rows = await context.store.do('readSettingsVersions', {
    site: context.live.file.site,
    before: Number.MAX_SAFE_INTEGER,
    limit: MOST_MEANWHILE,
    since: base,
    area,
  });
  return Promise.all(
    rows.toReversed().map(async (row) => ({
      ...told(row, context),
      changes: (await changesOf(row, context)).find((one) => one.area === area)?.changes ?? [],
    })),
  );
}

/** A version against what each of its areas said before. Throws `not-found`. */
export async function versionInFull(
  number: number,
  context: SettingsContext,
): Promise<SettingsVersionInFull> {
  const [row] = await context.store.do('readSettingsVersions', {
    site: context.live.file.site,
    before: number + 1,
    limit: 1,
  });
  if (row?.number !== number) throw new ApplicationError('not-found', 'There is no version of this number.');
  return { ...told(row, context), changes: await changesOf(row, context) };
}
