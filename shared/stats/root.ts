/**
 * The place in [low, high] where `f` changes sign, to the last bits of a double, by bisection.
 * `f` may be 0 at `low`, but not at both ends, and changes sign once between.
 */
export function root(f: (x: number) => number, low: number, high: number): number {
  let a = low;
  let b = high;
  const rising = f(b) > 0;
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
