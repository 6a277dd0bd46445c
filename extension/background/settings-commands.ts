import { browser } from 'wxt/browser';
import { keepToken } from '../helpdesks/lib/own-tokens.ts';
import { helpdeskOf } from '../helpdesks/registry.ts';
import type { Messages } from '../messages/messages.ts';
import type { Settings } from '../messages/options.ts';
import { patternOf } from '../platform/match-pattern.ts';
import { readPolicy } from '../settings/policy.ts';
import { choices } from '../settings/settings.ts';
import { changeConnection, connections, forgetConnection } from '../tickets/connection.ts';
import { settingsView } from '../views/settings.ts';
import { reachOpenTabs, registerLoader } from './loader.ts';
import { readSettings } from './snapshot-reader.ts';
import { eraseTickets } from './stores.ts';
import { inTurn, syncDue, syncSoon } from './ticket-sync.ts';

/** What the options page asks and tells. */

export const settings = async (): Promise<Settings> => settingsView(await readSettings());

export async function changeSettings(
  change: Messages['options.changeSettings']['request'],
): Promise<Settings> {
  await choices.update((all) => ({ ...all, ...change }));
  // All histories are then read once more, by what the statuses are now said to mean.
  if (change.statuses !== undefined) for (const desk of await connections()) void syncSoon(desk, true);
  return settings();
}

/** Adds a helpdesk's address, or forgets it with all that was read from it. */
export async function changeHelpdesk({
  id,
  origin,
  keep,
}: Messages['options.changeHelpdesk']['request']): Promise<Settings> {
  if (helpdeskOf(id) === undefined) throw new Error(`There is no helpdesk of the kind ${id}`);
  const { helpdesks: named } = await choices.get();
  const replaced = named.filter((address) => address.origin === origin && address.id !== id);
  await choices.update((all) => ({
    ...all,
    helpdesks: [
      ...all.helpdesks.filter((address) => address.origin !== origin),
      ...(keep ? [{ id, origin }] : []),
    ],
  }));
  await helpdesksChanged();
  for (const address of replaced) await forget(address.id, origin);
  if (keep) await changeConnection({ helpdesk: id, base: origin }, {});
  else await forget(id, origin);
  void syncDue();
  return settings();
}

/** Keeps or forgets the agent's own token of a helpdesk, which is then read at once. */
export async function changeToken({
  id,
  origin,
  token,
}: Messages['options.keepToken']['request']): Promise<Settings> {
  if (helpdeskOf(id)?.needsToken !== true) throw new Error(`A helpdesk of the kind ${id} takes no token`);
  await keepToken(id, origin, token);
  for (const desk of await connections())
    if (desk.helpdesk === id && new URL(desk.base).origin === origin) void syncSoon(desk, true);
  return settings();
}

async function forget(id: string, origin: string): Promise<void> {
  await keepToken(id, origin, null);
  for (const { helpdesk, base } of await connections()) {
    if (helpdesk !== id || new URL(base).origin !== origin) continue;
    await inTurn({ helpdesk, base }, async () => {
      await forgetConnection({ helpdesk, base });
      await eraseTickets({ helpdesk, base });
    });
  }
}

/** After helpdesks or permissions changed: the loader where it may be, and nowhere else. */
export async function helpdesksChanged(): Promise<void> {
  await registerLoader();
  await reachOpenTabs();
}

/**
 * Just installed: where the company's policy says what to connect to, the page on which it is allowed by one press. Nothing
 * is opened where everything is allowed already, or nothing is set up.
 */
export async function welcome(): Promise<void> {
  const { collector } = await readPolicy();
  if (collector === undefined) return;
  if (await browser.permissions.contains({ origins: [patternOf(collector)] })) return;
  await browser.runtime.openOptionsPage();
}

/** Where a click on the toolbar button leads: the side panel where there is one. */
export function openPanelOnClick(): void {
  browser.sidePanel?.setPanelBehavior({ openPanelOnActionClick: true }).catch(console.warn);
}
