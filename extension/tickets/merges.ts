import { absorbedBy } from '../../shared/session/absorb.ts';
import type { SupportEvent } from '../../shared/session/event.ts';
import { foldTicket } from '../../shared/session/fold.ts';
import type { TicketRecord } from './ticket-record.ts';
import type { TicketStore } from './ticket-store.ts';

interface Change {
  readonly before: TicketRecord | undefined;
  readonly after: TicketRecord;
}

/**
 * Adds to changes what merges leave in the tickets that survive: how long the other had been open and what nobody had
 * answered. For a ticket that is not kept here it is remembered: should it come with a later page, it takes that over.
 */
export async function withMerges(changes: readonly Change[], store: TicketStore): Promise<Change[]> {
  const all = new Map(changes.map((change) => [change.after.id, change]));
  const left = changes.flatMap(({ after }) => absorbedBy(after.events, foldTicket) ?? []);
  for (const { before, after } of changes)
    if (before === undefined) left.push(...(await waiting(store, after.id)));
  for (const absorbed of left) {
    const change = all.get(absorbed.ticket);
    const before = change ? change.before : await store.ticket(absorbed.ticket);
    const survivor = change?.after ?? before;
    if (survivor === undefined) {
      const others = (await waiting(store, absorbed.ticket)).filter(({ id }) => id !== absorbed.id);
      await store.keepComputed(placeOf(absorbed.ticket), [...others, absorbed]);
      continue;
    }
    if (survivor.events.some(({ id }) => id === absorbed.id)) continue;
    all.set(survivor.id, {
      before,
      after: store.record({ ...survivor, events: [...survivor.events, absorbed] }),
    });
  }
  return [...all.values()];
}

const placeOf = (survivor: string): string => `left to ${survivor}`;

/** What merges have left to a ticket before it was known here. */
const waiting = async (store: TicketStore, survivor: string): Promise<SupportEvent[]> =>
  ((await store.computed(placeOf(survivor))) as SupportEvent[] | undefined) ?? [];
