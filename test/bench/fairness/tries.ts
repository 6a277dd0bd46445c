import { holidayAttack, hostAttack, leaverAttack, pooledAttack, topicDeviation } from './attacks.ts';
import { type Correlation, type Example, learnedCorrelation } from './learn.ts';
import { publish, type Rules, type Told } from './publish.ts';
import { type Kind, type TeamYear, teamYear } from './team-year.ts';
import { type Usefulness, usefulnessOf } from './usefulness.ts';

/** Every attack on many team-years, with the controls it must succeed against. */

export interface Attack {
  readonly name: string;
  readonly r: Correlation;
  /** What |r| may be at most; for a control, at least. */
  readonly bound: number;
  readonly control: boolean;
}

const OURS: Rules = { blurred: true, lies: false, clearsSeat: false };

type Tried = readonly { readonly year: TeamYear; readonly told: readonly Told[] }[];

async function tellYears(
  kind: Kind,
  size: number,
  years: number,
  seed: number,
  rules: Rules,
): Promise<Tried> {
  const tried = [];
  for (let index = 0; index < years; index++) {
    const year = teamYear(kind, size, seed + index);
    tried.push({ year, told: await publish(year, seed + index, rules) });
  }
  return tried;
}

export async function tryAll(
  kind: Kind,
  { size, years, seed }: { readonly size: number; readonly years: number; readonly seed: number },
): Promise<{ readonly attacks: readonly Attack[]; readonly use: Usefulness }> {
  const told = (rules: Partial<Rules>) => tellYears(kind, size, years, seed, { ...OURS, ...rules });
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
      attack('control: pooled by cases, holidays', ours, (_, year) => pooledAttack(year), 0.4, true),
      attack('control: exact voices, a leaver', exact, leaverAttack, 0.4, true),
      attack('control: exact voices, the host', exact, hostAttack, 0.8, true),
    ],
    use: usefulnessOf(ours),
  };
}

/** Does it hold: the attack stays below its bound, or the control is found out? */
export const holds = ({ r, bound, control }: Attack): boolean =>
  control ? Math.abs(r.r) >= bound : Math.abs(r.r) <= bound;
