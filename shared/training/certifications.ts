import type { CompanyFigures } from '../kpi/kpi.ts';
import { addDays, startOf } from '../time/periods.ts';
import type { TrainingDays } from './state.ts';

interface Entry extends TrainingDays {
  readonly kind: 'certificate' | 'training';
  readonly name: string;
}

/**
 * An agent's certificates as the KPI reads them, by days in a zone. One held before the day it was planned for counts
 * from the day it is held: being early never costs.
 */
export const certificationsOf = (
  entries: readonly Entry[],
  agent: string,
  zone: string,
): NonNullable<CompanyFigures['certifications']> =>
  entries.flatMap(({ kind, name, plannedFor, obtainedOn, expiresOn }) => {
    const planned = plannedFor === null ? null : startOf(addDays(plannedFor, 1), zone);
    const obtainedAt = obtainedOn === null ? null : startOf(obtainedOn, zone);
    const due = Math.min(planned ?? Number.POSITIVE_INFINITY, obtainedAt ?? Number.POSITIVE_INFINITY);
    if (kind !== 'certificate' || !Number.isFinite(due)) return [];
    return {
      // Typed twice, once for its renewal: the same words are the same certificate.
      ...{ agent, certification: name.trim().toLowerCase(), plannedFor: due, obtainedAt },
      expiresAt: expiresOn === null ? null : startOf(addDays(expiresOn, 1), zone),
    };
  });
