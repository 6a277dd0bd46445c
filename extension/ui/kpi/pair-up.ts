import type { KpiLine } from '../../messages/kpi.ts';

/** One number with the speed numbers that must never stand without it. */
export interface Pair<T> {
  readonly kpi: T;
  readonly beside: readonly T[];
}

/**
 * Quality first, in the order given, each with the numbers that lean on it, directly or through another.
 * A number whose partner is not among them stands alone: hiding it would hide the reason it gives.
 */
export function pairUp<T extends Pick<KpiLine, 'id' | 'partner'>>(kpis: readonly T[]): Pair<T>[] {
  const byId = new Map(kpis.map((kpi) => [kpi.id, kpi]));
  const partnerOf = ({ partner }: T) => (partner === null ? undefined : byId.get(partner));
  const rootOf = (kpi: T): T => {
    const passed = new Set<T>();
    let root = kpi;
    for (let next = partnerOf(root); next; next = partnerOf(root)) {
      // Partners in a circle have no root: each stands alone rather than none at all.
      if (passed.has(root)) return kpi;
      passed.add(root);
      root = next;
    }
    return root;
  };
  return kpis
    .filter((kpi) => rootOf(kpi) === kpi)
    .map((kpi) => ({ kpi, beside: kpis.filter((other) => other !== kpi && rootOf(other) === kpi) }));
}
