import { DAY } from '../measure/days.ts';
import type { OpenSpans, Span } from '../measure/definition.ts';
import { Days } from './days.ts';
import type { Codes } from './samples.ts';
import { type Doubles, Table, type Whole } from './table.ts';

type SpanColumns = {
  readonly from: Doubles;
  readonly until: Doubles;
  readonly row: Whole;
  readonly credit: Whole;
};

/** One KPI's spans in columns: a table for each day spans end on, and one for those that last. */
export class SpanStore {
  readonly #codes: Codes;
  readonly #ended = new Days<SpanColumns>();
  readonly #lasting = emptyTable(64);

  constructor(codes: Codes) {
    this.#codes = codes;
  }

  add(row: number, { from, until, credit }: Span): void {
    const table = this.#tableOf(until);
    const place = table.next(this.#codes.rows);
    const { columns } = table;
    columns.from[place] = from;
    columns.until[place] = until;
    columns.row[place] = row;
    columns.credit[place] = this.#codes.credits.codeOf(credit);
  }

  /** What was open at an instant, oldest first. The further back, the more ends are looked through. */
  openAt(instant: number, agent: string | null): OpenSpans {
    const { rows, credits } = this.#codes;
    const { alive } = rows;
    const allowed = credits.allowed(agent);
    const found: { from: number; row: number }[] = [];
    let ordered = true;
    const collect = (table: Table<SpanColumns>): void => {
      this.#sort(table);
      const { columns } = table;
      let before = found.at(-1)?.from ?? Number.NEGATIVE_INFINITY;
      for (let place = 0; place < table.length; place++) {
        const from = columns.from[place] ?? 0;
        // In order of `from`: whatever follows began later.
        if (from > instant) break;
        const row = columns.row[place] ?? 0;
        if (alive[row] !== 1 || allowed[columns.credit[place] ?? 0] !== 1) continue;
        if (instant >= (columns.until[place] ?? 0)) continue;
        found.push({ from, row });
        ordered &&= before < from;
        before = from;
      }
    };
    collect(this.#lasting);
    for (const { table } of this.#ended.between(Math.floor(instant / DAY), Number.POSITIVE_INFINITY))
      collect(table);
    if (!ordered) found.sort((a, b) => a.from - b.from || rows.compare(a.row, b.row));
    return {
      length: found.length,
      from: found.map(({ from }) => from),
      ticket: (index) => rows.idOf(found[index]?.row ?? 0),
    };
  }

  #tableOf(until: number): Table<SpanColumns> {
    if (until === Number.POSITIVE_INFINITY) return this.#lasting;
    const day = Math.floor(until / DAY);
    return this.#ended.at(day) ?? this.#ended.open(day, emptyTable);
  }

  #sort(table: Table<SpanColumns>): void {
    const { rows } = this.#codes;
    table.sort(rows, (a, b) => {
      const { from, row } = table.columns;
      return (from[a] ?? 0) - (from[b] ?? 0) || rows.compare(row[a] ?? 0, row[b] ?? 0) || a - b;
    });
  }
}

function emptyTable(places: number): Table<SpanColumns> {
  return new Table({
    from: new Float64Array(places),
    until: new Float64Array(places),
    row: new Uint32Array(places),
    credit: new Uint32Array(places),
  });
}
