import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { announceChanges } from '../background/announce.ts';
import { syncCollector } from '../background/collector-sync.ts';
import { handleMessages } from '../background/handlers.ts';
import * as numbers from '../background/kept-numbers.ts';
import { forgetNotes } from '../background/notes.ts';
import { pairByItself } from '../background/pairing-commands.ts';
import { helpdesksChanged, openPanelOnClick, welcome } from '../background/settings-commands.ts';
import { followShortcut } from '../background/shortcut.ts';
import { syncDue } from '../background/ticket-sync.ts';
import { settleConnections } from '../tickets/connection.ts';
import * as engines from '../tickets/engine.ts';

const alarm = { name: 'sync', periodInMinutes: 1 } as const;

/**
 * The worker. It may die at any moment and be woken by any event, so every listener is set at the top level, and all state
 * is in storage.
 */
export default defineBackground({
  type: 'module',
  main() {
    // Whatever was running when the last worker died is not running any more.
    const settled = settleConnections();
    engines.followTickets();
    numbers.followTickets();
    announceChanges();
    handleMessages(settled);
    openPanelOnClick();
    followShortcut();
    browser.alarms.onAlarm.addListener(async () => {
      await settled;
      await Promise.all([syncDue(), pairByItself().then(() => syncCollector())]);
    });
    browser.alarms.create(alarm.name, { periodInMinutes: alarm.periodInMinutes });
    browser.tabs.onRemoved.addListener(forgetNotes);
    browser.runtime.onInstalled.addListener(async ({ reason }) => {
      await helpdesksChanged();
      if (reason === 'install') await welcome();
    });
    browser.runtime.onStartup.addListener(() => helpdesksChanged());
    browser.permissions.onAdded.addListener(async () => {
      await helpdesksChanged();
      await pairByItself();
    });
    browser.permissions.onRemoved.addListener(() => helpdesksChanged());
  },
});
