import type { Waiting } from './policy.ts';

/** What happens next on the simulated desk. */

export interface Case extends Waiting {
  measured: boolean;
}

export interface Event {
  at: number;
  kind: 'arrival' | 'free' | 'leave' | 'tick' | 'taken' | 'declined' | 'lapsed';
  agent: number;
  of: Case | null;
  /** When the work began that ends now. */
  since?: number;
}

/** A binary heap of events by time. */
export class Agenda {
  readonly #events: Event[] = [];

  add(event: Event): void {
    const events = this.#events;
    let i = events.length;
    for (events.push(event); i > 0; ) {
      const up = (i - 1) >> 1;
      const parent = events[up];
      if (!parent || parent.at <= event.at) break;
      events[i] = parent;
      i = up;
    }
    events[i] = event;
  }

  next(): Event | undefined {
    const events = this.#events;
    const first = events[0];
    const last = events.pop();
    if (!last || events.length === 0) return first;
    let i = 0;
    for (;;) {
      let down = 2 * i + 1;
      const left = events[down];
      const right = events[down + 1];
      if (!left) break;
      let child = left;
      if (right && right.at < left.at) {
        child = right;
        down++;
      }
      if (child.at >= last.at) break;
      events[i] = child;
      i = down;
    }
    events[i] = last;
    return first;
  }
}
