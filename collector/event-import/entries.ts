import { Column, Names, NONE } from './columns.ts';

/** One thing that happened in a case; an empty text where the log says nothing. */
interface Entry {
  readonly activity: string;
  /** UTC milliseconds. */
  readonly at: number;
  readonly agent: string;
  /** The queue a row names, and the case it was merged into. */
  readonly queue: string;
  readonly into: string;
}

/** What happened in all cases, column by column; a case holds the numbers of its entries. */
export class Entries {
  readonly #isOrdered: boolean;
  readonly #activities = new Names();
  readonly #agents = new Names();
  readonly #values = new Names();
  readonly #at = new Column();
  readonly #activity = new Column();
  readonly #agent = new Column();
  readonly #queue = new Column();
  readonly #into = new Column();
  #size = 0;
  #forward = 0;
  #backward = 0;

  /** `isOrdered`: entries of one instant stand in the order they happened, or all the other way round. */
  constructor({ isOrdered }: { readonly isOrdered: boolean }) {
    this.#isOrdered = isOrdered;
  }

  /** Takes an entry in; returns its number. `last`: the number of the case's entry before it in the file. */
  add({ activity, at, agent, queue, into }: Entry, last: number | undefined): number {
    if (last !== undefined && this.#at.at(last) !== at) {
      if (this.#at.at(last) < at) this.#forward++;
      else this.#backward++;
    }
    this.#at.push(at);
    this.#activity.push(this.#activities.numberOf(activity));
    this.#agent.push(agent === '' ? NONE : this.#agents.numberOf(agent));
    this.#queue.push(this.valueOf(queue));
    this.#into.push(this.valueOf(into));
    return this.#size++;
  }

  get size(): number {
    return this.#size;
  }

  /** How many different activities there are. */
  get activities(): number {
    return this.#activities.size;
  }

  /** The number of an activity; NONE when no entry has it. */
  activityNumber(activity: string): number {
    return this.#activities.find(activity);
  }

  activityOf(entry: number): number {
    return this.#activity.at(entry);
  }

  instantOf(entry: number): number {
    return this.#at.at(entry);
  }

  /** A text as a number, which `textOf` reads; NONE for an empty one. */
  valueOf(text: string): number {
    return text === '' ? NONE : this.#values.numberOf(text);
  }

  textOf(value: number): string | null {
    return value === NONE ? null : this.#values.textOf(value);
  }

  /** Is one of these entries this activity at this instant? */
  has(entries: readonly number[], activity: string, at: number): boolean {
    const number = this.#activities.find(activity);
    return entries.some((entry) => this.#activity.at(entry) === number && this.#at.at(entry) === at);
  }

  /** An entry in full. */
  read(entry: number) {
    const agent = this.#agent.at(entry);
    return {
      entry,
      activity: this.#activities.textOf(this.#activity.at(entry)),
      at: this.#at.at(entry),
      agent: agent === NONE ? null : this.#agents.textOf(agent),
      queue: this.textOf(this.#queue.at(entry)),
      into: this.textOf(this.#into.at(entry)),
    };
  }

  /** Does the file tell every case from its end? */
  get isNewestFirst(): boolean {
    return this.#backward > 0 && this.#forward === 0;
  }

  /** Entries by time; those of one instant as the file has them, the other way round when it begins with the newest. */
  inTime(entries: readonly number[]): readonly number[] {
    const direction = this.isNewestFirst && this.#isOrdered ? -1 : 1;
    return [...entries].sort((a, b) => this.#at.at(a) - this.#at.at(b) || direction * (a - b));
  }
}
