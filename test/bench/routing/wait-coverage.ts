import { run } from '../../../collector/simulation/engine.ts';
import type { Length, Model } from '../../../collector/simulation/model.ts';
import type { Policy } from '../../../collector/simulation/policy.ts';
import { measuredFactors, type ToldWait } from '../../../shared/routing/told-waits.ts';
import { estimateWait, type Line, waitRange } from '../../../shared/routing/wait.ts';

/** Do the ranges we tell come true? The product's estimate, fed only with what a desk can see while it runs. */

/** A desk of `servers` alike whose arrivals rise or fall in a straight line over ten hours, again and again. */
export function rampedDesk(servers: number, fromLoad: number, toLoad: number, patience?: number): Model {
  const handling = 9;
  const period = 600;
  const most = Math.max(fromLoad, toLoad);
  return {
    rates: [servers / handling],
    minutes: Array.from({ length: servers }, () => [handling]),
    wave: { at: (minute) => fromLoad + ((toLoad - fromLoad) * (minute % period)) / period, most },
    ...(patience === undefined ? {} : { patience }),
  };
}

/** What happened in the last hour. */
class LastHour {
  readonly #finished: { at: number; minutes: number }[] = [];
  readonly #waits: { at: number; wait: number; served: boolean }[] = [];

  finished(minutes: number, at: number): void {
    this.#finished.push({ at, minutes });
  }

  waited(wait: number, served: boolean, at: number): void {
    this.#waits.push({ at, wait, served });
  }

  at(now: number): Pick<Line, 'completions' | 'meanMinutes' | 'leaving'> {
    while ((this.#finished[0]?.at ?? now) < now - 60) this.#finished.shift();
    while ((this.#waits[0]?.at ?? now) < now - 60) this.#waits.shift();
    const handled = this.#finished.reduce((sum, { minutes }) => sum + minutes, 0);
    const waited = this.#waits.reduce((sum, { wait }) => sum + wait, 0);
    const left = this.#waits.filter(({ served }) => !served).length;
    return {
      completions: this.#finished.length,
      meanMinutes: this.#finished.length > 0 ? handled / this.#finished.length : 0,
      leaving: waited > 0 ? left / waited : 0,
    };
  }
}

/**
 * Runs a desk and tells every customer who must wait a range; returns those told who were then served. With
 * `learning`, the ranges follow the last 200 waits told (coverage.ts), for desks that do not serve in order.
 */
export function tellWaits(
  model: Model,
  policy: Policy,
  length: Length,
  seed: number,
  learning: boolean,
): ToldWait[] {
  const hour = new LastHour();
  const open = new Map<number, Omit<ToldWait, 'actual'>>();
  const told: ToldWait[] = [];
  const slots = model.minutes.length;
  run(model, policy, length, seed, {
    finished: (_, minutes, now) => hour.finished(minutes, now),
    left: (of, wait, served, now) => {
      hour.waited(wait, served, now);
      const range = open.get(of.id);
      open.delete(of.id);
      if (range && served && wait > 0) told.push({ ...range, actual: wait });
    },
    arrived: (of, { now, idle, waiting }) => {
      const ahead = waiting.length - 1;
      const first = waiting[0];
      const estimate = estimateWait({
        ahead,
        slots,
        free: idle.length,
        ...hour.at(now),
        headMinutes: first && first !== of ? now - first.since : null,
      });
      if (!estimate || estimate.method === 'free') return;
      const factors = learning ? measuredFactors(told.slice(-200)) : null;
      open.set(of.id, { minutes: estimate.minutes, ...waitRange(estimate, ahead + 1, factors) });
    },
  });
  return told;
}
