import { DAY } from '../measure/days.ts';
import type { OpenSpans, Span } from '../measure/definition.ts';
import { Chains, type Day } from './chains.ts';
import { type Doubles, doublesFor, type Whole, wholeFor } from './columns.ts';
import type { Codes } from './samples.ts';

const LASTING = Number.POSITIVE_INFINITY;

/** One KPI's spans in columns, chained by the day they end on; those that last are a day of their own. */
export class SpanStore {
  readonly #codes: Codes;
  readonly #chains: Chains;
  #from: Doubles = new Float64Array(0);
  #until: Doubles = new Float64Array(0);
  #credit: Whole = new Uint32Array(0);
  #last: { readonly look: string; readonly open: OpenSpans } | null = null;

  constructor(codes: Codes) {
    this.#codes = codes;
    this.#chains = new Chains(codes.rows);
  }

  add(row: number, { from, until, credit }: Span): void {
    const place = this.#chains.add(Math.floor(until / DAY), row);
    if (place >= this.#from.length) {
      this.#from = doublesFor(this.#from, place);
      this.#until = doublesFor(this.#until, place);
      this.#credit = wholeFor(this.#credit, place);
    }
    this.#from[place] = from;
    this.#until[place] = until;
    this.#credit[place] = credit.code;
  }

  /** What was open at an instant, oldest first. The further back, the more ends are looked through. The last reading is kept. */
  openAt(instant: number, agent: string | null): OpenSpans {
    const look = `${this.#codes.rows.version} ${instant} ${agent}`;
    if (this.#last?.look !== look) this.#last = { look, open: this.#openAnew(instant, agent) };
    return this.#last.open;
  }

  #openAnew(instant: number, agent: string | null): OpenSpans {
    const { rows, credits } = this.#codes;
    const { alive } = rows;
    const allowed = credits.allowed(agent);
    const lasting = this.#chains.day(LASTING);
    const found: number[] = [];
    const collect = (day: Day): void => {
      const places = this.#chains.ordered(day, this.#compare);
      for (let index = 0; index < places.length; index++) {
        const place = places[index] ?? 0;
        // In order of `from`: whatever follows began later.
        if ((this.#from[place] ?? 0) > instant) break;
        if (alive[this.#chains.rowOf(place)] !== 1 || allowed[this.#credit[place] ?? 0] !== 1) continue;
        if (instant < (this.#until[place] ?? 0)) found.push(place);
      }
    };
    if (lasting) collect(lasting);
    const before = found.length;
    for (const day of this.#chains.between(Math.floor(instant / DAY), LASTING)) collect(day);
    if (found.length > before) found.sort(this.#compare);
    const owners = found.map((place) => this.#chains.rowOf(place));
    return {
      length: found.length,
      from: found.map((place) => this.#from[place] ?? 0),
      ticket: (index) => rows.idOf(owners[index] ?? 0),
    };
  }

  readonly #compare = (a: number, b: number): number =>
    (this.#from[a] ?? 0) - (this.#from[b] ?? 0) ||
    this.#codes.rows.compare(this.#chains.rowOf(a), this.#chains.rowOf(b));
}
