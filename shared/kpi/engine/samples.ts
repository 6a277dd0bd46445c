import type { MeasureContext } from '../kpi.ts';
import { DAY } from '../measure/days.ts';
import type { Sample, Samples } from '../measure/definition.ts';
import { endOf } from '../measure/view.ts';
import type { Credits } from './credits.ts';
import { Days } from './days.ts';
import type { Dictionary } from './dictionary.ts';
import type { Rows } from './rows.ts';
import { type Doubles, Table, type Whole } from './table.ts';

type SampleColumns = {
  /** Milliseconds into the day. */
  readonly ms: Whole;
  readonly value: Doubles;
  /** Durations only; NaN: no schedule is known. */
  readonly business: Doubles;
  readonly row: Whole;
  readonly credit: Whole;
  readonly key: Whole;
};

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

/** One KPI's samples in columns, a table a day (UTC). */
export class SampleStore {
  readonly #codes: Codes;
  readonly #days = new Days<SampleColumns>();

  constructor(codes: Codes) {
    this.#codes = codes;
  }

  add(row: number, sample: Sample): void {
    const day = Math.floor(sample.at / DAY);
    const table = this.#days.at(day) ?? this.#days.open(day, (places) => emptyLike(sample, places));
    const place = table.next(this.#codes.rows);
    const { columns } = table;
    columns.ms[place] = sample.at - day * DAY;
    columns.value[place] = sample.value;
    columns.row[place] = row;
    columns.credit[place] = this.#codes.credits.codeOf(sample.credit);
    if (sample.business !== undefined) columns.business[place] = sample.business ?? Number.NaN;
    if (sample.key !== undefined) columns.key[place] = this.#codes.keys.codeOf(sample.key);
  }

  /** The samples of a context in log order. */
  read(context: MeasureContext): ReadSamples {
    const { rows, credits, keys } = this.#codes;
    const { alive } = rows;
    const allowed = credits.allowed(context.agent);
    const { from } = context.period;
    const end = endOf(context);
    const tables = [...this.#days.between(Math.floor(from / DAY), Math.floor(end / DAY))];
    const most = tables.reduce((sum, { table }) => sum + table.length, 0);
    const at = new Float64Array(most);
    const value = new Float64Array(most);
    const row = new Uint32Array(most);
    const keyed = tables.some(({ table }) => table.columns.key.length > 0);
    const key = new Uint32Array(keyed ? most : 0);
    let length = 0;
    let withoutSchedule = 0;
    for (const { day, table } of tables) {
      this.#sort(table);
      const { columns } = table;
      const source =
        context.clock === 'business' && columns.business.length > 0 ? columns.business : columns.value;
      for (let place = 0; place < table.length; place++) {
        const owner = columns.row[place] ?? 0;
        if (alive[owner] !== 1 || allowed[columns.credit[place] ?? 0] !== 1) continue;
        const instant = day * DAY + (columns.ms[place] ?? 0);
        if (instant < from || instant > end) continue;
        const measured = source[place] ?? Number.NaN;
        if (Number.isNaN(measured)) {
          withoutSchedule++;
          continue;
        }
        at[length] = instant;
        value[length] = measured;
        row[length] = owner;
        if (keyed) key[length] = columns.key[place] ?? 0;
        length++;
      }
    }
    return {
      withoutSchedule,
      rows: row,
      samples: {
        length,
        at: at.subarray(0, length),
        value: value.subarray(0, length),
        key: (index) => (keyed ? keys.textOf(key[index] ?? 0) : ''),
        ticket: (index) => rows.idOf(row[index] ?? 0),
      },
    };
  }

  #sort(table: Table<SampleColumns>): void {
    const { rows } = this.#codes;
    table.sort(rows, (a, b) => {
      const { ms, row } = table.columns;
      return (ms[a] ?? 0) - (ms[b] ?? 0) || rows.compare(row[a] ?? 0, row[b] ?? 0) || a - b;
    });
  }
}

const UNUSED = { doubles: new Float64Array(0), whole: new Uint32Array(0) };

/** A table of the columns this kind of sample uses. */
function emptyLike(sample: Sample, places: number): Table<SampleColumns> {
  return new Table({
    ms: new Uint32Array(places),
    value: new Float64Array(places),
    business: sample.business === undefined ? UNUSED.doubles : new Float64Array(places),
    row: new Uint32Array(places),
    credit: new Uint32Array(places),
    key: sample.key === undefined ? UNUSED.whole : new Uint32Array(places),
  });
}
