import { type TrainingDays, trainingState } from './state.ts';

interface Entry extends TrainingDays {
  readonly kind: 'certificate' | 'training';
  readonly person: string;
  readonly skill: string | null;
}

/** How many people hold a certificate for a skill, each counted once. */
interface CertificateCoverage {
  readonly skill: string;
  /** Hold one that is valid today. */
  readonly valid: number;
  /** Of those: nothing they hold for it is valid beyond the next 60 days. */
  readonly expiring: number;
}

/** The skills some certificate was ever entered for, in their own order. Counts only: of whom is not said. */
export const certificateCoverage = (
  entries: readonly Entry[],
  skills: readonly string[],
  today: string,
): CertificateCoverage[] =>
  skills.flatMap((skill) => {
    const certificates = entries.filter((one) => one.kind === 'certificate' && one.skill === skill);
    if (certificates.length === 0) return [];
    const holding = (...states: readonly string[]): ReadonlySet<string> =>
      new Set(
        certificates.filter((one) => states.includes(trainingState(one, today))).map(({ person }) => person),
      );
    const valid = holding('held', 'expiring').size;
    return [{ skill, valid, expiring: valid - holding('held').size }];
  });
