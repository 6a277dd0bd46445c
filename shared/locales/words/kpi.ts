import type { KpiId } from '../../kpi/kpis/registry.ts';

/** What a KPI is called, what it says in plain words, so that an agent can check it by hand, and its formula. */
export type KpiWords = Readonly<
  Record<KpiId, { readonly name: string; readonly definition: string; readonly formula: string }>
>;
