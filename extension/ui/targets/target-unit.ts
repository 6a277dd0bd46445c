import type { Unit } from '../../../shared/kpi/kpi.ts';

/** How a person enters a target: in an everyday unit, kept in the KPI's own. */
export interface EntryUnit {
  readonly id: 'minutes' | 'hours' | 'days' | 'percent' | 'points' | 'tickets' | 'money';
  /** What one of it is in the KPI's own unit. */
  readonly worth: number;
}

const times: readonly EntryUnit[] = [
  { id: 'days', worth: 86_400 },
  { id: 'hours', worth: 3_600 },
  { id: 'minutes', worth: 60 },
];

/** The units a target of this kind can be entered in. */
export function entryUnits(unit: Unit): readonly EntryUnit[] {
  if (unit === 'seconds') return times;
  if (unit === 'share') return [{ id: 'percent', worth: 0.01 }];
  return [{ id: unit === 'score' ? 'points' : unit, worth: 1 }];
}

/** The largest unit a value is a whole number of, else the smallest: 7200 s is 2 hours, 5400 s is 90 minutes. */
export function entryUnitOf(unit: Unit, value: number | undefined): EntryUnit {
  const units = entryUnits(unit);
  const whole = units.find(({ worth }) => value !== undefined && value > 0 && value % worth === 0);
  const smallest = units.at(-1);
  if (!smallest) throw new RangeError(`No unit to enter ${unit} in`);
  return whole ?? (unit === 'seconds' && value === undefined ? (units[1] ?? smallest) : smallest);
}

/** A typed amount in the KPI's own unit; null when left empty, NaN when it is no number or below the unit's least (points reach −100). */
export function parseAmount(typed: string, unit: Unit, worth: number): number | null {
  const text = typed.trim().replace(',', '.');
  if (text === '') return null;
  const amount = Number(text);
  return Number.isFinite(amount) && amount >= (unit === 'points' ? -100 : 0)
    ? Number((amount * worth).toPrecision(12))
    : Number.NaN;
}
