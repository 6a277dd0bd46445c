import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type BrowserContext, chromium } from 'playwright-core';
import { findChromium } from '../../../demo/find-chromium.ts';
import { PATIENCE } from './eventually.ts';

export interface ChromiumOptions {
  /** Folder of an unpacked extension build, e.g. `dist/extension/chrome-mv3`. */
  readonly extension?: string;
  /** Profile folder to keep; without it a new one, gone when the context closes. */
  readonly profile?: string;
  readonly viewport?: { readonly width: number; readonly height: number };
  readonly locale?: string;
  readonly colorScheme?: 'light' | 'dark';
  /** Playwright switches the back/forward cache off; true leaves it on, as people have it. */
  readonly backForwardCache?: boolean;
  /** The reader's own size of letters, in px; 16 unless they have chosen another. */
  readonly letters?: number;
  /** A finger as well as a mouse. */
  readonly hasTouch?: boolean;
  /** false: as somebody has it who switched scripts off. */
  readonly javaScriptEnabled?: boolean;
}

/**
 * A real Chromium, headless, that can reach nothing but this machine.
 * With `extension` it is loaded and its service worker is running when the promise resolves.
 * Throws when no Chromium is found or the extension's manifest is refused (the message says why).
 */
export async function launchChromium(options: ChromiumOptions = {}): Promise<BrowserContext> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium found: apt-get install chromium');
  const profile = options.profile ?? mkdtempSync(join(tmpdir(), 'overdesk-chromium-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    viewport: options.viewport ?? { width: 1280, height: 800 },
    locale: options.locale ?? 'en-GB',
    colorScheme: options.colorScheme ?? 'light',
    hasTouch: options.hasTouch ?? false,
    javaScriptEnabled: options.javaScriptEnabled ?? true,
    ignoreDefaultArgs: [
      '--disable-extensions',
      ...(options.backForwardCache ? ['--disable-back-forward-cache'] : []),
    ],
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ...(options.letters ? [`--blink-settings=defaultFontSize=${options.letters}`] : []),
      '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost',
    ],
  });
  context.setDefaultTimeout(PATIENCE);
  if (options.profile === undefined) {
    context.on('close', () => {
      try {
        rmSync(profile, { recursive: true, force: true, maxRetries: 5 });
      } catch {
        // A process of the browser's still writes there: what is left of a temporary folder is no fault of what was tested.
      }
    });
  }
  if (options.extension !== undefined) await loadExtension(context, resolve(options.extension));
  return context;
}

/** `--load-extension` stays silent about a broken manifest; this DevTools call throws. */
async function loadExtension(context: BrowserContext, folder: string): Promise<void> {
  const browser = context.browser();
  if (browser === null) throw new Error('The context has no browser to load an extension into');
  const session = await browser.newBrowserCDPSession();
  const worker = context.serviceWorkers()[0] ?? context.waitForEvent('serviceworker');
  await session.send('Extensions.loadUnpacked', { path: folder });
  await worker;
  await session.detach();
}

/** The id Chromium gave to the loaded extension; its pages live at `chrome-extension://ID/`. */
export function extensionId(context: BrowserContext): string {
  const worker = context.serviceWorkers()[0];
  if (worker === undefined) throw new Error('No extension is loaded in this context');
  return new URL(worker.url()).host;
}
