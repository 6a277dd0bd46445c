import type { FastifyBaseLogger } from 'fastify';
import { type FaultName, StoreFault } from '../store/fault.ts';
import type { Store } from '../store/store.ts';
import { type ClockWatch, watchClock } from './clock-watch.ts';
import { LITTLE_ROOM, NO_ROOM, roomIn } from './room.ts';

/** How the machine under the collector is, looked at every few seconds and told to /healthz and the log. */
export interface Machine {
  /** How it is now. Looks again when the last look is older than a second. */
  state(): Promise<{ readonly fault: FaultName | null; readonly clock: boolean }>;
  /** May rows be dropped for their age? Not while the clock may be wrong: that would drop what is young. */
  mayDropByAge(): boolean;
  stop(): void;
}

const LOOK_EVERY = 5_000;
const FRESH = 1_000;

/** Watches the machine. `newestAt`: when something last happened in the store, UTC ms; `idleFor`: for how long its files lay untouched before this start, ms. */
export function watchMachine(
  of: {
    readonly store: Store;
    readonly data: string;
    readonly now: () => number;
    readonly log: FastifyBaseLogger;
  },
  start: { readonly newestAt: number | null; readonly idleFor: number },
): Machine {
  const { store, data, log } = of;
  const clock: ClockWatch = watchClock(of.now, log, start);
  let fault: FaultName | null = null;
  let isLow = false;
  let looking: Promise<void> | null = null;
  let lookedAt = Number.NEGATIVE_INFINITY;
  let stopped = false;

  /** What keeps the store from taking writes; null when nothing does. */
  async function faultIn(room: number): Promise<StoreFault | null> {
    const full = room < NO_ROOM ? new StoreFault('full') : null;
    try {
      await store.probe(full !== null || fault !== null);
    } catch (error) {
      if (error instanceof StoreFault) return error;
    }
    return full;
  }

  function note(found: StoreFault | null): void {
    if (found !== null && found.fault !== fault) {
      log.error({ fault: found.fault, engine: found.engine }, found.message);
    }
    if (found === null && fault !== null) log.warn({ fault }, 'The store takes writes again.');
    fault = found?.fault ?? null;
  }

  async function look(): Promise<void> {
    const room = await roomIn(data);
    const found = await faultIn(room);
    if (stopped) return;
    note(found);
    if (room < LITTLE_ROOM !== isLow) {
      isLow = !isLow;
      if (isLow)
        log.warn({ megabytes: Math.round(room / 2 ** 20) }, 'There is little room left for the data folder.');
    }
    clock.look();
    lookedAt = performance.now();
  }
  const lookOnce = (): Promise<void> => {
    looking ??= look().finally(() => {
      looking = null;
    });
    return looking;
  };
  const timer = setInterval(lookOnce, LOOK_EVERY);
  timer.unref();
  return {
    async state() {
      if (performance.now() - lookedAt > FRESH) await lookOnce();
      return { fault, clock: clock.isDoubtful() };
    },
    mayDropByAge: () => !clock.isDoubtful(),
    stop() {
      stopped = true;
      clearInterval(timer);
    },
  };
}
