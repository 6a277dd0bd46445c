import { vi } from 'vitest';

// Its waits end at once when they come true, too; by itself it gives up after a second.
if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/preact');
  configure({ asyncUtilTimeout: 20_000 });
}

vi.mock('wxt/browser', async () => {
  const { testBrowser } = await import('./browser.ts');
  return {
    get browser() {
      return testBrowser.current;
    },
  };
});

/** The extension's own files are not there without its build. */
vi.mock('../../../extension/platform/texts.ts', async () => ({
  readTexts: (await import('./texts.ts')).textsOf,
}));
