import type { AppContext } from '../context.ts';

/** What publishing and reading settings needs of the collector. */
export type SettingsContext = Pick<AppContext, 'live' | 'store' | 'now'>;
