import type { DeskStore } from '../store/desk-store.ts';
import { type Desk, deskState, storeKey } from '../sync/desk-state.ts';
import { deskStore } from './stores.ts';

/** The agent's store at this helpdesk, or null before anybody was seen there. */
export async function storeOf(desk: Desk): Promise<DeskStore | null> {
  const { agent } = await deskState(desk);
  return agent && deskStore(storeKey(desk, agent));
}
