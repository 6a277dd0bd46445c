import {
  holidayAttack,
  hostAttack,
  knowingLeaverAttack,
  leaverAttack,
  pooledAttack,
  topicDeviation,
} from './attacks.ts';
import { type Correlation, type Example, learnedCorrelation } from './learn.ts';
import { publish, type Rules, type Told } from './publish.ts';
import { type Kind, type TeamYear, teamYear } from './team-year.ts';
import { type Usefulness, usefulnessOf } from './usefulness.ts';

/** Every attack on many team-years, with the controls it must succeed against. */

export interface Attack {
  readonly name: string;
  readonly r: Correlation;
  /** What |r| may be at most; what a control finds, where the rules are left out, is surely more. */
  readonly bound: number;
  readonly control: boolean;
}

const OURS: Rules = { blurred: true, lies: false, clearsSeat: false };

type Tried = readonly { readonly year: TeamYear; readonly told: readonly Told[] }[];

/** Which team-years are tried. */
export interface Trial {
  readonly size: number;
  /** How many leave in one week, the one to be traced among them. */
  readonly leavers: number;
  readonly years: number;
  readonly seed: number;
}

async function tellYears(kind: Kind, { size, leavers, years, seed }: Trial, rules: Rules): Promise<Tried> {
  const tried = [];
  for (let index = 0; index < years; index++) {
    const year = teamYear(kind, size, leavers, seed + index);
    tried.push({ year, told: await publish(year, seed + index, rules) });
  }
  return tried;
}

export async function tryAll(
  kind: Kind,
  trial: Trial,
): Promise<{ readonly attacks: readonly Attack[]; readonly use: Usefulness }> {
  const told = (rules: Partial<Rules>) => tellYears(kind, trial, { ...OURS, ...rules });
  const ours = await told({});
  const lies = await told({ lies: true });
  const cleared = await told({ clearsSeat: true });
  const exact = await told({ blurred: false });
  const leaver = kind.name === 'share' ? 0.3 : 0.35;
  const attack = (
    name: string,
    tried: Tried,
    see: (told: readonly Told[], year: TeamYear) => Example,
    bound: number,
    control = false,
  ): Attack => ({
    name,
    r: learnedCorrelation(tried.map((one) => see(one.told, one.year))),
    bound,
    control,
  });
  return {
    attacks: [
      attack('two colleagues, holidays', ours, holidayAttack, 0.15),
      attack('… who lie', lies, holidayAttack, 0.15),
      attack('two colleagues, a leaver', ours, leaverAttack, leaver),
      attack('… who lie', lies, leaverAttack, leaver),
      attack('… whose seat is cleared', cleared, leaverAttack, 0.45),
      attack('… in one topic', ours, (all, year) => leaverAttack(all, year, topicDeviation), leaver),
      attack('the host', ours, hostAttack, 0.75),
      attack('the host, one topic', ours, (all, year) => hostAttack(all, year, topicDeviation), 0.75),
      attack('control: pooled by cases, holidays', ours, (_, year) => pooledAttack(year), 0.15, true),
      ...(trial.leavers > 1
        ? [
            attack('… who know the others who come and go', ours, knowingLeaverAttack, leaver),
            attack('control: exact voices, the same', exact, knowingLeaverAttack, leaver, true),
          ]
        : [attack('control: exact voices, a leaver', exact, leaverAttack, leaver, true)]),
      attack('control: exact voices, the host', exact, hostAttack, 0.75, true),
    ],
    use: usefulnessOf(ours),
  };
}

type Verdict = 'holds' | 'FAILS' | 'too few team-years';

/**
 * An attack holds while it stays within its bound, and a control when it is surely above. One whose limits lie on both sides
 * says nothing yet: among few team-years chance alone may hide what an attacker finds.
 */
export function verdictOf({ r, bound, control }: Pick<Attack, 'r' | 'bound' | 'control'>): Verdict {
  if (!control) return Math.abs(r.r) <= bound ? 'holds' : 'FAILS';
  if (r.low > bound) return 'holds';
  return r.high > bound ? 'too few team-years' : 'FAILS';
}
