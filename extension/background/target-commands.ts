import type { CommandResult, TargetCommand } from '../messages/targets.ts';
import { type ActiveTargets, activeTargetsOf } from '../numbers/active-targets.ts';
import { readTargets, sendTargetCommand } from '../pairing/client.ts';
import { RefusedError, SilentError } from '../pairing/request.ts';
import type { CollectorStore } from '../pairing/store.ts';
import { readPolicy } from '../settings/policy.ts';
import { choices, type Pairing, pairing } from '../settings/settings.ts';
import { l10n } from './localization.ts';
import { collectorStore } from './stores.ts';

/** Targets: the agent's own stay here; what is proposed and agreed between agent and lead is the collector's to keep. */

const patienceSeconds = 20;

/** The targets in force, for what is computed without a view. */
export async function activeTargets(): Promise<ActiveTargets> {
  const [paired, { targets }, policy] = await Promise.all([pairing.get(), choices.get(), readPolicy()]);
  const agreed = paired === null ? [] : await (await collectorStore(paired)).agreements();
  return activeTargetsOf(targets, agreed, policy.targets ?? {});
}

/** Marks a milestone as reached now, or as not reached after all. */
export async function markMilestone({
  id,
  reached,
}: {
  readonly id: string;
  readonly reached: boolean;
}): Promise<undefined> {
  await choices.update((all) => {
    const { [id]: _, ...others } = all.reached;
    return { ...all, reached: reached ? { ...others, [id]: Date.now() } : others };
  });
  return undefined;
}

/** As many as are read at a glance beside a ticket. */
const mostPinned = 3;

/** Chooses a number for beside tickets, or gives it up. With three chosen, a fourth is not taken. */
export async function pin({
  id,
  pinned,
}: {
  readonly id: string;
  readonly pinned: boolean;
}): Promise<undefined> {
  await choices.update((all) => {
    const others = all.pinned.filter((one) => one !== id);
    return { ...all, pinned: pinned ? [...others, id].slice(0, mostPinned) : others };
  });
  return undefined;
}

/** Reads again what stands with the lead, and keeps it when it changed. */
export async function refreshAgreements(
  paired: Pairing,
  store: CollectorStore,
  signal: AbortSignal,
): Promise<void> {
  const fresh = await readTargets(paired, signal);
  if (JSON.stringify(fresh) === JSON.stringify(await store.agreements())) return;
  await store.saveAgreements(fresh);
}

/** A proposal or a step of the agent's own. */
export async function runTargetCommand(command: TargetCommand): Promise<CommandResult> {
  return sendNow(async (paired, signal) => {
    await sendTargetCommand(paired, 'agent', command, signal);
    // It is done: if the list cannot be read now, the next visit reads it.
    await refreshAgreements(paired, await collectorStore(paired), signal).catch((error: unknown) => {
      if (!(error instanceof SilentError)) throw error;
    });
  });
}

/** Tells the collector something at once; what it refuses, or that it is silent, comes back in words. */
export async function sendNow(
  work: (paired: Pairing, signal: AbortSignal) => Promise<unknown>,
): Promise<CommandResult> {
  const paired = await pairing.get();
  const { words } = await l10n();
  if (paired === null) return { ok: false, text: words['health.collector.not paired'] };
  try {
    await work(paired, AbortSignal.timeout(patienceSeconds * 1000));
    return { ok: true };
  } catch (error) {
    if (error instanceof RefusedError) return { ok: false, text: error.message };
    if (error instanceof SilentError) return { ok: false, text: words['agree.silent'] };
    throw error;
  }
}
