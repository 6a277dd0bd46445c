import type { Outcome, View } from './definition.ts';

/** Every sample as it is. */
export function everySample({ samples }: View): Outcome[] {
  return Array.from({ length: samples.length }, (_, index) => ({
    index,
    value: samples.value[index] ?? Number.NaN,
    format: null,
  }));
}

/**
 * Only what is old enough to be judged: a ticket solved yesterday cannot yet have stayed solved for a week.
 */
export function ripeSamples(
  view: View,
  now: number,
  windowMs: number,
  yes: (index: number) => boolean,
): Outcome[] {
  const { samples } = view;
  const outcomes: Outcome[] = [];
  for (let index = 0; index < samples.length; index++) {
    if ((samples.at[index] ?? Number.NaN) + windowMs <= now)
      outcomes.push({ index, value: yes(index) ? 1 : 0, format: null });
  }
  return outcomes;
}

/** Every sample by a flag of its value: 1 or 0. */
export function everyFlag(view: View, flag: number): Outcome[] {
  return Array.from({ length: view.samples.length }, (_, index) => ({
    index,
    value: hasFlag(view, index, flag) ? 1 : 0,
    format: null,
  }));
}

/** Does a sample's value have a flag? */
export function hasFlag({ samples }: View, index: number, flag: number): boolean {
  return ((samples.value[index] ?? 0) & flag) !== 0;
}
