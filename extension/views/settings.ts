import { helpdeskOf, helpdesks } from '../helpdesks/registry.ts';
import type { Settings, StatusLine } from '../messages/options.ts';
import { agreementLine } from '../numbers/agreement-line.ts';
import { byCompany } from '../settings/policy.ts';
import type { HelpdeskAddress } from '../settings/settings.ts';
import { pastIn } from './panel.ts';
import { addressesIn, type SettingsSnapshot } from './snapshot.ts';
import { withoutSource } from './sources.ts';

/** What the options page shows. */
export function settingsView(snapshot: SettingsSnapshot): Settings {
  const { policy, unusable, pairing, choices, collector, l10n, engine } = snapshot;
  const past = engine && pastIn(snapshot, engine);
  return {
    language: policy.language ?? choices.language,
    collector: pairing && {
      url: pairing.url,
      agent: pairing.agent.name,
      company: pairing.company,
      lead: pairing.lead,
    },
    helpdesks: addressesIn(snapshot).map((address) => addressLine(address, snapshot)),
    kinds: helpdesks.map(({ id, name, readsAt = {} }) => ({ id, name, readsAt })),
    targets: { ...choices.targets, ...policy.targets },
    milestones: choices.milestones,
    agreements: (collector?.agreements ?? [])
      .toReversed()
      .map((one) => agreementLine(one, 'agent', past, l10n)),
    statuses: statusLines(snapshot),
    unsourced: [...withoutSource(snapshot)],
    managed: Object.keys(policy).length > 0,
    collectorAddress: policy.collector ?? null,
    byCompany: byCompany(policy),
    unusable,
  };
}

function addressLine(
  { id, origin }: HelpdeskAddress,
  { granted, withToken }: SettingsSnapshot,
): Settings['helpdesks'][number] {
  const helpdesk = helpdeskOf(id);
  const api = helpdesk?.readsAt?.[origin] ?? null;
  const kept = withToken.has(`${id} ${origin}`) ? 'kept' : 'missing';
  return {
    id,
    name: helpdesk?.name ?? id,
    origin,
    granted: granted.has(origin) && (api === null || granted.has(api)),
    api,
    token: helpdesk?.needsToken === true ? kept : null,
    tokenOfApp: helpdesk?.tokenOfApp === true,
  };
}

/** The company's explained statuses, the agent's own, and those nobody explained and the helpdesks themselves do not. */
function statusLines({
  choices: { statuses: own },
  policy,
  unknownStatuses,
}: SettingsSnapshot): StatusLine[] {
  const fixed = policy.statuses ?? {};
  return [...new Set([...Object.keys(fixed), ...Object.keys(own), ...unknownStatuses])]
    .sort()
    .map((name) => ({
      name,
      meaning: fixed[name] ?? own[name] ?? null,
      fixed: fixed[name] !== undefined,
    }));
}
