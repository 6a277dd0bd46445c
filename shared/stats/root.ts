/**
 * The place in [low, high] where `f` changes sign, to the last bits of a double, by bisection.
 * `f(low)` and `f(high)` must have opposite signs; an end that is a root already is returned.
 */
export function root(f: (x: number) => number, low: number, high: number): number {
  let a = low;
  let b = high;
  const rising = f(a) < 0;
  for (let i = 0; i < 200; i++) {
    const middle = a + (b - a) / 2;
    if (middle === a || middle === b) break;
    const value = f(middle);
    if (value === 0) return middle;
    if (value < 0 === rising) a = middle;
    else b = middle;
  }
  return a + (b - a) / 2;
}
