import { type Localization, localizationIn, type Texts } from '../../../extension/numbers/localization.ts';
import type { AgentLanguage } from '../../../shared/locales/agent-language.ts';
import { agentLanguages } from '../../../shared/locales/agents.ts';
import { kpiWords } from '../../../shared/locales/kpis.ts';

/** What the build writes into a language's file. */
export const textsOf = async (language: AgentLanguage): Promise<Texts> => ({
  words: agentLanguages[language],
  kpis: kpiWords[language],
});

export const localized = (language: AgentLanguage): Promise<Localization> =>
  localizationIn(language, [language], textsOf);
