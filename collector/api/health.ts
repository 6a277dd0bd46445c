import type { FastifyInstance } from 'fastify';
import type { House } from '../house.ts';

/** For whoever watches the collector: does it answer, does its store, and what is owed to the helpdesk. */
export function healthRoutes(app: FastifyInstance, house: House): void {
  const { store, settings } = house;
  app.get('/healthz', async () => {
    const durability = await store.settings();
    const cursor = await store.do('feedHead', { site: settings.site });
    const { owed, error } = await store.do('readOwed', { site: settings.site });
    return { ok: true, site: settings.site, cursor, durability, helpdesk: house.helpdesk && { owed, error } };
  });
}
