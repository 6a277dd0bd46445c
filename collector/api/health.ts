import type { FastifyRequest } from 'fastify';
import type { House } from '../house.ts';
import type { Handlers } from './handlers.ts';

/** A stranger's look costs the store nothing more within this, in ms. */
const FRESH_FOR = 1_000;
const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

/** Asked on this machine, and not for somebody else by a proxy on it. */
const isLocal = (request: FastifyRequest): boolean =>
  /^(127\.|::1$|::ffff:127\.)/.test(request.ip) &&
  /^(127\.|::1$|::ffff:127\.)/.test(request.socket.remoteAddress ?? '') &&
  FORWARDED.every((name) => request.headers[name] === undefined);

/**
 * For whoever watches the collector: does it answer, does its store, and, asked on its own machine, what is owed to the
 * helpdesk. Strangers hear only that it is well.
 */
export function healthHandlers({ store, settings, helpdesk }: House): Handlers<'readHealth'> {
  async function look() {
    const durability = await store.settings();
    const cursor = await store.do('feedHead', { site: settings.site });
    const { owed, error } = await store.do('readOwed', { site: settings.site });
    return { ok: true, site: settings.site, cursor, durability, helpdesk: helpdesk && { owed, error } };
  }
  let last: { readonly at: number; readonly seen: ReturnType<typeof look> } | null = null;

  return {
    async readHealth({ request }) {
      if (isLocal(request)) return await look();
      const at = performance.now();
      if (!last || at - last.at > FRESH_FOR) last = { at, seen: look() };
      const { ok } = await last.seen;
      return { ok };
    },
  };
}
