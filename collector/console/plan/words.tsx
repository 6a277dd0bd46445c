import type { TeamPlanWords } from '../../../shared/locales/en/team-plan.ts';
import type { Language } from '../kit/language.ts';
import { pageWords } from '../kit/page-words.tsx';

/** What the page of the team's plan says. */
const LANGUAGES: Readonly<Record<Language, () => Promise<{ readonly teamPlanWords: TeamPlanWords }>>> = {
  en: () => import('../../../shared/locales/en/team-plan.ts'),
  es: () => import('../../../shared/locales/es/team-plan.ts'),
  ro: () => import('../../../shared/locales/ro/team-plan.ts'),
  'pt-BR': () => import('../../../shared/locales/pt-BR/team-plan.ts'),
  fr: () => import('../../../shared/locales/fr/team-plan.ts'),
  de: () => import('../../../shared/locales/de/team-plan.ts'),
  it: () => import('../../../shared/locales/it/team-plan.ts'),
  ar: () => import('../../../shared/locales/ar/team-plan.ts'),
};

const { tell, Worded } = pageWords(LANGUAGES, ({ teamPlanWords }) => teamPlanWords);

export { tell, Worded };
