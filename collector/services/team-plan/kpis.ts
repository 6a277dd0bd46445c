import type { Kpi } from '../../../shared/kpi/kpi.ts';
import { csat } from '../../../shared/kpi/kpis/csat.ts';
import type { AppContext } from '../context.ts';
import { ALONE_KPIS, HELPDESK_KPIS, SESSION_KPIS } from '../team-numbers/kpis.ts';

/** What a team may aim at: what customers said, and what the page of the team's numbers measures. */

/** One that may be aimed at has a better direction, and is a time or a share. */
export interface TeamKpi extends Kpi {
  readonly unit: 'seconds' | 'share';
  readonly better: 'lower' | 'higher';
}

const mayBe = (kpi: Kpi): kpi is TeamKpi =>
  kpi.targetable && kpi.better !== 'neither' && (kpi.unit === 'seconds' || kpi.unit === 'share');

const ALL: readonly Kpi[] = [csat, ...HELPDESK_KPIS, ...SESSION_KPIS];

/** One a team may aim at, or null. */
export const teamKpi = (id: string): TeamKpi | null => ALL.filter(mayBe).find((kpi) => kpi.id === id) ?? null;

/** Those that are measured at this desk. */
export const teamKpisHere = ({ helpdesk }: Pick<AppContext, 'helpdesk'>): readonly TeamKpi[] =>
  (helpdesk?.history ? ALL : [csat, ...ALONE_KPIS]).filter(mayBe);
