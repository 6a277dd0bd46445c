import type { KpiId } from '../../kpi/registry.ts';
import { en } from './en.ts';
import { es } from './es.ts';
import { ro } from './ro.ts';

/** What a KPI is called, and what it says in plain words: the definition an agent can check by hand. */
export type KpiWords = Readonly<Record<KpiId, { readonly name: string; readonly definition: string }>>;

export const kpiWords = { en, es, ro } as const satisfies Readonly<Record<string, KpiWords>>;
