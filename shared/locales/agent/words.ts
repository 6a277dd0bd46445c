import { en } from './en.ts';
import { es } from './es.ts';
import { ro } from './ro.ts';

/** Every language says all of it: a missing key is a type error. */
export type AgentWords = Readonly<Record<keyof typeof en, string>>;

export const agentLanguages = { en, es, ro } as const satisfies Readonly<Record<string, AgentWords>>;
export type AgentLanguage = keyof typeof agentLanguages;

const isLanguage = (tag: string): tag is AgentLanguage => Object.hasOwn(agentLanguages, tag);

/**
 * The language to speak: the one set, or for `auto` the first of the browser's languages that is spoken here.
 * English when none is.
 */
export function agentLanguage(setting: AgentLanguage | 'auto', preferred: readonly string[]): AgentLanguage {
  if (setting !== 'auto') return setting;
  return preferred.map((tag) => tag.toLowerCase().split('-')[0] ?? '').find(isLanguage) ?? 'en';
}
