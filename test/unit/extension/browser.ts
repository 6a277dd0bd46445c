import { fakeBrowser } from 'wxt/testing/fake-browser';

declare global {
  var overdeskTestBrowser: { current: unknown } | undefined;
}

/**
 * What `wxt/browser` finds in a unit test: WXT's fake browser, or what a test puts in its place. Global, as a test may load
 * the extension's modules afresh while it goes on in the same browser.
 */
globalThis.overdeskTestBrowser ??= { current: fakeBrowser };
export const testBrowser = globalThis.overdeskTestBrowser;
