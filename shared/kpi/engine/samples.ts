import type { Duration } from '../../session/facts.ts';
import { DAY } from '../../time/durations.ts';
import type { MeasureContext } from '../kpi.ts';
import type { Credit, SampleSink, Samples } from '../measure/definition.ts';
import { endOf } from '../measure/view.ts';
import { Chains } from './chains.ts';
import { Doubles, NONE, Whole } from './columns.ts';
import type { Credits } from './credits.ts';
import type { Dictionary } from './dictionary.ts';
import type { Rows } from './rows.ts';

/** What stores share: tickets, agents and texts as numbers. */
export interface Codes {
  readonly rows: Rows;
  readonly credits: Credits;
  readonly keys: Dictionary;
}

export interface ReadSamples {
  readonly samples: Samples;
  /** Durations no schedule could tell. */
  readonly withoutSchedule: number;
  /** The tickets' rows, by sample. */
  readonly rows: ArrayLike<number>;
}

/** One KPI's samples in columns, chained by day (UTC). What it hears belongs to the row added last. */
export class SampleStore implements SampleSink {
  readonly #codes: Codes;
  readonly #chains: Chains;
  readonly #at = new Doubles();
  readonly #value = new Doubles();
  /** Durations only; NaN: no schedule is known. */
  #business: Doubles | null = null;
  readonly #credit = new Whole();
  #key: Whole | null = null;
  #last: { readonly look: string; readonly read: ReadSamples } | null = null;

  constructor(codes: Codes) {
    this.#codes = codes;
    this.#chains = new Chains(codes.rows);
  }

  value(at: number, value: number, credit: Credit, key?: string): void {
    const place = this.#add(at, value, credit);
    if (key === undefined) return;
    this.#key ??= new Whole();
    this.#key.set(place, this.#codes.keys.codeOf(key));
  }

  duration(at: number, { calendar, business }: Duration, credit: Credit): void {
    const place = this.#add(at, calendar, credit);
    this.#business ??= new Doubles();
    this.#business.set(place, business ?? Number.NaN);
  }

  #add(at: number, value: number, credit: Credit): number {
    const place = this.#chains.add(Math.floor(at / DAY));
    this.#at.set(place, at);
    this.#value.set(place, value);
    this.#credit.set(place, credit.code);
    return place;
  }

  /** The samples of a context in log order. Several KPIs of one look read the same: the last reading is kept. */
  read(context: MeasureContext): ReadSamples {
    const { agent, clock, period } = context;
    const look = `${this.#codes.rows.version} ${period.from} ${endOf(context)} ${clock} ${agent}`;
    if (this.#last?.look !== look) this.#last = { look, read: this.#readAgain(context) };
    return this.#last.read;
  }

  #readAgain(context: MeasureContext): ReadSamples {
    const { rows, credits, keys } = this.#codes;
    const { alive } = rows;
    const allowed = credits.allowed(context.agent);
    const { from } = context.period;
    const end = endOf(context);
    const days = [...this.#chains.between(Math.floor(from / DAY), Math.floor(end / DAY))].map((day) =>
      this.#chains.ordered(day, this.#at, this.#compare),
    );
    const most = days.reduce((sum, places) => sum + places.length, 0);
    const source = context.clock === 'business' && this.#business ? this.#business : this.#value;
    const at = new Float64Array(most);
    const value = new Float64Array(most);
    const row = new Uint32Array(most);
    const key = this.#key && new Uint32Array(most);
    let length = 0;
    let withoutSchedule = 0;
    const take = (place: number): void => {
      const owner = this.#chains.rowOf(place);
      if (alive[owner] !== 1 || allowed[this.#credit.get(place)] !== 1) return;
      const instant = this.#at.get(place);
      if (instant < from || instant > end) return;
      const measured = source.get(place);
      if (Number.isNaN(measured)) {
        withoutSchedule++;
        return;
      }
      at[length] = instant;
      value[length] = measured;
      row[length] = owner;
      if (key) key[length] = this.#key?.get(place) ?? NONE;
      length++;
    };
    for (const places of days) for (let index = 0; index < places.length; index++) take(places[index] ?? 0);
    return {
      withoutSchedule,
      rows: row,
      samples: {
        length,
        at: at.subarray(0, length),
        value: value.subarray(0, length),
        key: (index) => (key ? keys.textOf(key[index] ?? 0) : ''),
        ticket: (index) => rows.idOf(row[index] ?? 0),
      },
    };
  }

  readonly #compare = (a: number, b: number): number =>
    this.#at.get(a) - this.#at.get(b) ||
    this.#codes.rows.compare(this.#chains.rowOf(a), this.#chains.rowOf(b)) ||
    this.#value.get(a) - this.#value.get(b);
}
