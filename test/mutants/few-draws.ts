// The library itself: under its own name the tests get this file.
import * as all from '../../node_modules/fast-check/lib/fast-check.js';

/** fast-check with fewer cases, the same for every mutant: whether it lives is no matter of luck. */
const MOST = 20;
const SEED = 20_261_128;

/** Everywhere a property is told by its type; here it is only handed on. */
const check = all.assert as (property: unknown, asked: object) => unknown;
const assert = (property: unknown, asked: { readonly numRuns?: number } = {}) =>
  check(property, { seed: SEED, ...asked, numRuns: Math.min(asked.numRuns ?? 100, MOST) });

export default { ...all, assert };
