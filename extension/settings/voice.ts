import * as z from 'zod/mini';
import { item } from '../platform/storage-item.ts';
import type { Pairing } from './settings.ts';

/**
 * The secret behind this browser's voices, and what it has said already. Kept apart from what the collector told: it
 * outlives a pairing, so that nobody gets a second look by pairing again.
 */
const Said = z.object({
  /** The last month it was said that there are enough cases. */
  ready: z.nullable(z.string()),
  /** The last month whose voices were said. */
  month: z.nullable(z.string()),
  /** The last season spoken in, and its crowd. */
  season: z.nullable(z.string()),
  cohort: z.nullable(z.string()),
});
type Said = z.infer<typeof Said>;

const Voice = z.object({ secret: z.string(), said: Said });
/** By site and agent. */
const kept = item('voices', z.record(z.string(), Voice), {});

const NOTHING: Said = { ready: null, month: null, season: null, cohort: null };
const SECRET_BYTES = 32;

const keyOf = ({ site, agent }: Pairing): string => `${site} ${agent.id}`;
const newSecret = (): string =>
  [...crypto.getRandomValues(new Uint8Array(SECRET_BYTES))]
    .map((byte) => byte.toString(16).padStart(2, '0'))
    .join('');

/** What was said for an agent of a site. */
export async function saidFor(pairing: Pairing): Promise<Said> {
  return (await kept.get())[keyOf(pairing)]?.said ?? NOTHING;
}

/** Writes down what is being said. */
export async function say(pairing: Pairing, what: Partial<Said>): Promise<void> {
  const key = keyOf(pairing);
  await kept.update((all) => {
    const { secret = newSecret(), said = NOTHING } = all[key] ?? {};
    return { ...all, [key]: { secret, said: { ...said, ...what } } };
  });
}

/** The secret, made when it is first asked for. It never leaves this browser. */
export async function secretOf(pairing: Pairing): Promise<string> {
  await say(pairing, {});
  return (await kept.get())[keyOf(pairing)]?.secret ?? '';
}
