import type { KpiId } from '../../kpi/kpis/registry.ts';

/** What a KPI is called, what it says in plain words, so that an agent can check it by hand, and its formula. */
interface KpiTextIn {
  readonly name: string;
  readonly definition: string;
  readonly formula: string;
}

/** A KPI's text in every language agents read; `../kpis.ts` holds that none is left out. */
export type KpiText = Readonly<Record<'en' | 'es' | 'ro' | 'pt-BR' | 'fr' | 'de' | 'it' | 'ar', KpiTextIn>>;

/** The text of every KPI in one language. */
export type KpiWords = Readonly<Record<KpiId, KpiTextIn>>;
