import { parseArgs } from 'node:util';
import { KINDS } from './team-year.ts';
import { tryAll, verdictOf } from './tries.ts';

/**
 * npm run bench:fairness -- [--years 1200] [--seed 1] [--sizes 8,12] [--leavers 1,3] — can anybody be traced through the team's figures?
 * `leavers` is how many of a team leave in one week. Attackers learn from half of the team-years and are tried on the other. Fails when an attack succeeds, or a control does not or not surely: with more team-years it is told apart from chance.
 */

const { values } = parseArgs({
  options: {
    years: { type: 'string', default: '1200' },
    seed: { type: 'string', default: '1' },
    sizes: { type: 'string', default: '8' },
    leavers: { type: 'string', default: '1' },
  },
});
const [years, seed] = [Number(values.years), Number(values.seed)];
const two = (value: number): string => value.toFixed(2);
let held = true;

const numbers = (list: string): number[] => list.split(',').map(Number);
const teams = numbers(values.sizes).flatMap((size) =>
  numbers(values.leavers).map((leavers) => ({ size, leavers, years, seed })),
);
for (const team of teams) {
  for (const kind of KINDS) {
    const { attacks, use } = await tryAll(kind, team);
    console.log(
      `\nA team of ${team.size}, ${team.leavers} leaving, a ${kind.name}, ${years} team-years from seed ${seed}\n`,
    );
    console.log('| attack | r [95 %] | bound | |\n|---|---|---|---|');
    for (const attack of attacks) {
      const { name, r, bound, control } = attack;
      const verdict = verdictOf(attack);
      held &&= verdict === 'holds';
      console.log(
        `| ${name} | ${two(r.r)} [${two(r.low)}, ${two(r.high)}] | ${control ? '>' : '≤'} ${bound} | ${verdict} |`,
      );
    }
    console.log(
      `\nShown in ${use.shown} of ${use.months} months. Off by ${use.middle.toFixed(1)} (middle) and ${use.band.toFixed(1)} (band); ` +
        `a constant guess ${use.constantMiddle.toFixed(1)} and ${use.constantBand.toFixed(1)}. ` +
        `The true middle was within what was told in ${(100 * use.covered).toFixed(0)} %.`,
    );
  }
}
process.exitCode = held ? 0 : 1;
