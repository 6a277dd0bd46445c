import type { Random } from '../../shared/routing/random.ts';

/** Draws one of the names by its weight. */
export type Draw = <Name extends string | number>(weights: Readonly<Record<Name, number>>) => Name;

export const drawWith =
  (random: Random): Draw =>
  <Name extends string | number>(weights: Readonly<Record<Name, number>>): Name => {
    const names = Object.keys(weights) as Name[];
    let left = random() * names.reduce((sum, name) => sum + weights[name], 0);
    const found = names.find((name) => {
      left -= weights[name];
      return left < 0;
    });
    return found ?? (names.at(-1) as Name);
  };

/** One of these, each as likely. Throws a RangeError for none. */
export function drawnFrom<T>(these: readonly T[], random: Random): T {
  const one = these[Math.floor(random() * these.length)];
  if (one === undefined) throw new RangeError('There is nothing to draw from.');
  return one;
}
