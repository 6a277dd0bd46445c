import { browser } from 'wxt/browser';
import { put } from '../../shared/locales/put.ts';
import type { Messages } from '../messages/messages.ts';
import { pair, pairByCompany } from '../pairing/client.ts';
import { companyPairing } from '../pairing/company.ts';
import { collectorState, unknownCollector } from '../pairing/connection.ts';
import { eraseCollectorStore } from '../pairing/open-store.ts';
import { RefusedError } from '../pairing/request.ts';
import { backoff } from '../platform/backoff.ts';
import { patternOf } from '../platform/match-pattern.ts';
import { byCompany, readPolicy } from '../settings/policy.ts';
import { type Pairing, pairing } from '../settings/settings.ts';
import { restart, syncCollector } from './collector-sync.ts';
import { l10n } from './localization.ts';
import { closeCollectorStore, reopenTicketStores } from './stores.ts';

/** How this browser comes to its collector and leaves it. */

const patienceSeconds = 20;
async function said(what: 'pair.silent' | 'pair.sign in', url: string): Promise<string> {
  const { words, locale } = await l10n();
  return put(words[what], { url }, locale);
}
const withoutSlash = (address: string): string => address.replace(/\/+$/, '');

/** Turns a one-time code into a token kept in this browser; what was kept of an earlier pairing is erased. */
export async function pairWith({
  collector,
  code,
}: Messages['options.pair']['request']): Promise<Messages['options.pair']['answer']> {
  const url = withoutSlash(collector);
  try {
    const paired = await pair(url, code, AbortSignal.timeout(patienceSeconds * 1000));
    await keep({ url, ...paired });
    return { ok: true, agent: paired.agent.name };
  } catch (error) {
    if (error instanceof RefusedError) return { ok: false, text: error.message };
    return { ok: false, text: await said('pair.silent', url) };
  }
}

type ByCompany = Messages['options.pairByCompany']['answer'];
let underWay: Promise<ByCompany> | null = null;

/** The same by what the company's policy says. Asked for while it is under way, it is that one. */
export function pairAsCompanySays(): Promise<ByCompany> {
  underWay ??= askCompany().finally(() => {
    underWay = null;
  });
  return underWay;
}

async function askCompany(): Promise<ByCompany> {
  const { collector = '', pairingKey } = await readPolicy();
  const url = withoutSlash(collector);
  const signal = AbortSignal.timeout(patienceSeconds * 1000);
  try {
    const paired = await pairByCompany(url, pairingKey, signal);
    await keep({ url, ...paired });
    return { ok: true, agent: paired.agent.name };
  } catch (error) {
    if (error instanceof RefusedError && error.problem !== 'unauthorized')
      return { ok: false, text: error.message, signIn: null };
    if (pairingKey !== undefined) return { ok: false, text: await said('pair.silent', url), signIn: null };
    return { ok: false, text: await said('pair.sign in', url), signIn: `${url}/v1/agent/pair/company` };
  }
}

/**
 * Pairs by the policy without anybody asking: when it names a way, the browser may speak to the collector, and the agent
 * has not ended such a pairing here. Tried again later, and later each time, until it works.
 */
export async function pairByItself(): Promise<void> {
  if ((await pairing.get()) !== null) return;
  const policy = await readPolicy();
  const { ended, failures, due } = await companyPairing.get();
  if (policy.collector === undefined || byCompany(policy) === null || ended || due > Date.now()) return;
  const origins = [patternOf(policy.collector)];
  if (!(await browser.permissions.contains({ origins }))) return;
  const { ok } = await pairAsCompanySays();
  if (ok) return;
  await companyPairing.set({
    ended,
    failures: failures + 1,
    due: Date.now() + backoff(failures + 1, null, Math.random()),
  });
}

async function keep(paired: Pairing): Promise<void> {
  await forget();
  await pairing.set(paired);
  await companyPairing.set({ ended: false, failures: 0, due: 0 });
  reopenTicketStores();
  void syncCollector(true);
}

/** Forgets the token and every survey answer kept in this browser. It does not pair itself again before somebody asks. */
export async function unpair(): Promise<void> {
  await forget();
  await companyPairing.set({ ended: true, failures: 0, due: 0 });
}

async function forget(): Promise<void> {
  const paired = await pairing.get();
  restart();
  await pairing.set(null);
  reopenTicketStores();
  await collectorState.set(unknownCollector);
  if (paired !== null) {
    await closeCollectorStore(paired);
    await eraseCollectorStore(paired.url, paired.agent.id);
  }
}
