import {
  type AgentLanguage,
  type AgentWords,
  agentLanguage,
  agentLanguages,
} from '../../shared/locales/agent/words.ts';
import { type KpiWords, kpiWords } from '../../shared/locales/kpi/words.ts';
import { languageTag } from '../../shared/locales/language-tag.ts';

/** Everything that depends on the reader's language. */
export interface Speech {
  readonly language: AgentLanguage;
  /** For figures and dates: the reader's own variant of the language, e.g. es-MX. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  readonly words: AgentWords;
  readonly kpis: KpiWords;
}

/** The language set, or for `auto` the first of the browser's that is spoken here. */
export function speechIn(setting: AgentLanguage | 'auto', preferred: readonly string[]): Speech {
  const language = agentLanguage(setting, preferred);
  return {
    language,
    locale:
      preferred.map(languageTag).find((tag) => tag?.toLowerCase().split('-')[0] === language) ?? language,
    dir: 'ltr',
    words: agentLanguages[language],
    kpis: kpiWords[language],
  };
}
