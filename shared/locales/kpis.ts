import type { AgentLanguage } from './agent-language.ts';
import { states as ar } from './ar/kpi.ts';
import { states as de } from './de/kpi.ts';
import { states as en, type StateWords } from './en/kpi.ts';
import { states as es } from './es/kpi.ts';
import { states as fr } from './fr/kpi.ts';
import { states as it } from './it/kpi.ts';
import { kpiWordsIn } from './kpi/registry.ts';
import { states as pt } from './pt-BR/kpi.ts';
import { states as ro } from './ro/kpi.ts';
import type { KpiWords } from './words/kpi.ts';

export const kpiWords = {
  en: kpiWordsIn('en'),
  es: kpiWordsIn('es'),
  ro: kpiWordsIn('ro'),
  'pt-BR': kpiWordsIn('pt-BR'),
  fr: kpiWordsIn('fr'),
  de: kpiWordsIn('de'),
  it: kpiWordsIn('it'),
  ar: kpiWordsIn('ar'),
} as const satisfies Readonly<Record<AgentLanguage, KpiWords>>;

export const stateWords = { en, es, ro, 'pt-BR': pt, fr, de, it, ar } as const satisfies Readonly<
  Record<AgentLanguage, StateWords>
>;
