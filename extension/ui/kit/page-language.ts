import { type AgentLanguage, agentLanguage } from '../../../shared/locales/agent-language.ts';
import { agentLanguages } from '../../../shared/locales/agents.ts';
import { directionOf } from '../../../shared/locales/direction.ts';
import type { AgentWords } from '../../../shared/locales/en/agent.ts';
import type { Wording } from './wording.ts';

/** The words of an extension page that has no view of the background's yet. */
export function browserSpeech(setting: AgentLanguage | 'auto'): Wording & { readonly locale: AgentLanguage } {
  const language = agentLanguage(setting, navigator.languages);
  return { locale: language, words: agentLanguages[language] };
}

/** Says in which language and direction the page is written, for screen readers and hyphenation; and names it. */
export function setPageLanguage(
  { locale, words, dir = directionOf(locale) }: Wording & { readonly dir?: 'ltr' | 'rtl' },
  title: keyof AgentWords,
): void {
  document.documentElement.lang = locale;
  document.documentElement.dir = dir;
  document.title = words[title];
}
