import type { PanelView } from '../messages/panel.ts';
import { praiseIn } from '../numbers/praise.ts';
import type { TicketStore } from '../tickets/ticket-store.ts';

/** Praise of all that is kept in this browser, whatever period is looked at: read once, and again when tickets change. */

interface Kept {
  readonly revision: number;
  readonly praise: PanelView['praise'];
}

const known = new WeakMap<TicketStore, Kept>();

/** The newest praise this agent was given. */
export async function keptPraise(store: TicketStore): Promise<PanelView['praise']> {
  const revision = await store.revision();
  const kept = known.get(store);
  if (kept?.revision === revision) return kept.praise;
  const records = await store.ticketsSince(0);
  const praise = praiseIn(
    records.map(({ facts }) => facts),
    store.key.agent,
  );
  known.set(store, { revision, praise });
  return praise;
}
