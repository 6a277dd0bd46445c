import { accessSync, constants } from 'node:fs';
import { resolve } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { PATIENCE } from './eventually.ts';

/** Where the extension's pages live in Firefox: `moz-extension://UUID/`. Fixed by preference, else random. */
export const extensionUuid = '11111111-2222-4333-8444-555555555555';

const places = ['/usr/bin/firefox-esr', '/usr/bin/firefox'];

/**
 * A real Firefox, headless, driven through WebDriver BiDi; with `extension` (folder of an unpacked build
 * whose manifest carries the add-on id `gecko`) installed when the promise resolves.
 */
export async function launchFirefox(
  options: { readonly extension?: string; readonly gecko?: string } = {},
): Promise<Browser> {
  const executablePath = findFirefox();
  if (executablePath === null) throw new Error('No Firefox found: apt-get install firefox-esr');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    timeout: PATIENCE,
    protocolTimeout: 2 * PATIENCE,
    // Firefox ESR does not know all that a viewport asks of it.
    defaultViewport: null,
    // Since 153 extension pages are refused to automation without it.
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({
        [options.gecko ?? 'overdesk@overdesk.dev']: extensionUuid,
      }),
      // Lets permissions.request grant itself: automation cannot click the browser's own prompt.
      'extensions.webextOptionalPermissionPrompts': false,
    },
  });
  const newPage = browser.newPage.bind(browser);
  browser.newPage = async () => {
    const page = await newPage();
    page.setDefaultTimeout(PATIENCE);
    return page;
  };
  if (options.extension !== undefined) await browser.installExtension(resolve(options.extension));
  return browser;
}

/** The Firefox of this machine, or null. */
export function findFirefox(): string | null {
  return places.find(isExecutable) ?? null;
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
