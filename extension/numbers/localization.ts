import { type AgentLanguage, agentLanguage } from '../../shared/locales/agent-language.ts';
import { directionOf } from '../../shared/locales/direction.ts';
import type { AgentWords } from '../../shared/locales/en/agent.ts';
import { languageTag } from '../../shared/locales/language-tag.ts';
import type { KpiWords } from '../../shared/locales/words/kpi.ts';

/** All that is said to agents in one language. */
export interface Texts {
  readonly words: AgentWords;
  readonly kpis: KpiWords;
}

/** Everything that depends on the reader's language. */
export interface Localization extends Texts {
  readonly language: AgentLanguage;
  /** For figures and dates: the reader's own variant of the language, e.g. es-MX. */
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
}

/** The language set, or for `auto` the first of the browser's that is spoken here; `readTexts` gives its words. */
export async function localizationIn(
  setting: AgentLanguage | 'auto',
  preferred: readonly string[],
  readTexts: (language: AgentLanguage) => Promise<Texts>,
): Promise<Localization> {
  const language = agentLanguage(setting, preferred);
  return {
    language,
    locale:
      preferred
        .map(languageTag)
        .find((tag) => tag?.split('-')[0]?.toLowerCase() === language.split('-')[0]) ?? language,
    dir: directionOf(language),
    ...(await readTexts(language)),
  };
}
