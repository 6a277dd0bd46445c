import { addDays } from '../time/periods.ts';

/** The days of a certificate or training, `YYYY-MM-DD`; null: there is none. */
export interface TrainingDays {
  readonly plannedFor: string | null;
  readonly obtainedOn: string | null;
  /** The last day it is valid on. */
  readonly expiresOn: string | null;
}

type TrainingState = 'planned' | 'late' | 'held' | 'expiring' | 'expired';

/** So many days before it ends a certificate is spoken of. */
const REMINDED_BEFORE = 60;

/** How an entry stands on a day. */
export function trainingState(
  { plannedFor, obtainedOn, expiresOn }: TrainingDays,
  today: string,
): TrainingState {
  // A day to come is a plan, whatever it was entered as.
  if (obtainedOn === null || obtainedOn > today)
    return obtainedOn === null && plannedFor !== null && plannedFor < today ? 'late' : 'planned';
  if (expiresOn === null) return 'held';
  if (expiresOn < today) return 'expired';
  return expiresOn <= addDays(today, REMINDED_BEFORE) ? 'expiring' : 'held';
}
