import { vi } from 'vitest';
import { testBrowser } from '../browser.ts';
import { makeDevice } from './device.ts';

/** The background's modules on a fresh device, listening to its pages. */
export async function atWork() {
  const device = makeDevice();
  testBrowser.current = device.browser;
  vi.resetModules();
  const { handleMessages } = await import('../../../../extension/background/handlers.ts');
  handleMessages(Promise.resolve());
  const { changeConnection } = await import('../../../../extension/tickets/connection.ts');
  return { ...device, changeConnection };
}
