import type { SessionCard } from '../../shared/protocol/session-card.ts';
import { noRules } from '../../shared/session/desk-rules.ts';
import { NoOpenPageError, RefusedError, UnreachableError } from '../helpdesks/lib/helpdesk.ts';
import { helpdeskOf } from '../helpdesks/registry.ts';
import type { Messages } from '../messages/messages.ts';
import type { Shared } from '../messages/panel.ts';
import { handUp } from '../pairing/client.ts';
import { RefusedError as CollectorRefusedError, SilentError } from '../pairing/request.ts';
import { pairing } from '../settings/settings.ts';
import { connections, type HelpdeskConnectionState } from '../tickets/connection.ts';
import { isFollowedBy, runningSessions } from '../tickets/running-sessions.ts';
import { caseId, isSessionCase } from '../tickets/session-case.ts';
import { syncCollector } from './collector-sync.ts';
import { l10n } from './localization.ts';
import { storeOf } from './store-of.ts';
import { collectorStore } from './stores.ts';
import { syncSoon } from './ticket-sync.ts';

/**
 * Sharing a case: handing it up a tier or bringing somebody in, in the helpdesk itself and with the agent's own login; where
 * nothing can be written there, or no ticket follows the session, the collector hands it up.
 */

const patienceSeconds = 30;

/** Whom a ticket can be shared with. */
export async function sharers({
  ticket,
}: Messages['panel.getSharers']['request']): Promise<Messages['panel.getSharers']['answer']> {
  const [desk] = await connections();
  const paired = await pairing.get();
  const colleagues = paired?.agent.id === desk?.agent?.id ? (paired?.colleagues ?? []) : [];
  const sharing = desk && helpdeskOf(desk.helpdesk)?.sharing;
  if (!desk) return { above: [], colleagues };
  if (!sharing || isSessionCase(ticket)) {
    const card = await sessionOf(desk, ticket);
    const tiers = card ? (paired?.tiersAbove ?? []).filter((tier) => tier > (card.tier ?? 'L1')) : [];
    return { above: [], colleagues: [], tiers };
  }
  const record = await (await storeOf(desk))?.ticket(ticket);
  const queue = record?.facts.queue ?? null;
  if (queue === null) return { above: [], colleagues };
  const limit = AbortSignal.timeout(patienceSeconds * 1000);
  // Colleagues can be brought in also when the helpdesk will not list its queues.
  const above = await sharing.above(desk.base, queue, paired ?? noRules, limit).catch(() => []);
  return { above, colleagues };
}

/** Does it, and reads the ticket again; what the helpdesk refuses, or that it is silent, comes back in words. */
export async function share({ ticket, with: to, note }: Shared): Promise<Messages['panel.share']['answer']> {
  const { words } = await l10n();
  const [desk] = await connections();
  if (desk && 'tier' in to) return handOver(desk, ticket, to.tier, note);
  const sharing = desk && helpdeskOf(desk.helpdesk)?.sharing;
  if (!desk || !sharing || 'tier' in to) return { ok: false, text: words['share.refused'] };
  const limit = AbortSignal.timeout(patienceSeconds * 1000);
  try {
    if ('queue' in to) await sharing.handUp(desk.base, ticket, to.queue, note, limit);
    else await sharing.bringIn(desk.base, ticket, to.colleague, note, limit);
  } catch (error) {
    if (error instanceof NoOpenPageError) return { ok: false, text: words['share.no page'] };
    if (error instanceof RefusedError) return { ok: false, text: words['share.refused'] };
    if (error instanceof UnreachableError || limit.aborted) return { ok: false, text: words['share.silent'] };
    throw error;
  }
  await syncSoon(desk, true);
  return { ok: true };
}

/** The agent's running session behind a case the collector is to hand up; null: there is none. */
async function sessionOf(desk: HelpdeskConnectionState, ticket: string): Promise<SessionCard | null> {
  const paired = await pairing.get();
  if (paired === null) return null;
  const session = (await (await storeOf(desk))?.ticket(ticket))?.session ?? null;
  const cards = await (await collectorStore(paired)).cards();
  const running = runningSessions(cards, paired, desk, Date.now());
  return (
    running.find((card) => caseId(card.session) === ticket || card.session === session) ??
    running.find((card) => isFollowedBy(card, desk, ticket)) ??
    null
  );
}

/** The same by the collector, which takes it in and gives the case to somebody of that tier. */
async function handOver(
  desk: HelpdeskConnectionState,
  ticket: string,
  tier: 'L2' | 'L3',
  note: string,
): Promise<Messages['panel.share']['answer']> {
  const { words } = await l10n();
  const [paired, card] = [await pairing.get(), await sessionOf(desk, ticket)];
  if (!paired || !card) return { ok: false, text: words['share.over'] };
  const limit = AbortSignal.timeout(patienceSeconds * 1000);
  try {
    await handUp(paired, { session: card.session, tier, note }, limit);
  } catch (error) {
    if (error instanceof CollectorRefusedError && error.final)
      return { ok: false, text: words['share.over'] };
    if (error instanceof CollectorRefusedError || error instanceof SilentError || limit.aborted)
      return { ok: false, text: words['share.collector silent'] };
    throw error;
  }
  await syncCollector(true);
  return { ok: true };
}
