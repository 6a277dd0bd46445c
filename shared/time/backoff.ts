/**
 * How long to wait after so many failures before it is tried again: twice as long each time, up to `longest`, in the unit
 * of `first`.
 * @param failures counted from 0: none yet waits `first`
 */
export const doubling = (failures: number, first: number, longest: number): number =>
  Math.min(longest, first * 2 ** Math.min(failures, 20));
