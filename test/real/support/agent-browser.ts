import type { BrowserContext, Page } from 'playwright-core';
import { addHelpdesk, pair } from '../../../demo/open.ts';
import type { Tab } from '../../../extension/ui/panel/place.ts';
import { extensionId, launchChromium } from './chromium.ts';
import { passwordOf } from './request-tracker/configuration.ts';
import type { StoryDesk } from './story-desk.ts';

/** An agent at work: a Chromium of their own with the extension paired and allowed, logged in to RT. */
export interface AgentBrowser {
  /** Where RT is open. */
  readonly page: Page;
  /** A part of the side panel, opened as a page. */
  panel(part?: Tab): Promise<Page>;
  /** Takes the extension's minute-by-minute visits to the collector away: news can only come by the stream. */
  stopPolling(): Promise<void>;
  close(): Promise<void>;
}

/** Opens it as a person does it: options page, pairing code, helpdesk address, RT's login form. */
export async function openAgentBrowser(desk: StoryDesk, login: string): Promise<AgentBrowser> {
  const context = await launchChromium({ extension: 'dist/extension/chrome-mv3-demo' });
  const address = `chrome-extension://${extensionId(context)}`;
  const options = await context.newPage();
  await options.goto(`${address}/options.html`);
  await pair(options, desk.line.url, await desk.collector.pairingCode(login));
  await addHelpdesk(options, 'request-tracker', desk.rt.url);
  await options.close();
  const page = await logIn(context, desk.rt.url, login);
  return {
    page,
    async panel(part = 'today') {
      const panel = await context.newPage();
      await panel.goto(`${address}/sidepanel.html#${part}`);
      return panel;
    },
    async stopPolling() {
      const [worker] = context.serviceWorkers();
      const cleared = await worker?.evaluate('chrome.alarms.clearAll()');
      if (cleared !== true) throw new Error('The extension had no alarm to take away: how does it poll?');
    },
    close: () => context.close(),
  };
}

async function logIn(context: BrowserContext, url: string, login: string): Promise<Page> {
  const page = await context.newPage();
  await page.goto(url);
  await page.locator('input[name="user"]').fill(login);
  await page.locator('input[name="pass"]').fill(passwordOf(login));
  await page.locator('input[name="pass"]').press('Enter');
  await page.locator('body#comp-index').waitFor();
  return page;
}
