import type { TryBrowser } from './browser.ts';

/** What trying an adapter at a running helpdesk needs of it, beside the adapter: how an agent signs in, and what they see. */
export interface TryDesk {
  /** Signs in as the agent, in a session of its own. Whether that went well, the adapter says. */
  signIn(browser: TryBrowser, base: string, user: string, password: string): Promise<void>;
  /** What the agent sees that reading must not change, by its name. */
  view(browser: TryBrowser, base: string): Promise<Readonly<Record<string, string>>>;
}
