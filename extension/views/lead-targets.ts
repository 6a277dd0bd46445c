import type { LeadTargets } from '../../shared/protocol/targets.ts';
import type { LeadTargetsView } from '../messages/lead.ts';
import { agreementLine } from '../numbers/agreement-line.ts';
import type { Localization } from '../numbers/localization.ts';

/** Every agent of the desk, in the desk's own order, with what stands between them and the lead, newest first. */
export function leadTargetsView({ agents, agreements }: LeadTargets, l10n: Localization): LeadTargetsView {
  return agents.map(({ id, name }) => ({
    id,
    name,
    agreements: agreements
      .filter(({ agent }) => agent === id)
      .toReversed()
      .map((one) => agreementLine(one, 'lead', null, l10n)),
  }));
}
