import type { SettingsArea, SettingsDocument } from '../../shared/protocol/console/settings.ts';
import { check } from './check.ts';
import type { Config, Settings } from './config.ts';

/**
 * Where in the configuration each area stands. What is in none of them (hosts, origins, proxies, secrets, mail, helpdesk,
 * limits, webhooks) is the file's alone: it belongs to whoever runs the machine.
 */
const PARTS: Readonly<Record<SettingsArea, readonly (readonly [string] | readonly ['desk', string])[]>> = {
  surveys: [['surveys'], ['fatigue'], ['help']],
  rules: [
    ['desk', 'rules'],
    ['desk', 'skills'],
    ['desk', 'queues'],
    ['desk', 'languageRequired'],
  ],
  people: [
    ['desk', 'agents'],
    ['desk', 'leavers'],
  ],
  roles: [['leads'], ['admins']],
  hours: [['desk', 'schedules']],
  // What cases are reviewed for has versions of its own: People › Criteria.
  quality: [['recovery']],
  words: [['register'], ['words']],
  procedures: [['procedures']],
};

const AREAS = Object.keys(PARTS) as SettingsArea[];

/** What is said in each area. */
export type Documents = Readonly<Record<SettingsArea, SettingsDocument>>;

/** A configuration with its surveys as they are written: by name, or in full. */
const writtenOf = ({ writtenSurveys, ...rest }: Settings): Config => ({ ...rest, surveys: writtenSurveys });

/** What a configuration says in one area, by the names its parts have there. */
function documentOf(config: object, area: SettingsArea): SettingsDocument {
  const said = PARTS[area].map(([first, second]) => {
    const part = (config as Record<string, unknown>)[first];
    const value = second === undefined ? part : (part as Record<string, unknown> | undefined)?.[second];
    return [second ?? first, value] as const;
  });
  return Object.fromEntries(said.filter(([, value]) => value !== undefined));
}

/** What a configuration says, area by area. */
export const documentsOf = (settings: Settings): Documents => {
  const config = writtenOf(settings);
  return Object.fromEntries(AREAS.map((area) => [area, documentOf(config, area)])) as Documents;
};

/** A configuration with areas put in the place of its own; to be checked by `check`. */
export function withDocuments(config: object, documents: Partial<Documents>): Record<string, unknown> {
  const whole: Record<string, unknown> = { ...config };
  for (const [area, document] of Object.entries(documents) as [SettingsArea, SettingsDocument][]) {
    for (const [first, second] of PARTS[area]) {
      const value = document[second ?? first];
      if (second !== undefined) whole[first] = { ...(whole[first] as object), [second]: value };
      else if (value === undefined) delete whole[first];
      else whole[first] = value;
    }
  }
  return whole;
}

/**
 * The settings with areas put in the place of the file's, checked as a whole. Tickets may be opened in a helpdesk of the
 * same process, which no configuration names: whether they can be was decided at the start.
 */
export function checkWith(file: Settings, documents: Partial<Documents>): ReturnType<typeof check> {
  const { next, helpdesk } = file;
  const whole = withDocuments(writtenOf(file), documents);
  const checked = check(next === 'ticket' && !helpdesk ? { ...whole, next: 'none' } : whole);
  return 'faults' in checked ? checked : { settings: { ...checked.settings, next } };
}

/** A document without what its area no longer has: it was published by an earlier release. */
export const ownParts = (area: SettingsArea, document: SettingsDocument): SettingsDocument =>
  Object.fromEntries(
    Object.entries(document).filter(([name]) => !strangersIn(area, { [name]: null }).includes(name)),
  );

/** Names in a document that its area does not have. */
export const strangersIn = (area: SettingsArea, document: SettingsDocument): string[] => {
  const names = PARTS[area].map(([first, second]) => second ?? first);
  return Object.keys(document).filter((name) => !names.includes(name));
};

/** A place in the configuration as its area's document has it; the place itself when it is in no part of this area. */
export function placeIn(area: SettingsArea, place: readonly PropertyKey[]): string[] {
  const own = PARTS[area].some(
    ([first, second]) => place[0] === first && (second === undefined || place[1] === second),
  );
  const names = place.map(String);
  return own && names[0] === 'desk' ? names.slice(1) : names;
}
