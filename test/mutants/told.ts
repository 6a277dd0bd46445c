import type { Stryker } from '@stryker-mutator/core';

type Mutants = Awaited<ReturnType<Stryker['runMutationTest']>>;

/** Every change no test noticed, where it is and what it was changed into; then how many were noticed. */
export function told(folder: string, mutants: Mutants): string {
  const alive = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  const dead = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout');
  const all = alive.length + dead.length;
  return [
    ...alive.map(
      ({ fileName, location: { start }, mutatorName, replacement }) =>
        `${fileName}:${start.line}:${start.column} ${mutatorName} → ${replacement}`,
    ),
    `${folder}: ${dead.length} of ${all} noticed (${((100 * dead.length) / all).toFixed(1)} %)`,
  ].join('\n');
}
