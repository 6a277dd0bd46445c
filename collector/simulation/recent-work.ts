import { WORK_FOR } from '../../shared/routing/timing.ts';
import { MINUTE } from '../../shared/time/durations.ts';

const WINDOW = WORK_FOR / MINUTE;

/** Who worked how much over the last two hours. Minutes. */
export class RecentWork {
  readonly #ended: { readonly agent: number; readonly from: number; readonly to: number }[] = [];
  readonly #running: Map<number, number>[];
  readonly #slots: readonly number[];

  /** `slots`: cases at a time, by agent. */
  constructor(slots: readonly number[]) {
    this.#slots = slots;
    this.#running = slots.map(() => new Map());
  }

  began(agent: number, of: number, now: number): void {
    this.#running[agent]?.set(of, now);
  }

  ended(agent: number, of: number, now: number): void {
    const from = this.#running[agent]?.get(of) ?? now;
    this.#running[agent]?.delete(of);
    this.#ended.push({ agent, from, to: now });
  }

  /** Share of everybody's slots that was in use, by agent. */
  at(now: number): number[] {
    const since = now - WINDOW;
    while ((this.#ended[0]?.to ?? now) < since) this.#ended.shift();
    const busy = this.#running.map((cases) =>
      [...cases.values()].reduce((sum, from) => sum + now - Math.max(from, since), 0),
    );
    for (const { agent, from, to } of this.#ended)
      busy[agent] = (busy[agent] ?? 0) + to - Math.max(from, since);
    return busy.map((minutes, a) => minutes / (WINDOW * (this.#slots[a] ?? 1)));
  }
}
