import { readMe, sendPresence } from '../pairing/client.ts';
import type { CollectorStore } from '../pairing/store.ts';
import { choices, type Pairing, pairing } from '../settings/settings.ts';
import { openLoad } from './kept-numbers.ts';
import { refreshTeam } from './team-voices.ts';

/** What is told to and asked of the collector now and then, whatever happens. */

const heartbeatSeconds = 60;
const seldomSeconds = 3600;

let heartAt = 0;
let seldomAt = 0;

/** Tells the collector that the agent is there, and how busy. Returns whether it was time. */
export async function beat(paired: Pairing, signal: AbortSignal): Promise<boolean> {
  if (Date.now() - heartAt < heartbeatSeconds * 1000) return false;
  const { status } = await choices.get();
  await sendPresence(paired, { status, load: await openLoad(paired.agent.id) }, signal);
  heartAt = Date.now();
  return true;
}

/** The next visit tells the collector the agent's status at once. */
export function beatSoon(): void {
  heartAt = 0;
}

/** After pairing or unpairing: everything is due. */
export function forgetBeats(): void {
  heartAt = 0;
  seldomAt = 0;
}

/** What changes seldom: the team's figures, and who this agent is to the desk. */
export async function refreshSeldom(
  paired: Pairing,
  store: CollectorStore,
  signal: AbortSignal,
): Promise<void> {
  if (Date.now() - seldomAt < seldomSeconds * 1000) return;
  await refreshTeam(paired, store, signal);
  const me = await readMe(paired, signal);
  await pairing.update((current) =>
    me !== null && current?.token === paired.token ? { ...current, ...me } : current,
  );
  seldomAt = Date.now();
}
