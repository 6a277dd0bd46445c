import type { KpiId } from '../../kpi/registry.ts';
import { en, enStates } from './en.ts';
import { es, esStates } from './es.ts';
import { ro, roStates } from './ro.ts';

/** What a KPI is called, and what it says in plain words: the definition an agent can check by hand. */
export type KpiWords = Readonly<Record<KpiId, { readonly name: string; readonly definition: string }>>;

/** Every language says all of it: a missing key is a type error. */
export type StateWords = Readonly<Record<keyof typeof enStates, string>>;

export const kpiWords = { en, es, ro } as const satisfies Readonly<Record<string, KpiWords>>;

export const stateWords = { en: enStates, es: esStates, ro: roStates } as const satisfies Readonly<
  Record<string, StateWords>
>;
