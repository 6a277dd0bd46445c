import type {
  CheckedSettings,
  SettingsArea,
  SettingsDocument,
  SettingsFault,
} from '../../../shared/protocol/console/settings.ts';
import { differences } from '../../../shared/settings/differences.ts';
import { deadReferences } from '../../checks/references.ts';
import { checkWith, type Documents, placeIn, strangersIn } from '../../config/areas.ts';
import type { Settings } from '../../config/config.ts';
import type { SettingsContext } from './context.ts';
import { versionsSince } from './history.ts';
import { withVersions } from './survey-versions.ts';

/** What a document comes to beside all the others: the settings, or what keeps it from being published. */
export type Tried =
  | { readonly settings: Settings; readonly documents: Partial<Documents> }
  | { readonly faults: SettingsFault[] };

/** Nobody may lock everybody out: who publishes must be somebody afterwards, too. */
function lockedOut({ desk, leads, admins = leads }: Settings): SettingsFault[] {
  return desk.agents.some(({ id }) => admins.includes(id))
    ? []
    : [{ place: ['admins'], message: 'nobody would be left who may administer; name somebody' }];
}

/** Documents with the versions of their surveys counted, checked together with everything else that is said. */
export async function tried(given: Partial<Documents>, { live, store }: SettingsContext): Promise<Tried> {
  const { surveys } = given;
  const documents =
    surveys === undefined ? given : { ...given, surveys: await withVersions(surveys, live.file.site, store) };
  const said = Object.entries(documents) as [SettingsArea, SettingsDocument][];
  const strange = said.flatMap(([area, document]) =>
    strangersIn(area, document).map((name) => ({ place: [name], message: 'there is no such part' })),
  );
  if (strange.length > 0) return { faults: strange };
  const checked = checkWith(live.file, { ...live.documents, ...documents });
  const [area] = said.length === 1 ? said.map(([name]) => name) : [];
  if ('faults' in checked) {
    const placed = (place: readonly PropertyKey[]): string[] =>
      area === undefined ? place.map(String) : placeIn(area, place);
    return { faults: checked.faults.map(({ place, message }) => ({ place: placed(place), message })) };
  }
  const locked =
    documents.roles === undefined && documents.people === undefined ? [] : lockedOut(checked.settings);
  return locked.length > 0 ? { faults: locked } : { settings: checked.settings, documents };
}

/** What a document of an area would be, without publishing it. */
export async function checkDocument(
  of: { readonly area: SettingsArea; readonly base: number; readonly document: SettingsDocument },
  context: SettingsContext,
): Promise<CheckedSettings> {
  const { area, base, document } = of;
  const { live } = context;
  const result = await tried({ [area]: document }, context);
  const numbered = 'documents' in result ? (result.documents[area] ?? document) : document;
  return {
    faults: 'faults' in result ? result.faults : [],
    warnings: 'settings' in result ? [...deadReferences(result.settings)] : [],
    changes: differences(live.documents[area], numbered),
    meanwhile: live.source === 'file' ? [] : await versionsSince(area, base, context),
  };
}
