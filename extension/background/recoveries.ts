import { fill } from '../../shared/locales/agent/fill.ts';
import type { Recovery } from '../../shared/protocol/agent.ts';
import type { RecoveryLine } from '../lead-messages.ts';
import type { Speech } from '../numbers/speech.ts';
import { type Pairing, pairing } from '../settings/settings.ts';
import type { CollectorStore } from '../store/collector-store.ts';
import type { DeskState } from '../sync/desk-state.ts';
import { visitCollector } from './collector-work.ts';
import { addErrand } from './errands.ts';
import { tellChange } from './pages.ts';
import { speech } from './speech.ts';
import { collectorStore } from './stores.ts';
import { ticketLink } from './ticket-link.ts';

/** Customers who ask to talk to somebody again after a low score. */

/**
 * All that address this agent, oldest first, ready to draw. `desk`: the helpdesk they would be shown beside; open there as
 * somebody else, nothing is shown.
 */
export async function recoveryLines(desk: DeskState | null): Promise<RecoveryLine[]> {
  const paired = await pairedBeside(desk);
  if (paired === null) return [];
  const store = await collectorStore(paired);
  const spoken = await speech();
  return Promise.all((await store.recoveries()).map((recovery) => lineOf(recovery, paired, store, spoken)));
}

async function lineOf(
  recovery: Recovery,
  paired: Pairing,
  store: CollectorStore,
  spoken: Speech,
): Promise<RecoveryLine> {
  // The card is told anew at every answer; the request only when it is made and closed.
  const card = await store.card(recovery.session);
  return {
    id: recovery.id,
    at: recovery.at,
    note: noteOf(recovery, paired, spoken),
    ticket: await ticketLink(card?.ticket ?? recovery.ticket),
    locale: recovery.locale,
    after: card?.after ?? recovery.after,
  };
}

/** Whose session it was, if it was not this agent's own, is not said: nobody's requests are to be counted. */
function noteOf({ to, agent }: Recovery, paired: Pairing, { words }: Speech): string | null {
  if (to === 'lead') return words['recovery.to lead'];
  return agent?.name === paired.agent.name ? null : words['recovery.late'];
}

const pairedBeside = async (desk: DeskState | null): Promise<Pairing | null> => {
  const paired = await pairing.get();
  const someoneElse = desk?.agent && desk.agent.id !== paired?.agent.id;
  return someoneElse ? null : paired;
};

/** What the overlay says of them on a ticket with this session: one sentence, or null. */
export async function recoveryNotice(desk: DeskState, session: string | null): Promise<string | null> {
  const paired = await pairedBeside(desk);
  const open = paired === null ? [] : await (await collectorStore(paired)).recoveries();
  if (open.length === 0) return null;
  const { words, locale } = await speech();
  return open.some((recovery) => recovery.session === session)
    ? words['recovery.here']
    : fill(words['recovery.elsewhere'], { count: open.length }, locale);
}

/** Seen to: gone from here at once, and from every other device once the collector has been told. */
export async function markDone({ id }: { id: string }): Promise<undefined> {
  const paired = await pairing.get();
  if (paired === null) return;
  await addErrand(`recovered ${id}`, { kind: 'recovered', id });
  await (await collectorStore(paired)).dropRecovery(id);
  await tellChange({ what: 'card', ticket: null });
  void visitCollector(true);
}
