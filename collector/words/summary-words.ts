import { summaryWords as ar } from '../../shared/locales/ar/summary.ts';
import { summaryWords as de } from '../../shared/locales/de/summary.ts';
import { summaryWords as en, type SummaryWords } from '../../shared/locales/en/summary.ts';
import { summaryWords as es } from '../../shared/locales/es/summary.ts';
import { fill } from '../../shared/locales/fill.ts';
import { summaryWords as fr } from '../../shared/locales/fr/summary.ts';
import { summaryWords as it } from '../../shared/locales/it/summary.ts';
import { summaryWords as pt } from '../../shared/locales/pt-BR/summary.ts';
import { summaryWords as ro } from '../../shared/locales/ro/summary.ts';
import type { SummaryLanguage } from '../../shared/protocol/console/summary.ts';

const LANGUAGES: Readonly<Record<SummaryLanguage, SummaryWords>> = {
  ...{ en, es, ro, fr, de, it, ar },
  'pt-BR': pt,
};

export type TellSummary = (
  key: keyof SummaryWords,
  values?: Readonly<Record<string, string | number>>,
) => string;

/** The summary's words in a language, their places filled in. */
export const summarySpeech =
  (tag: string): TellSummary =>
  (key, values = {}) =>
    fill((LANGUAGES[tag as SummaryLanguage] ?? en)[key], values, tag);
