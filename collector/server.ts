import type { Collector, CollectorOptions } from './collector.ts';
import { listen } from './listen.ts';
import { openSite, type Site } from './site.ts';

/**
 * Starts a collector of one site and answers once it listens. Rejects with a ConfigError, or with the StartError or
 * StoreFault that says why the data folder cannot be used.
 */
export async function startCollector(options: CollectorOptions): Promise<Collector> {
  const { promise: opened, resolve } = Promise.withResolvers<Site>();
  const { url, close } = await listen(options, async (front) => {
    const site = await openSite({ ...options, url: () => front.listeningOrigin });
    resolve(site);
    return { ...site, answererOf: () => site.answer };
  });
  const { failed, reload, pairingCode, consoleLink } = await opened;
  return { url, close, failed, reload, pairingCode, consoleLink };
}
