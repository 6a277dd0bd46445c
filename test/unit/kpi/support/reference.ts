import type { MeasureContext } from '../../../../shared/kpi/kpi.ts';
import type { KpiId } from '../../../../shared/kpi/kpis/registry.ts';
import type { TicketFacts } from '../../../../shared/session/facts.ts';
import type { Naive, Reference } from './naive.ts';

/** What tests and documentation hold a KPI to: one file of `../references` each. */
export interface KpiReference {
  /** What n counts, as docs/measurement.md says it. */
  readonly n: string;
  /** What n does not count, and what stands beside instead; whole sentences. */
  readonly leavesOut: string;
  /** The KPI a second time; null when all it measures is told by the company, and none of it by tickets. */
  readonly naive: Reference | null;
  /** A few tickets, and what one counts of them by hand; left out where another test of `..` does. */
  readonly byHand?: {
    readonly tickets: readonly TicketFacts[];
    readonly look?: Partial<MeasureContext>;
    readonly is: Naive;
  };
}

const modules = import.meta.glob<{ readonly reference: KpiReference }>('../references/*.ts', { eager: true });

/** Every reference there is, by the id of its KPI, which is the name of its file. */
export const references: ReadonlyMap<string, KpiReference> = new Map(
  Object.entries(modules).map(([path, { reference }]) => [
    path.slice('../references/'.length, -'.ts'.length),
    reference,
  ]),
);

/** The reference of a KPI; throws, and names the file to write, when there is none. */
export function referenceOf(id: KpiId): KpiReference {
  const reference = references.get(id);
  if (!reference) throw new Error(`test/unit/kpi/references/${id}.ts is missing`);
  return reference;
}
