import type { Length } from './model.ts';

/** What became of one measured case. */
export interface Outcome {
  topic: number;
  /** Minutes until help, abandonment or being turned away. */
  wait: number;
  end: 'served' | 'abandoned' | 'blocked';
  agent: number;
  /** That whoever began it solves it at first contact; NaN when nobody did. */
  chance: number;
}

export interface Run {
  outcomes: Outcome[];
  /** Share of slot time in use, by agent. */
  occupancy: number[];
  /** Time averages over the measured stretch. */
  inQueue: number;
}

/** Counts the cases after the warm-up until the last of them is over, and the queue until the last of them has come. */
export class Outcomes {
  readonly #of: Outcome[] = [];
  readonly #length: Length;
  #arrived = 0;
  #open = 0;
  #queueTime = 0;
  #from: number | null = null;
  #until: number | null = null;

  constructor(length: Length) {
    this.#length = length;
  }

  /** Counts a case that comes now; returns its number, and whether it is measured. */
  arrive(now: number): { readonly id: number; readonly measured: boolean } {
    const { warmUp, cases } = this.#length;
    const id = this.#arrived++;
    const measured = id >= warmUp && id < warmUp + cases;
    if (id === warmUp) this.#from = now;
    if (this.#arrived === warmUp + cases) this.#until = now;
    if (measured) this.#open++;
    return { id, measured };
  }

  /** Something measured is still to come, or not over yet. */
  get isIncomplete(): boolean {
    return this.#until === null || this.#open > 0;
  }

  /** The stretch over which time is averaged. */
  get isInStretch(): boolean {
    return this.#from !== null && this.#until === null;
  }

  /** So many cases waited for so many minutes. */
  pass(minutes: number, waiting: number): void {
    this.#queueTime += minutes * waiting;
  }

  /** A measured case is over. */
  end(outcome: Outcome): void {
    this.#open--;
    this.#of.push(outcome);
  }

  /** The run as it stands at this minute. */
  runAt(now: number, occupancy: number[]): Run {
    const length = (this.#until ?? now) - (this.#from ?? 0);
    return { outcomes: this.#of, occupancy, inQueue: this.#queueTime / length };
  }
}
