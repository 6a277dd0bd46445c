import { appendFile, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Store } from './store.ts';

/**
 * The wishes to be erased, kept beside the store and not in it: a backup that is put back does not know the latest
 * ones, so they are fulfilled anew at every start. No line says who wished.
 */
const Erasure = z.object({
  site: z.string(),
  session: z.string().nullable(),
  customerRef: z.string().nullable(),
  at: z.number(),
});
export type Erasure = z.infer<typeof Erasure>;

const FILE = 'erasures.ndjson';

/** Writes a wish down, durably, and fulfils it; answers how many sessions are gone from store and files. */
export async function eraseForGood(data: string, store: Store, wish: Erasure): Promise<number> {
  await appendFile(join(data, FILE), `${JSON.stringify(wish)}\n`, { mode: 0o600, flush: true });
  const { at, ...what } = wish;
  const erased = await store.do('erase', { ...what, until: at, now: at });
  await store.truncate();
  return erased;
}

/** Fulfils every wish again, as after a backup was put back; answers how many sessions that brought to light. */
export async function eraseAgain(data: string, store: Store, now: number): Promise<number> {
  const text = await readFile(join(data, FILE), 'utf8').catch(() => '');
  let erased = 0;
  for (const line of text.split('\n').filter(Boolean)) {
    const { at, ...what } = Erasure.parse(JSON.parse(line));
    erased += await store.do('erase', { ...what, until: at, now });
  }
  if (erased > 0) await store.truncate();
  return erased;
}
