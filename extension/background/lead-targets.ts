import type { LeadTargets } from '../../shared/protocol/targets.ts';
import type { LeadTargetDeed, LeadTargetsView } from '../lead-messages.ts';
import type { TargetTold } from '../messages.ts';
import { agreementLine } from '../numbers/agreement-line.ts';
import type { Speech } from '../numbers/speech.ts';
import { tellTarget } from '../sync/collector-client.ts';
import { toldAtOnce } from './targets.ts';

/** Every agent of the desk, in the desk's own order, with what stands between them and the lead, newest first. */
export function leadTargetsView({ agents, agreements }: LeadTargets, speech: Speech): LeadTargetsView {
  return agents.map(({ id, name }) => ({
    id,
    name,
    agreements: agreements
      .filter(({ agent }) => agent === id)
      .toReversed()
      .map((one) => agreementLine(one, 'lead', null, speech)),
  }));
}

/** A lead's proposal or step. */
export function doLeadTarget({ agent, deed }: LeadTargetDeed): Promise<TargetTold> {
  return toldAtOnce((paired, signal) => tellTarget(paired, 'lead', { ...deed, agent }, signal));
}
