import type { FastifyInstance } from 'fastify';
import { monitorGuard } from '../api/audience-guards.ts';
import { checkHost } from '../api/check-host.ts';
import { healthHandlers } from '../api/health.ts';
import { metricsHandlers } from '../api/metrics.ts';
import { registerSome } from '../api/register.ts';
import { setHeaders } from '../api/request-guards.ts';
import { processMetrics } from '../metrics/metrics.ts';
import { metricsText } from '../metrics/text.ts';
import type { Site } from '../site.ts';

/** How the sites of one process are, all together: asked under the process's own host names. Any other is refused. */
export async function serveProcess(
  front: FastifyInstance,
  hosts: readonly string[],
  sites: ReadonlyMap<string, Site>,
): Promise<void> {
  async function each<Told>(ask: (site: Site) => Promise<Told>): Promise<Record<string, Told>> {
    const told = [...sites].map(async ([name, site]) => [name, await ask(site)] as const);
    return Object.fromEntries(await Promise.all(told));
  }
  async function health() {
    const told = await each((site) => site.health());
    return { ok: Object.values(told).every(({ ok }) => ok), sites: told };
  }
  async function ready() {
    const told = await each((site) => site.ready());
    return { ready: Object.values(told).every((one) => one.ready), sites: told };
  }
  async function look() {
    await each((site) => site.look());
  }
  const ofProcess = processMetrics();
  const registries = [...sites.values()].map(({ metrics }) => metrics);
  front.addHook('onRequest', async (request, reply) => {
    setHeaders(reply);
    checkHost(request, { hosts: [...hosts] });
  });
  await registerSome(
    front,
    { public: () => undefined, monitor: monitorGuard(null) },
    {
      ...healthHandlers({ health, ready, look }),
      ...metricsHandlers(() => metricsText(ofProcess, registries)),
    },
  );
}
