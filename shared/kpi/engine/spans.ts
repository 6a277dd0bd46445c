import { DAY } from '../../time/durations.ts';
import type { Credit, OpenSpans, SpanSink } from '../measure/definition.ts';
import { Chains, type Day } from './chains.ts';
import { Doubles, Whole } from './columns.ts';
import type { Codes } from './samples.ts';

const LASTING = Number.POSITIVE_INFINITY;

/** One KPI's spans in columns, chained by the day they end on; those that last are a day of their own. */
export class SpanStore implements SpanSink {
  readonly #codes: Codes;
  readonly #chains: Chains;
  /** What ages count from. */
  readonly #since = new Doubles();
  /** Where it begins, of those that begin later than `since`. */
  readonly #from = new Doubles();
  readonly #until = new Doubles();
  /** Twice the credit's code, and 1 more of those that begin later. */
  readonly #credit = new Whole();
  #last: { readonly look: string; readonly open: OpenSpans } | null = null;

  constructor(codes: Codes) {
    this.#codes = codes;
    this.#chains = new Chains(codes.rows);
  }

  span(from: number, until: number, credit: Credit, since = from): void {
    const place = this.#chains.add(Math.floor(until / DAY));
    this.#since.set(place, since);
    this.#until.set(place, until);
    const later = from > since;
    if (later) this.#from.set(place, from);
    this.#credit.set(place, 2 * credit.code + (later ? 1 : 0));
  }

  /** What was open at an instant, oldest first. The further back, the more ends are looked through. The last reading is kept. */
  openAt(instant: number, agent: string | null): OpenSpans {
    const look = `${this.#codes.rows.version} ${instant} ${agent}`;
    if (this.#last?.look !== look) this.#last = { look, open: this.#openAgain(instant, agent) };
    return this.#last.open;
  }

  #openAgain(instant: number, agent: string | null): OpenSpans {
    const { rows, credits } = this.#codes;
    const { alive } = rows;
    const allowed = credits.allowed(agent);
    const lasting = this.#chains.day(LASTING);
    const found: number[] = [];
    const collect = (day: Day): void => {
      const places = this.#chains.ordered(day, this.#since, this.#compare);
      for (let index = 0; index < places.length; index++) {
        const place = places[index] ?? 0;
        // In order of `since`: whatever follows began later.
        if (this.#since.get(place) > instant) break;
        const code = this.#credit.get(place);
        if (alive[this.#chains.rowOf(place)] !== 1 || allowed[code >> 1] !== 1) continue;
        if ((code & 1) === 1 && this.#from.get(place) > instant) continue;
        if (instant < this.#until.get(place)) found.push(place);
      }
    };
    if (lasting) collect(lasting);
    const before = found.length;
    for (const day of this.#chains.between(Math.floor(instant / DAY), LASTING)) collect(day);
    if (found.length > before) found.sort(this.#compare);
    const owners = found.map((place) => this.#chains.rowOf(place));
    return {
      length: found.length,
      from: found.map((place) => this.#since.get(place)),
      ticket: (index) => rows.idOf(owners[index] ?? 0),
    };
  }

  readonly #compare = (a: number, b: number): number =>
    this.#since.get(a) - this.#since.get(b) ||
    this.#codes.rows.compare(this.#chains.rowOf(a), this.#chains.rowOf(b));
}
