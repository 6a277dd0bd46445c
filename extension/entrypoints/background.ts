import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import { answerMessages } from '../background/answers.ts';
import { visitCollector } from '../background/collector-work.ts';
import { syncDue } from '../background/desk-work.ts';
import { forgetNotes } from '../background/overlays.ts';
import { helpdesksChanged, openPanelOnClick } from '../background/settings.ts';
import { settleDesks } from '../sync/desk-state.ts';

const alarm = { name: 'sync', periodInMinutes: 1 } as const;

/**
 * The worker. It may die at any moment and be woken by any event, so every listener is set at the top level, and all state
 * is in storage.
 */
export default defineBackground({
  type: 'module',
  main() {
    // Whatever was running when the last worker died is not running any more.
    const settled = settleDesks();
    answerMessages(settled);
    openPanelOnClick();
    browser.alarms.onAlarm.addListener(async () => {
      await settled;
      await Promise.all([syncDue(), visitCollector()]);
    });
    browser.alarms.create(alarm.name, { periodInMinutes: alarm.periodInMinutes });
    browser.tabs.onRemoved.addListener(forgetNotes);
    browser.runtime.onInstalled.addListener(() => helpdesksChanged());
    browser.runtime.onStartup.addListener(() => helpdesksChanged());
    browser.permissions.onAdded.addListener(() => helpdesksChanged());
    browser.permissions.onRemoved.addListener(() => helpdesksChanged());
  },
});
