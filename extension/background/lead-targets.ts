import type { LeadTargetDeed, LeadTargetsView } from '../lead-messages.ts';
import type { TargetTold } from '../messages.ts';
import { agreementLine } from '../numbers/agreement-line.ts';
import { pairing } from '../settings/settings.ts';
import { RefusedError, readLeadTargets, SilentError, tellTarget } from '../sync/collector-client.ts';
import { speech } from './speech.ts';
import { toldAtOnce } from './targets.ts';

const patienceSeconds = 20;

/** Every agent of the desk, in the desk's own order, with what stands between them and the lead; null while the collector is silent. */
export async function leadTargets(): Promise<LeadTargetsView | null> {
  const paired = await pairing.get();
  if (paired === null) return null;
  try {
    const spoken = await speech();
    const { agents, agreements } = await readLeadTargets(paired, AbortSignal.timeout(patienceSeconds * 1000));
    return agents.map(({ id, name }) => ({
      id,
      name,
      agreements: agreements
        .filter(({ agent }) => agent === id)
        .toReversed()
        .map((one) => agreementLine(one, 'lead', null, spoken)),
    }));
  } catch (error) {
    if (error instanceof SilentError || error instanceof RefusedError) return null;
    throw error;
  }
}

/** A lead's proposal or step. */
export function doLeadTarget({ agent, deed }: LeadTargetDeed): Promise<TargetTold> {
  return toldAtOnce((paired, signal) => tellTarget(paired, 'lead', { ...deed, agent }, signal));
}
