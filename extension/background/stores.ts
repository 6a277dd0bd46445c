import { businessClock } from '../../shared/session/clock.ts';
import { type Pairing, pairing } from '../settings/settings.ts';
import { type CollectorStore, openCollectorStore } from '../store/collector-store.ts';
import {
  agentsKept,
  type DeskKey,
  type DeskStore,
  eraseDeskStore,
  openDeskStore,
} from '../store/desk-store.ts';
import type { Desk } from '../sync/desk-state.ts';

/** The databases open in this worker: opening one costs more than anything read from it. */
const desks = new Map<string, Promise<DeskStore>>();
const collectors = new Map<string, Promise<CollectorStore>>();

export function deskStore(key: DeskKey): Promise<DeskStore> {
  return once(desks, nameOf(key), async (lost) => {
    const schedule = (await pairing.get())?.schedule;
    return openDeskStore(key, schedule ? businessClock([{ from: 0, schedule }]) : null, lost);
  });
}

/** After pairing and unpairing: stores opened from now on count by the working hours known then. */
export function reopenDesks(): void {
  desks.clear();
}

const nameOf = (key: DeskKey) => JSON.stringify([key.helpdesk, key.base, key.agent]);

/** Erases all that is kept of a helpdesk, whoever worked in it. */
export async function eraseDesk(desk: Desk): Promise<void> {
  for (const agent of await agentsKept(desk)) {
    const key = { ...desk, agent };
    desks.delete(nameOf(key));
    await eraseDeskStore(key);
  }
}

export function collectorStore(paired: Pairing): Promise<CollectorStore> {
  return once(collectors, JSON.stringify([paired.url, paired.agent.id]), (lost) =>
    openCollectorStore(paired.url, paired.agent.id, lost),
  );
}

/** Closes what is open, so that it can be deleted. */
export async function closeCollectorStore(paired: Pairing): Promise<void> {
  const key = JSON.stringify([paired.url, paired.agent.id]);
  (await collectors.get(key))?.close();
  collectors.delete(key);
}

/** One opening for all who ask, until it fails or the database is lost: the next one to ask then opens it again. */
function once<T>(
  known: Map<string, Promise<T>>,
  key: string,
  open: (lost: () => void) => Promise<T>,
): Promise<T> {
  const found = known.get(key);
  if (found !== undefined) return found;
  const forget = () => {
    if (known.get(key) === opened) known.delete(key);
  };
  const opened: Promise<T> = open(forget);
  known.set(key, opened);
  opened.catch(forget);
  return opened;
}
