import type { FastifyInstance } from 'fastify';
import { hostNameIn } from '../api/check-host.ts';
import type { AppOptions } from '../app.ts';
import type { Collector } from '../collector.ts';
import type { Settings } from '../config/config.ts';
import { named } from '../config/named.ts';
import { listen } from '../listen.ts';
import { openSite, type Site, type SiteOptions } from '../site.ts';
import { StoreFault } from '../store/fault.ts';
import { hostsOf, throwIfHostsTaken, throwUnlessApart } from './apart.ts';
import { serveProcess } from './process-routes.ts';

interface NamedSite extends Omit<SiteOptions, 'url' | 'env' | 'log' | 'deadlines'> {
  readonly name: string;
  readonly env: NodeJS.ProcessEnv;
}

interface SitesOptions extends Pick<AppOptions, 'deadlines' | 'log'> {
  /** Host names under which the process says how all of them are. */
  readonly hosts: readonly string[];
  readonly sites: readonly NamedSite[];
  readonly port?: number;
  readonly host?: string;
}

/** Several sites behind one port, told apart by their host names: each has an origin, and so a cookie, of its own. */
export interface Sites {
  /** Where the process listens. */
  readonly url: string;
  /** The host names of each. */
  readonly hosts: ReadonlyMap<string, readonly string[]>;
  /** What one offers beside its addresses; undefined for a name that is none's. */
  site(name: string): Pick<Collector, 'pairingCode' | 'consoleLink'> | undefined;
  /** Takes the configurations of all again, each for itself: what cannot stand keeps its own site from changing, and no other. */
  reload(read: (name: string) => Promise<Settings>): Promise<void>;
  /**
   * Resolves, once, when the process is to end: with a fault that a new start may mend, or when no site can keep anything
   * any more. Until then the others go on.
   */
  readonly failed: Promise<StoreFault>;
  close(): Promise<void>;
}

/** Opens all of them, or none. */
async function openAll(options: SitesOptions, front: FastifyInstance): Promise<Map<string, Site>> {
  const { sites, hosts, log, deadlines } = options;
  const opened = new Map<string, Site>();
  for (const site of sites) {
    const url = (): string => {
      const origin = new URL(front.listeningOrigin);
      const [host = ''] = hostsOf(site.settings, hosts);
      origin.hostname = host.includes(':') ? `[${host}]` : host;
      return origin.origin;
    };
    try {
      const all = { ...(log !== undefined && { log }), ...(deadlines && { deadlines }) };
      opened.set(site.name, await openSite({ ...site, ...all, url }));
    } catch (error) {
      await Promise.all([...opened.values()].map((one) => one.close()));
      throw named(site.name, error);
    }
  }
  return opened;
}

/** Resolves when the process is to end. */
function failureOf(sites: ReadonlyMap<string, Site>): Promise<StoreFault> {
  const { promise, resolve } = Promise.withResolvers<StoreFault>();
  let left = sites.size;
  for (const [name, { failed, log }] of sites) {
    void failed.then((fault) => {
      left -= 1;
      if (fault.passes || left === 0) return resolve(named(name, fault) as StoreFault);
      log.error({ fault: fault.fault }, 'this site keeps nothing any more; the others go on');
    });
  }
  return promise;
}

/**
 * Starts several sites in one process and answers once it listens. Rejects with what keeps one of them from starting,
 * naming it, or with the ConfigError of two that are not apart; none is served then.
 */
export async function startSites(options: SitesOptions): Promise<Sites> {
  const { hosts, sites: wanted } = options;
  await throwUnlessApart(wanted, hosts);
  let sites: ReadonlyMap<string, Site> = new Map();
  const all = () => [...sites.values()];
  const { url, close } = await listen({ ...options, settings: { proxies: [] } }, async (front) => {
    sites = await openAll(options, front);
    await serveProcess(front, hosts, sites);
    return {
      answererOf(request) {
        const host = hostNameIn(request);
        if (hosts.includes(host)) return null;
        return all().find(({ settings }) => settings.hosts.includes(host))?.answer ?? null;
      },
      begin() {
        for (const site of all()) site.begin();
      },
      leave() {
        for (const site of all()) site.leave();
      },
      async close() {
        await Promise.all(all().map((site) => site.close()));
      },
    };
  });
  return {
    url,
    hosts: new Map([...sites].map(([name, { settings }]) => [name, hostsOf(settings, hosts)])),
    site: (name) => sites.get(name),
    async reload(read) {
      for (const [name, site] of sites) {
        const others = [...sites].filter(([other]) => other !== name);
        const next = async (): Promise<Settings> => {
          const settings = await read(name);
          throwIfHostsTaken(
            { name, settings },
            others.map(([other, one]) => ({ name: other, settings: one.settings })),
            hosts,
          );
          return settings;
        };
        await site.reload(next).catch((error: unknown) => {
          if (!(error instanceof StoreFault)) throw named(name, error);
          // The machine's watch has told what to do, and `failed` whether the process ends by it.
          site.log.error({ fault: error.fault }, 'its configuration is not read again: its store is lost');
        });
      }
    },
    failed: failureOf(sites),
    close,
  };
}
