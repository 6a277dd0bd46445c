import type { TeamWords } from '../../../shared/locales/en/team.ts';
import type { KpiWords } from '../../../shared/locales/words/kpi.ts';
import type { Language } from '../kit/language.ts';
import { pageWords } from '../kit/page-words.tsx';

/** What the team's pages say, and what KPIs are called there. */
interface Spoken {
  readonly teamWords: TeamWords;
  readonly teamKpis: KpiWords;
}

const LANGUAGES: Readonly<Record<Language, () => Promise<Spoken>>> = {
  en: () => import('../../../shared/locales/en/team.ts'),
  es: () => import('../../../shared/locales/es/team.ts'),
  ro: () => import('../../../shared/locales/ro/team.ts'),
  'pt-BR': () => import('../../../shared/locales/pt-BR/team.ts'),
  fr: () => import('../../../shared/locales/fr/team.ts'),
  de: () => import('../../../shared/locales/de/team.ts'),
  it: () => import('../../../shared/locales/it/team.ts'),
  ar: () => import('../../../shared/locales/ar/team.ts'),
};

const { spoken, tell, Worded } = pageWords(LANGUAGES, ({ teamWords }) => teamWords);

export { tell, Worded };

/** A KPI's name, definition and formula; its id where there are no words for it. */
export function kpiWords(id: string): {
  readonly name: string;
  readonly definition: string;
  readonly formula: string;
} {
  const found = Object.entries(spoken.value?.teamKpis ?? {}).find(([known]) => known === id)?.[1];
  return found ?? { name: id, definition: '', formula: '' };
}
