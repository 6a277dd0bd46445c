import { describe, expect, it } from 'vitest';
import { KINDS } from '../../../bench/fairness/team-year.ts';
import { tryAll } from '../../../bench/fairness/tries.ts';

/**
 * The attacks of `npm run bench:fairness`, on fewer team-years: enough to see a rule that leaks, too few to see how little.
 * The controls must be found out, or the attacker would be blind.
 */
describe.each(KINDS)('tracing a person through a team’s $name', (kind) => {
  it('tells two colleagues and the host no more than it may', async () => {
    const { attacks, use } = await tryAll(kind, { size: 8, leavers: 1, years: 160, seed: 7 });
    for (const { name, r, bound, control } of attacks) {
      const isCaught = control ? r.r > bound : r.low > bound || r.high < -bound;
      expect([name, isCaught]).toEqual([name, control]);
    }
    expect(use.shown).toBe(use.months);
    expect(use.covered).toBeGreaterThan(0.8);
  });
});
