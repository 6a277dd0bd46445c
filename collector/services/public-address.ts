import type { AppContext } from './context.ts';

/** The address links to the collector begin with, without a slash at its end: the public one, else where it listens. */
export const publicAddress = ({ settings, url }: Pick<AppContext, 'settings' | 'url'>): string =>
  settings.publicUrl?.replace(/\/$/, '') ?? url();
