import type { AlertWords } from '../../../shared/locales/en/alerts.ts';
import type { Alert } from '../../../shared/protocol/console/alerts.ts';
import { type Language, say } from '../kit/language.ts';
import { pageWords } from '../kit/page-words.tsx';

/** The words of this page. */
const LANGUAGES: Readonly<Record<Language, () => Promise<{ readonly alertWords: AlertWords }>>> = {
  en: () => import('../../../shared/locales/en/alerts.ts'),
  es: () => import('../../../shared/locales/es/alerts.ts'),
  ro: () => import('../../../shared/locales/ro/alerts.ts'),
  'pt-BR': () => import('../../../shared/locales/pt-BR/alerts.ts'),
  fr: () => import('../../../shared/locales/fr/alerts.ts'),
  de: () => import('../../../shared/locales/de/alerts.ts'),
  it: () => import('../../../shared/locales/it/alerts.ts'),
  ar: () => import('../../../shared/locales/ar/alerts.ts'),
};

export const { tell, loadWords } = pageWords(LANGUAGES, ({ alertWords }) => alertWords);

type Told = Pick<Alert, 'kind' | 'minutes' | 'queue' | 'skill'>;

/** What an alert says, or a rule tells, in a sentence. */
export const sentenceOf = ({ kind, minutes, queue, skill }: Told): string =>
  say(`webhook.alert ${kind}`, { n: minutes ?? 0, what: skill ?? queue ?? '' });
