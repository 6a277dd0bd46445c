import { browser } from 'wxt/browser';
import { noRules } from '../../shared/session/desk-rules.ts';
import { RefusedError, UnreachableError } from '../helpdesks/helpdesk.ts';
import { helpdeskOf, recognise } from '../helpdesks/registry.ts';
import type { Messages, PanelView, Shared } from '../messages.ts';
import { pairing } from '../settings/settings.ts';
import { type DeskState, desks } from '../sync/desk-state.ts';
import { isSessionCase } from '../sync/session-case.ts';
import { syncSoon } from './desk-work.ts';
import { speech } from './speech.ts';
import { storeOf } from './store-of.ts';

/** Sharing a case: handing it up a tier or bringing somebody in, in the helpdesk itself and with the agent's own login. */

const patienceSeconds = 30;

/** The agent's open tickets that can be shared, the one looked at last before the others. */
export async function shareable(desk: DeskState | null): Promise<PanelView['shareable']> {
  const store = desk && (await storeOf(desk));
  if (!desk?.agent || !store || helpdeskOf(desk.helpdesk)?.sharing == null) return [];
  const ids = (await store.openOf(desk.agent.id)).filter((id) => !isSessionCase(id));
  const records = await Promise.all(ids.map((id) => store.ticket(id)));
  const looked = await lookedAt(desk.base);
  const placeOf = (id: string) => (looked.includes(id) ? looked.indexOf(id) : looked.length);
  return records
    .flatMap((record) => record ?? [])
    .sort((a, b) => placeOf(a.id) - placeOf(b.id) || b.facts.updatedAt - a.facts.updatedAt)
    .map(({ id, subject }) => ({ id, subject }));
}

/** Tickets open in the helpdesk's tabs, the newest look first. */
async function lookedAt(base: string): Promise<string[]> {
  const tabs = await browser.tabs.query({ url: `${new URL(base).origin}/*` }).catch(() => []);
  return tabs
    .toSorted((one, other) => (other.lastAccessed ?? 0) - (one.lastAccessed ?? 0))
    .flatMap(({ url }) => {
      const place = url === undefined ? null : recognise(new URL(url));
      return place?.base === base ? [place.ticket] : [];
    });
}

/** Whom a ticket can be shared with. */
export async function sharers({
  ticket,
}: Messages['panelAsksSharers']['request']): Promise<Messages['panelAsksSharers']['answer']> {
  const [desk] = await desks();
  const paired = await pairing.get();
  const colleagues = paired?.agent.id === desk?.agent?.id ? (paired?.colleagues ?? []) : [];
  const sharing = desk && helpdeskOf(desk.helpdesk)?.sharing;
  const record = desk && (await (await storeOf(desk))?.ticket(ticket));
  const queue = record?.facts.queue ?? null;
  if (!desk || !sharing || queue === null) return { above: [], colleagues };
  const limit = AbortSignal.timeout(patienceSeconds * 1000);
  // Colleagues can be brought in also when the helpdesk will not list its queues.
  const above = await sharing.above(desk.base, queue, paired ?? noRules, limit).catch(() => []);
  return { above, colleagues };
}

/** Does it, and reads the ticket anew; what the helpdesk refuses, or that it is silent, comes back in words. */
export async function share({
  ticket,
  with: to,
  note,
}: Shared): Promise<Messages['panelTellsShared']['answer']> {
  const { words } = await speech();
  const [desk] = await desks();
  const sharing = desk && helpdeskOf(desk.helpdesk)?.sharing;
  if (!desk || !sharing) return { ok: false, text: words['share.refused'] };
  const limit = AbortSignal.timeout(patienceSeconds * 1000);
  try {
    if ('queue' in to) await sharing.handUp(desk.base, ticket, to.queue, note, limit);
    else await sharing.bringIn(desk.base, ticket, to.colleague, note, limit);
  } catch (error) {
    if (error instanceof RefusedError) return { ok: false, text: words['share.refused'] };
    if (error instanceof UnreachableError || limit.aborted) return { ok: false, text: words['share.silent'] };
    throw error;
  }
  await syncSoon(desk, true);
  return { ok: true };
}
