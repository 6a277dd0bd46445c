import {
  type AgentLanguage,
  type AgentWords,
  agentLanguage,
  agentLanguages,
} from '../../shared/locales/agent/words.ts';
import type { Speech } from './kpi-line.tsx';

/** The words of an extension page that has no view of the background's yet. */
export function browserSpeech(setting: AgentLanguage | 'auto'): Speech & { readonly locale: AgentLanguage } {
  const language = agentLanguage(setting, navigator.languages);
  return { locale: language, words: agentLanguages[language] };
}

/** Says in which language and direction the page is written, for screen readers and hyphenation; and names it. */
export function setPageLanguage(
  { locale, words, dir = 'ltr' }: Speech & { readonly dir?: 'ltr' | 'rtl' },
  title: keyof AgentWords,
): void {
  document.documentElement.lang = locale;
  document.documentElement.dir = dir;
  document.title = words[title];
}
