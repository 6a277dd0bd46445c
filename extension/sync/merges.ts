import { absorbedBy } from '../../shared/session/absorb.ts';
import { foldTicket } from '../../shared/session/fold.ts';
import type { DeskStore } from '../store/desk-store.ts';
import type { TicketRecord } from '../store/ticket-record.ts';

interface Change {
  readonly before: TicketRecord | undefined;
  readonly after: TicketRecord;
}

/**
 * Adds to changes what merges among them leave in the tickets that survive: how long the other had been open and what
 * nobody had answered. A ticket that is not kept here takes nothing over.
 */
export async function withMerges(changes: readonly Change[], store: DeskStore): Promise<Change[]> {
  const all = new Map(changes.map((change) => [change.after.id, change]));
  for (const { after } of changes) {
    const absorbed = absorbedBy(after.events, foldTicket);
    if (absorbed === null) continue;
    const change = all.get(absorbed.ticket);
    const before = change ? change.before : await store.ticket(absorbed.ticket);
    const survivor = change?.after ?? before;
    if (survivor === undefined || survivor.events.some(({ id }) => id === absorbed.id)) continue;
    all.set(survivor.id, {
      before,
      after: store.record({ ...survivor, events: [...survivor.events, absorbed] }),
    });
  }
  return [...all.values()];
}
