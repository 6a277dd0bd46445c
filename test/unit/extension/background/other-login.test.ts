import { testBrowser } from '../browser.ts';
import 'fake-indexeddb/auto';
import { beforeEach, expect, it, vi } from 'vitest';
import { refusesOtherLogin } from '../../../../extension/background/other-login.ts';
import { agentLanguages } from '../../../../shared/locales/agents.ts';
import { makeDevice } from './device.ts';

const action = { setTitle: vi.fn(), setBadgeText: vi.fn() };
beforeEach(() => {
  vi.clearAllMocks();
  testBrowser.current = { ...makeDevice().browser, action, i18n: { getUILanguage: () => 'en' } };
});

it.each([
  ['a container of Firefox', { incognito: false, cookieStoreId: 'firefox-container-2' }],
  ['a private window of Firefox', { incognito: true, cookieStoreId: 'firefox-private' }],
  ['a private window of Chromium', { incognito: true }],
])('says on the toolbar’s button that %s uses another login', async (_, tab) => {
  expect(await refusesOtherLogin({ tab: { id: 7, ...tab } } as never)).toBe(true);
  expect(action.setTitle).toHaveBeenCalledWith({ tabId: 7, title: agentLanguages.en['other login'] });
  expect(action.setBadgeText).toHaveBeenCalledWith({ tabId: 7, text: '≠' });
});

it.each([
  ['Firefox', { incognito: false, cookieStoreId: 'firefox-default' }],
  ['Chromium', { incognito: false }],
])('leaves an ordinary tab of %s alone', async (_, tab) => {
  expect(await refusesOtherLogin({ tab: { id: 7, ...tab } } as never)).toBe(false);
  expect(action.setTitle).not.toHaveBeenCalled();
});
