import * as z from 'zod/mini';

/** What the console and the collector say to each other about the desk's settings and their versions. */

/**
 * A part of the settings that is edited and published by itself.
 * - `surveys`: what is asked before, after and behind open links, and how often.
 * - `rules`: routing rules, the skills they name, queues and their promises.
 * - `people`: agents, their skills, languages and capacity.
 * - `roles`: who leads and who administers.
 * - `hours`: schedules and holidays.
 * - `quality`: when leads hear of a request for a human. What cases are reviewed for has its own versions.
 * - `words`: how customers are spoken to.
 * - `procedures`: what to do in critical situations, and which cases recall it.
 */
export const SettingsArea = z.enum([
  'surveys',
  'rules',
  'people',
  'roles',
  'hours',
  'quality',
  'words',
  'procedures',
]);
export type SettingsArea = z.infer<typeof SettingsArea>;

/** Which of the two rules: the configuration file, or what was published here. */
const SettingsSource = z.enum(['file', 'console']);

export type SettingsSource = z.infer<typeof SettingsSource>;

/** How a version came to be. */
export const SettingsAct = z.enum(['taken-over', 'published', 'taken-back', 'imported', 'given-back']);
export type SettingsAct = z.infer<typeof SettingsAct>;

/** What an area says, by the names its parts have in the configuration file. */
export const SettingsDocument = z.record(z.string(), z.unknown());
export type SettingsDocument = z.infer<typeof SettingsDocument>;

/** One difference: the names that lead to it, and what stood and stands there; null: nothing. */
const SettingsChange = z.object({
  place: z.array(z.string()),
  kind: z.enum(['added', 'removed', 'changed', 'moved']),
  before: z.nullish(z.unknown()),
  after: z.nullish(z.unknown()),
});

export type SettingsChange = z.infer<typeof SettingsChange>;

/** Somebody's publication. */
export const SettingsVersion = z.object({
  number: z.int(),
  /** UTC ms. */
  at: z.number(),
  /** Who; the id of an agent, or `overdesk` for the command line. */
  person: z.object({ id: z.string(), name: z.string() }),
  what: SettingsAct,
  /** The version whose content was published again. */
  takenFrom: z.nullable(z.int()),
  note: z.string(),
  areas: z.array(SettingsArea),
});
export type SettingsVersion = z.infer<typeof SettingsVersion>;

const Changed = z.extend(SettingsVersion, { changes: z.array(SettingsChange) });

/** GET /v1/console/settings?before= — which source rules, and who published what, newest first. */
export const SettingsOverview = z.object({
  source: SettingsSource,
  /** The newest version; null: there has been none. */
  number: z.nullable(z.int()),
  versions: z.array(SettingsVersion),
  /** Where the next page begins; null: this was the last. */
  next: z.nullable(z.int()),
});
export type SettingsOverview = z.infer<typeof SettingsOverview>;

export const VersionsQuery = z.object({
  /** The `next` of the page before. */
  before: z.optional(z.coerce.number().check(z.int(), z.positive())),
});

/** GET /v1/console/settings/versions/:number — one version against what each of its areas said before. */
export const SettingsVersionInFull = z.extend(SettingsVersion, {
  areas: z.array(SettingsArea),
  changes: z.array(z.object({ area: SettingsArea, changes: z.array(SettingsChange) })),
});
export type SettingsVersionInFull = z.infer<typeof SettingsVersionInFull>;

/** GET /v1/console/settings/areas/:area — what it says now, and what the caller has begun to change. */
export const SettingsAreaNow = z.object({
  area: SettingsArea,
  source: SettingsSource,
  /** The version a publication is to name as its base; 0 while the file rules. */
  number: z.int(),
  document: SettingsDocument,
  draft: z.nullable(
    z.object({ base: z.int(), document: SettingsDocument, /** UTC ms. */ changedAt: z.number() }),
  ),
});
export type SettingsAreaNow = z.infer<typeof SettingsAreaNow>;

/** The largest document, draft or publication, in bytes. */
export const LARGEST_DOCUMENT = 1_000_000;

const edited = { base: z.int().check(z.gte(0)), document: SettingsDocument };

/** POST /v1/console/settings/areas/:area/check — what a document would be, without publishing it. */
export const CheckSettings = z.strictObject(edited);

/** What keeps a document from being published; `place` begins in the document, or with the file's own parts. */
export const SettingsFault = z.object({ place: z.array(z.string()), message: z.string() });
export type SettingsFault = z.infer<typeof SettingsFault>;

export const CheckedSettings = z.object({
  faults: z.array(SettingsFault),
  /** What may be published and yet never applies. */
  warnings: z.array(z.string()),
  /** Against what the area says now. */
  changes: z.array(SettingsChange),
  /** What others published in this area since `base`, oldest first. */
  meanwhile: z.array(Changed),
});
export type CheckedSettings = z.infer<typeof CheckedSettings>;

/** The caller's own id of a publication, so that sending it again publishes nothing twice. */
const id = z.string().check(z.regex(/^[\w-]{8,64}$/));
const note = z._default(z.string().check(z.maxLength(500)), '');

/** POST /v1/console/settings/areas/:area/publish */
export const PublishSettings = z.strictObject({ ...edited, id, note });

/** POST /v1/console/settings/areas/:area/take-back — publishes again what the area said in version `number`. */
export const TakeBackSettings = z.strictObject({
  id,
  base: z.int().check(z.gte(0)),
  number: z.int().check(z.positive()),
  note,
});

/** What was published, and what in it never applies. */
export const PublishedSettings = z.object({ number: z.int(), warnings: z.array(z.string()) });
export type PublishedSettings = z.infer<typeof PublishedSettings>;

/** POST /v1/console/settings/areas/:area/draft — keeps what the caller has begun; null: drops it. */
export const KeepDraft = z.strictObject({
  base: z.int().check(z.gte(0)),
  document: z.nullable(SettingsDocument),
});

/** POST /v1/console/settings/source — whether the console or the file rules from now on. */
export const ChooseSource = z.strictObject({ id, source: SettingsSource });
