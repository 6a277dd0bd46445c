import { z } from 'zod';
import type { HelpdeskAgent } from '../helpdesks/helpdesk.ts';
import { item } from '../settings/local.ts';
import { Phase, settled } from './phase.ts';

/** One helpdesk this browser reads, and how that goes. */
export const DeskState = z.object({
  helpdesk: z.string(),
  base: z.url(),
  agent: z.object({ id: z.string(), name: z.string() }).nullable(),
  phase: Phase,
  /** When the last complete sync ended, UTC milliseconds. */
  lastSyncAt: z.number().nullable(),
  failures: z.number(),
  /** Not to be tried before, UTC milliseconds. */
  due: z.number(),
});
export type DeskState = z.infer<typeof DeskState>;

export type Desk = Pick<DeskState, 'helpdesk' | 'base'>;

const states = item('desks', z.array(DeskState), []);

const same = (one: Desk, other: Desk) => one.helpdesk === other.helpdesk && one.base === other.base;

/** All helpdesks known, the one looked at last first. */
export const desks = (): Promise<DeskState[]> => states.get();

export async function deskState(desk: Desk): Promise<DeskState> {
  return (await states.get()).find((state) => same(state, desk)) ?? fresh(desk);
}

/** Changes what is known of one helpdesk, adding it when it is new. `first`: it is the one being worked in now. */
export async function changeDesk(desk: Desk, change: Partial<DeskState>, first = false): Promise<DeskState> {
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

export async function forgetDesk(desk: Desk): Promise<void> {
  await states.update((all) => all.filter((state) => !same(state, desk)));
}

/** After a worker's death: no sync is running any more. */
export async function settleDesks(): Promise<void> {
  await states.update((all) =>
    all.every(({ phase }) => phase === settled(phase))
      ? all
      : all.map((state) => ({ ...state, phase: settled(state.phase) })),
  );
}

function fresh(desk: Desk): DeskState {
  return {
    helpdesk: desk.helpdesk,
    base: desk.base,
    agent: null,
    phase: 'idle',
    lastSyncAt: null,
    failures: 0,
    due: 0,
  };
}

/** Which of its databases belongs to a helpdesk and an agent. */
export const storeKey = (desk: Desk, agent: HelpdeskAgent) => ({
  helpdesk: desk.helpdesk,
  base: desk.base,
  agent: agent.id,
});
