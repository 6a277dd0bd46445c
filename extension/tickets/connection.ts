import * as z from 'zod/mini';
import type { HelpdeskAgent } from '../helpdesks/lib/helpdesk.ts';
import { Emitter } from '../platform/emitter.ts';
import { item } from '../platform/storage-item.ts';
import { ReadingProgress } from './reading-progress.ts';
import { isAtRest, Phase, settled } from './sync-phase.ts';

/** One helpdesk this browser reads, and how that goes. */
export const HelpdeskConnectionState = z.object({
  helpdesk: z.string(),
  base: z.url(),
  agent: z.nullable(z.object({ id: z.string(), name: z.string() })),
  phase: Phase,
  /** When the last complete sync ended, UTC milliseconds. */
  lastSyncAt: z.nullable(z.number()),
  /** Tickets read so far by the first sync; 0 before it and once it is through. */
  read: z._default(z.number(), 0),
  /** How far that is; null where the helpdesk does not tell. */
  progress: z._default(z.nullable(ReadingProgress), null),
  /** What had been read was lost with the browser's database, and is read again. */
  lost: z._default(z.boolean(), false),
  /** The agent put the first sync off until they say so. */
  paused: z._default(z.boolean(), false),
  failures: z.number(),
  /** Not to be tried before, UTC milliseconds. */
  due: z.number(),
});
export type HelpdeskConnectionState = z.infer<typeof HelpdeskConnectionState>;

export type HelpdeskConnection = Pick<HelpdeskConnectionState, 'helpdesk' | 'base'>;

const states = item('desks', z.array(HelpdeskConnectionState), []);

/** Said when what is known of a helpdesk at rest, which is looked at, or who is logged in has changed: the steps of a sync are not. */
export const connectionChanges = new Emitter<void>();
let saidLast = '';
states.changes.subscribe(({ before, after }) => {
  const [first, last] = [after[0], before[0]];
  const isSameList =
    after.length === before.length &&
    (!first || !last || same(first, last)) &&
    after.every(({ agent }, index) => agent?.id === before[index]?.agent?.id);
  if (isSameList && !after.every(({ phase }) => isAtRest(phase))) return;
  const said = JSON.stringify(after);
  if (said !== saidLast) connectionChanges.emit();
  saidLast = said;
});

const same = (one: HelpdeskConnection, other: HelpdeskConnection) =>
  one.helpdesk === other.helpdesk && one.base === other.base;

/** All helpdesks known, the one looked at last first. */
export const connections = (): Promise<HelpdeskConnectionState[]> => states.get();

export async function connectionState(desk: HelpdeskConnection): Promise<HelpdeskConnectionState> {
  return connectionIn(await states.get(), desk);
}

/** One of those known, or as one nobody has read yet. */
export const connectionIn = (
  all: readonly HelpdeskConnectionState[],
  desk: HelpdeskConnection,
): HelpdeskConnectionState => all.find((state) => same(state, desk)) ?? fresh(desk);

/** Changes what is known of one helpdesk, adding it when it is new. `first`: it is the one being worked in now. */
export async function changeConnection(
  desk: HelpdeskConnection,
  change: Partial<HelpdeskConnectionState>,
  first = false,
): Promise<HelpdeskConnectionState> {
  let changed = fresh(desk);
  await states.update((all) => {
    const index = all.findIndex((state) => same(state, desk));
    const known = all[index];
    if (known && Object.keys(change).length === 0 && (index === 0 || !first)) {
      changed = known;
      return all;
    }
    changed = { ...(known ?? changed), ...change };
    if (first || index < 0) return [changed, ...all.filter((_, at) => at !== index)];
    return all.with(index, changed);
  });
  return changed;
}

export async function forgetConnection(desk: HelpdeskConnection): Promise<void> {
  await states.update((all) => all.filter((state) => !same(state, desk)));
}

/** After a worker's death: no sync is running any more. */
export async function settleConnections(): Promise<void> {
  await states.update((all) =>
    all.every(({ phase }) => phase === settled(phase))
      ? all
      : all.map((state) => ({ ...state, phase: settled(state.phase) })),
  );
}

function fresh(desk: HelpdeskConnection): HelpdeskConnectionState {
  return {
    helpdesk: desk.helpdesk,
    base: desk.base,
    agent: null,
    phase: 'idle',
    lastSyncAt: null,
    read: 0,
    progress: null,
    lost: false,
    paused: false,
    failures: 0,
    due: 0,
  };
}

/** Which of its databases belongs to a helpdesk and an agent. */
export const storeKey = (desk: HelpdeskConnection, agent: HelpdeskAgent) => ({
  helpdesk: desk.helpdesk,
  base: desk.base,
  agent: agent.id,
});
