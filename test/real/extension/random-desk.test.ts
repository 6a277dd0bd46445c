import 'fake-indexeddb/auto';
import { IDBFactory } from 'fake-indexeddb';
import { beforeEach, expect, it } from 'vitest';
import { numbersOfRandomDesk } from '../support/request-tracker/random-desk.ts';

beforeEach(() => {
  globalThis.indexedDB = new IDBFactory();
});

/** One desk here; `npm run bench:random-desk -- --seeds 10` draws as many as one likes. */
it('counts for each agent what SQL over the helpdesk’s own database counts, whatever happened there', async () => {
  for (const { agent, extension, sql } of await numbersOfRandomDesk(7, 120)) {
    expect({ agent, ...extension }).toEqual({ agent, ...sql });
    expect(Object.values(sql).some(({ n }) => n > 2)).toBe(true);
  }
}, 400_000);
