import { browser } from 'wxt/browser';
import { fill } from '../../shared/locales/agent/fill.ts';
import { helpdeskOf, helpdesks } from '../helpdesks/registry.ts';
import type { Messages, Settings, StatusLine } from '../messages.ts';
import { agreementLine } from '../numbers/agreement-line.ts';
import { type Policy, policyInForce } from '../settings/policy.ts';
import { choices, pairing } from '../settings/settings.ts';
import { eraseCollectorStore } from '../store/collector-store.ts';
import { pair, RefusedError } from '../sync/collector-client.ts';
import { collectorState, unknownCollector } from '../sync/collector-state.ts';
import { changeDesk, desks, forgetDesk } from '../sync/desk-state.ts';
import { addresses } from './addresses.ts';
import { restart, visitCollector } from './collector-work.ts';
import { inTurn, syncDue, syncSoon } from './desk-work.ts';
import { pastNumbers } from './numbers.ts';
import { isGranted, reachOpenTabs, registerLoader, tellChange } from './pages.ts';
import { withoutSource } from './sources.ts';
import { speech } from './speech.ts';
import { storeOf } from './store-of.ts';
import { closeCollectorStore, eraseDesk, reopenDesks } from './stores.ts';
import { agreements } from './targets.ts';

/** What the options page asks and tells. */

export async function settings(): Promise<Settings> {
  const { policy, unusable } = await policyInForce();
  const paired = await pairing.get();
  const known = await addresses();
  const { targets, milestones } = await choices.get();
  const spoken = await speech();
  const [desk = null] = await desks();
  const standing = await agreements();
  const past = standing.length === 0 || desk === null ? null : await pastNumbers(desk);
  return {
    language: policy.language ?? (await choices.get()).language,
    collector: paired && {
      url: paired.url,
      agent: paired.agent.name,
      company: paired.company,
      lead: paired.lead,
    },
    helpdesks: await Promise.all(
      known.map(async ({ id, origin }) => ({
        id,
        name: helpdeskOf(id)?.name ?? id,
        origin,
        granted: await isGranted(origin),
      })),
    ),
    kinds: helpdesks.map(({ id, name }) => ({ id, name })),
    targets: { ...targets, ...policy.targets },
    milestones,
    agreements: standing.toReversed().map((one) => agreementLine(one, 'agent', past, spoken)),
    statuses: await statusLines(policy),
    unsourced: [...(await withoutSource(desk))],
    managed: Object.keys(policy).length > 0,
    collectorAddress: policy.collector ?? null,
    unusable,
  };
}

export async function changeSettings(change: Messages['optionsTellsSettings']['request']): Promise<Settings> {
  await choices.update((all) => ({ ...all, ...change }));
  // All histories are then read once more, by what the statuses are now said to mean.
  if (change.statuses !== undefined) for (const desk of await desks()) void syncSoon(desk, true);
  await tellChange({ what: 'numbers', ticket: null });
  return settings();
}

/** The company's explained statuses, the agent's own, and those nobody explained and the helpdesks themselves do not. */
async function statusLines(policy: Policy): Promise<StatusLine[]> {
  const own = (await choices.get()).statuses;
  const unknown: string[] = [];
  for (const desk of await desks()) {
    const leftOut = (await (await storeOf(desk))?.leftOut()) ?? [];
    unknown.push(...leftOut.filter(({ kind }) => kind === 'status').map(({ id }) => id.toLowerCase()));
  }
  const fixed = policy.statuses ?? {};
  return [...new Set([...Object.keys(fixed), ...Object.keys(own), ...unknown])].sort().map((name) => ({
    name,
    meaning: fixed[name] ?? own[name] ?? null,
    fixed: fixed[name] !== undefined,
  }));
}

/** Adds a helpdesk's address, or forgets it with all that was read from it. */
export async function changeHelpdesk({
  id,
  origin,
  keep,
}: Messages['optionsTellsHelpdesk']['request']): Promise<Settings> {
  if (helpdeskOf(id) === undefined) throw new Error(`There is no helpdesk of the kind ${id}`);
  await choices.update((all) => ({
    ...all,
    helpdesks: [
      ...all.helpdesks.filter((address) => address.origin !== origin),
      ...(keep ? [{ id, origin }] : []),
    ],
  }));
  await helpdesksChanged();
  if (keep) await changeDesk({ helpdesk: id, base: origin }, {});
  else await forget(id, origin);
  void syncDue();
  return settings();
}

async function forget(id: string, origin: string): Promise<void> {
  for (const { helpdesk, base } of await desks()) {
    if (helpdesk !== id || new URL(base).origin !== origin) continue;
    await inTurn({ helpdesk, base }, async () => {
      await forgetDesk({ helpdesk, base });
      await eraseDesk({ helpdesk, base });
    });
  }
  await tellChange({ what: 'numbers', ticket: null });
}

/** After helpdesks or permissions changed: the loader where it may be, and nowhere else. */
export async function helpdesksChanged(): Promise<void> {
  await registerLoader();
  await reachOpenTabs();
}

/** Turns a one-time code into a token kept in this browser; what was kept of an earlier pairing is erased. */
export async function pairWith({
  collector,
  code,
}: Messages['optionsAsksPairing']['request']): Promise<Messages['optionsAsksPairing']['answer']> {
  const url = collector.replace(/\/+$/, '');
  try {
    const paired = await pair(url, code, AbortSignal.timeout(20_000));
    await unpair();
    await pairing.set({ url, ...paired });
    reopenDesks();
    void visitCollector(true).then(() => tellChange({ what: 'health', ticket: null }));
    return { ok: true, agent: paired.agent.name };
  } catch (error) {
    if (error instanceof RefusedError) return { ok: false, text: error.message };
    const { words, locale } = await speech();
    return { ok: false, text: fill(words['pair.silent'], { url }, locale) };
  }
}

/** Forgets the token and every survey answer kept in this browser. */
export async function unpair(): Promise<Settings> {
  const paired = await pairing.get();
  restart();
  await pairing.set(null);
  reopenDesks();
  await collectorState.set(unknownCollector);
  if (paired !== null) {
    await closeCollectorStore(paired);
    await eraseCollectorStore(paired.url, paired.agent.id);
  }
  await tellChange({ what: 'card', ticket: null });
  return settings();
}

/** Where a click on the toolbar button leads: the side panel where there is one. */
export function openPanelOnClick(): void {
  browser.sidePanel?.setPanelBehavior({ openPanelOnActionClick: true }).catch(console.warn);
}
