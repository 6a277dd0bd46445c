import type { FastifyBaseLogger } from 'fastify';
import type { BadRow } from '../store/set-aside.ts';
import type { Store } from '../store/store.ts';

/** What could not be read, shown or sent: left out so that everything else goes on, told once in the log, counted for /healthz. */
export interface SetAside {
  note(bad: BadRow): void;
  /** How many were set aside since the start, those the store left out included. */
  count(): Promise<number>;
}

const MOST_NAMED = 10_000;

/** Makes the register of one collector. Only a row's table, id and kind of error are kept: no personal data. */
export function makeSetAside(store: Pick<Store, 'do'>, log: Pick<FastifyBaseLogger, 'error'>): SetAside {
  const named = new Set<string>();
  const note = (bad: BadRow): void => {
    const name = `${bad.table} ${bad.id}`;
    if (named.has(name) || named.size >= MOST_NAMED) return;
    named.add(name);
    log.error(bad, 'set aside: it cannot be read; everything else goes on');
  };
  return {
    note,
    async count() {
      for (const bad of await store.do('takeSetAside', undefined)) note(bad);
      return named.size;
    },
  };
}
