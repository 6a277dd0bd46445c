import type {
  PublishedSettings,
  SettingsAct,
  SettingsArea,
  SettingsDocument,
} from '../../../shared/protocol/console/settings.ts';
import { deadReferences } from '../../checks/references.ts';
import type { Documents } from '../../config/areas.ts';
import { ApplicationError } from '../errors.ts';
import { askedIn } from '../surveys.ts';
import { tried } from './check.ts';
import type { SettingsContext } from './context.ts';
import { documentsAt, versionsSince } from './history.ts';

/** Who publishes what, and from which version it was made. */
interface Publication {
  readonly id: string;
  readonly person: string;
  readonly what: SettingsAct;
  readonly base: number;
  readonly note: string;
  readonly takenFrom?: number;
  readonly documents: Partial<Documents>;
}

const KEPT = 'Nothing was published, and what you typed is kept.';

/**
 * Publishes documents as one version, which holds at once. Throws what keeps it from being published: `settings-faulty`,
 * `settings-changed`, `settings-in-file`.
 */
export async function publish(
  publication: Publication,
  context: SettingsContext,
): Promise<PublishedSettings> {
  const { live, store, now } = context;
  const { id, person, what, base, note, takenFrom = null, documents } = publication;
  if (what !== 'given-back') await live.refresh();
  const result = what === 'given-back' ? { settings: live.file, documents } : await tried(documents, context);
  if ('faults' in result) {
    const told = result.faults.map(({ place, message }) => `${place.join('.')}: ${message}`);
    throw new ApplicationError('settings-faulty', `${told.join('; ')}. ${KEPT}`);
  }
  const done = await store.do('publishSettings', {
    ...{ site: live.file.site, id, person, what, base, note, takenFrom, now: now() },
    fileRoles: { leads: live.file.leads, ...(live.file.admins && { admins: live.file.admins }) },
    parts: (Object.entries(result.documents) as [SettingsArea, SettingsDocument][]).map(
      ([area, document]) => ({ area, body: JSON.stringify(document) }),
    ),
    surveys: askedIn(result.settings).map((survey) => ({
      id: survey.id,
      version: survey.version,
      body: JSON.stringify(survey),
    })),
  });
  if ('refused' in done) throw await refusal(done.refused, publication, context);
  await live.refresh();
  return { number: done.number, warnings: [...deadReferences(result.settings)] };
}

async function refusal(
  why: 'changed' | 'in-file' | 'in-console' | 'answered',
  { documents, base }: Publication,
  context: SettingsContext,
): Promise<ApplicationError> {
  if (why === 'in-file')
    return new ApplicationError(
      'settings-in-file',
      `The configuration file rules here: change it there, or let an admin hand the settings over to the console. ${KEPT}`,
    );
  if (why === 'in-console')
    return new ApplicationError('settings-changed', 'The console rules already. Nothing was changed.');
  const areas = Object.keys(documents) as SettingsArea[];
  const since = (await Promise.all(areas.map((area) => versionsSince(area, base, context)))).flat();
  const who = since.map(({ number, person }) => `version ${number} by ${person.name}`);
  return new ApplicationError(
    'settings-changed',
    `It was changed meanwhile: ${who.join(', ') || 'a survey was answered'}. ${KEPT} Look at what changed, and publish again.`,
  );
}

/** Publishes again what an area said in an earlier version. Throws as `publish` does, and `not-found`. */
export async function takeBack(
  of: {
    readonly id: string;
    readonly person: string;
    readonly area: SettingsArea;
    readonly base: number;
    readonly number: number;
    readonly note: string;
  },
  context: SettingsContext,
): Promise<PublishedSettings> {
  const { area, number, ...rest } = of;
  const document = (await documentsAt(number, context))[area];
  if (document === undefined || number > (context.live.number ?? 0))
    throw new ApplicationError('not-found', 'There is no version of this number. Nothing was published.');
  return publish(
    { ...rest, what: 'taken-back', takenFrom: number, documents: { [area]: document } },
    context,
  );
}

/** From now on the console rules, beginning with what the file says. */
export const takeOver = (
  { id, person }: { readonly id: string; readonly person: string },
  context: SettingsContext,
): Promise<PublishedSettings> =>
  publish(
    { id, person, what: 'taken-over', base: 0, note: '', documents: context.live.fileDocuments },
    context,
  );

/** From now on the file rules again; what was published stays in the history. */
export const giveBack = (
  { id, person }: { readonly id: string; readonly person: string },
  context: SettingsContext,
): Promise<PublishedSettings> =>
  publish(
    { id, person, what: 'given-back', base: context.live.number ?? 0, note: '', documents: {} },
    context,
  );
