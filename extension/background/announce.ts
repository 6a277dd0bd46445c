import type { Messages } from '../messages/messages.ts';
import { collectorState } from '../pairing/connection.ts';
import { collectorStoreChanges } from '../pairing/store.ts';
import { sendMessage } from '../platform/messaging.ts';
import { choices, pairing } from '../settings/settings.ts';
import { connectionChanges } from '../tickets/connection.ts';
import { ticketStoreChanges } from '../tickets/ticket-store.ts';

/** The one listener that tells overlays and the extension's own pages of what was written. */

type Change = Messages['background.changed']['request'];

/** Writes come in runs: one message tells of all that happen within so many milliseconds. */
const gatherMs = 50;
let gathered: Change | null = null;

/** Tells whoever is open of every change they may show; when nobody is, nobody hears it. */
export function announceChanges(): void {
  collectorStoreChanges.subscribe(announce);
  ticketStoreChanges.subscribe((change) => {
    // Tickets show in the numbers computed from them, which follow.
    if ('computed' in change) announce({ what: 'numbers', ticket: null });
  });
  connectionChanges.subscribe(() => announce({ what: 'health', ticket: null }));
  pairing.changes.subscribe(() => announce({ what: 'card', ticket: null }));
  collectorState.changes.subscribe(({ before, after }) => {
    const isShown = (before.failures === 0) !== (after.failures === 0) || before.refused !== after.refused;
    if (isShown) announce({ what: 'health', ticket: null });
  });
  choices.changes.subscribe(({ before, after }) => {
    // A note that is folded tells itself.
    const { overlayOpen: _, ...others } = before;
    if (JSON.stringify({ ...after, ...others }) !== JSON.stringify(after))
      announce({ what: 'numbers', ticket: null });
  });
}

function announce(change: Change): void {
  if (gathered === null) {
    setTimeout(() => {
      const news = gathered;
      gathered = null;
      if (news !== null) sendMessage('background.changed', news).catch(() => undefined);
    }, gatherMs);
    gathered = change;
  } else if (gathered.ticket !== change.ticket) gathered = { ...change, ticket: null };
}
