import type { AgentLanguage } from './agent-language.ts';
import { kpi as ar, states as arStates } from './ar/kpi.ts';
import { kpi as de, states as deStates } from './de/kpi.ts';
import { kpi as en, states as enStates, type StateWords } from './en/kpi.ts';
import { kpi as es, states as esStates } from './es/kpi.ts';
import { kpi as fr, states as frStates } from './fr/kpi.ts';
import { kpi as it, states as itStates } from './it/kpi.ts';
import { kpi as pt, states as ptStates } from './pt-BR/kpi.ts';
import { kpi as ro, states as roStates } from './ro/kpi.ts';
import type { KpiWords } from './words/kpi.ts';

export const kpiWords = { en, es, ro, 'pt-BR': pt, fr, de, it, ar } as const satisfies Readonly<
  Record<AgentLanguage, KpiWords>
>;

export const stateWords = {
  en: enStates,
  es: esStates,
  ro: roStates,
  'pt-BR': ptStates,
  fr: frStates,
  de: deStates,
  it: itStates,
  ar: arStates,
} as const satisfies Readonly<Record<AgentLanguage, StateWords>>;
