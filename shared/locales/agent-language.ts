/** The languages agents read, by tag. Apart from the words, so that who only chooses one carries none of them. */
export const agentTags = ['en', 'es', 'ro', 'pt-BR', 'fr', 'de', 'it', 'ar'] as const;
export type AgentLanguage = (typeof agentTags)[number];

const baseOf = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';

/** The language spoken here for a tag, whatever its region: European Portuguese reads what Brazil's does. */
const spoken = (tag: string): AgentLanguage | undefined =>
  agentTags.find((known) => baseOf(known) === baseOf(tag));

/**
 * The language to speak: the one set, or for `auto` the first of the browser's languages that is spoken here.
 * English when none is.
 */
export function agentLanguage(setting: AgentLanguage | 'auto', preferred: readonly string[]): AgentLanguage {
  if (setting !== 'auto') return setting;
  return preferred.map(spoken).find((known) => known !== undefined) ?? 'en';
}
