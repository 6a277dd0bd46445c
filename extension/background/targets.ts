import type { TargetAgreement } from '../../shared/protocol/targets.ts';
import type { OwnMilestone, TargetDeed, TargetTold } from '../messages.ts';
import { type Aims, aimsOf } from '../numbers/aims.ts';
import { readPolicy } from '../settings/policy.ts';
import { choices, type Pairing, pairing } from '../settings/settings.ts';
import type { CollectorStore } from '../store/collector-store.ts';
import { RefusedError, readTargets, SilentError, tellTarget } from '../sync/collector-client.ts';
import { tellChange } from './pages.ts';
import { speech } from './speech.ts';
import { collectorStore } from './stores.ts';

/** Targets: the agent's own stay here; what is proposed and agreed between agent and lead is the collector's to keep. */

const patienceSeconds = 20;

/** The targets in force: the agent's own, over them what was agreed, over both what the company's policy names. */
export async function aims(): Promise<Aims> {
  return aimsOf((await choices.get()).targets, await agreements(), (await readPolicy()).targets ?? {});
}

/** What stands between this agent and the lead, as last read; nothing while not paired. */
export async function agreements(): Promise<readonly TargetAgreement[]> {
  const paired = await pairing.get();
  return paired === null ? [] : (await collectorStore(paired)).agreements();
}

/** The agent's own milestones and the agreed ones, and when each was marked as reached. */
export async function milestones(): Promise<
  readonly (OwnMilestone & { readonly agreed: boolean; readonly reachedAt: number | null })[]
> {
  const { milestones: own, reached } = await choices.get();
  const agreed = (await agreements()).flatMap(({ id, state, target }) =>
    state === 'accepted' && target.kind === 'milestone' ? [{ ...target, id, agreed: true }] : [],
  );
  return [...agreed, ...own.map((one) => ({ ...one, agreed: false }))].map((one) => ({
    ...one,
    reachedAt: reached[one.id] ?? null,
  }));
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

/** Reads anew what stands with the lead; says so to whoever shows it when it changed. */
export async function refreshAgreements(
  paired: Pairing,
  store: CollectorStore,
  signal: AbortSignal,
): Promise<void> {
  const fresh = await readTargets(paired, signal);
  if (JSON.stringify(fresh) === JSON.stringify(await store.agreements())) return;
  await store.saveAgreements(fresh);
  await tellChange({ what: 'numbers', ticket: null });
}

/** A proposal or a step of the agent's own. */
export async function doTarget(deed: TargetDeed): Promise<TargetTold> {
  return toldAtOnce(async (paired, signal) => {
    await tellTarget(paired, 'agent', deed, signal);
    // It is done: if the list cannot be read now, the next visit reads it.
    await refreshAgreements(paired, await collectorStore(paired), signal).catch((error: unknown) => {
      if (!(error instanceof SilentError)) throw error;
    });
  });
}

/** Tells the collector something at once; what it refuses, or that it is silent, comes back in words. */
export async function toldAtOnce(
  work: (paired: Pairing, signal: AbortSignal) => Promise<unknown>,
): Promise<TargetTold> {
  const paired = await pairing.get();
  const { words } = await speech();
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
