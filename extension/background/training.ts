import { certificationsOf } from '../../shared/training/certifications.ts';
import type { KpiQuery } from '../numbers/measure.ts';
import { readOwnTraining } from '../pairing/client.ts';
import type { CollectorStore } from '../pairing/store.ts';
import { type Pairing, pairing } from '../settings/settings.ts';
import { l10n } from './localization.ts';
import { collectorStore } from './stores.ts';

/** Reads again what the agent holds and plans, and keeps it when it changed. */
export async function refreshTraining(
  paired: Pairing,
  store: CollectorStore,
  signal: AbortSignal,
): Promise<void> {
  const { language } = await l10n();
  const fresh = await readOwnTraining(paired, language, signal);
  if (JSON.stringify(fresh) === JSON.stringify(await store.training())) return;
  await store.saveTraining(fresh);
}

/** What tickets cannot tell of an agent; null when this browser is paired as somebody else, or nothing is entered. */
export async function companyFigures(agent: string): Promise<KpiQuery['company'] | null> {
  const paired = await pairing.get();
  if (paired?.agent.id !== agent) return null;
  const training = await (await collectorStore(paired)).training();
  const certifications = certificationsOf(training, agent, paired.zone);
  return certifications.length === 0 ? null : { certifications };
}
