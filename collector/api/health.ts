import type { FastifyRequest } from 'fastify';
import type { Checks } from '../checks/checks.ts';
import type { House } from '../house.ts';
import type { Machine } from '../live/machine.ts';
import { faultIn, StoreFault } from '../store/fault.ts';
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
 * For whoever watches the collector: can an answer be kept at this moment (200) or not (503). Asked on its own machine it
 * says why not and what to do, and what is owed to the helpdesk. Strangers hear only whether it is well.
 */
export function healthHandlers(
  { store, settings, helpdesk, mailer, aside }: House,
  machine: Pick<Machine, 'state'>,
  checks: Pick<Checks, 'troubles'>,
): Handlers<'readHealth'> {
  async function look() {
    const { fault, clock } = await machine.state();
    try {
      if (fault !== null) throw new StoreFault(fault);
      return { ...(await read()), clock };
    } catch (error) {
      const why = faultIn(error);
      if (why === null) throw error;
      return { ok: false, clock, fault: why, detail: new StoreFault(why).message };
    }
  }
  async function read() {
    const durability = await store.settings();
    const cursor = await store.do('feedHead', { site: settings.site });
    const { owed, error } = await store.do('readOwed', { site: settings.site });
    const setAside = await aside.count();
    return {
      ok: true,
      site: settings.site,
      cursor,
      durability,
      setAside,
      troubles: [...checks.troubles()],
      helpdesk: helpdesk && { owed, error },
      mail: mailer && (await store.do('readMailHealth', { site: settings.site })),
    };
  }
  let last: { readonly at: number; readonly seen: ReturnType<typeof look> } | null = null;

  return {
    async readHealth({ request, reply }) {
      const tell = <Seen extends { readonly ok: boolean }>(seen: Seen) =>
        seen.ok ? seen : reply.code(503).send(seen);
      if (isLocal(request)) return tell(await look());
      const at = performance.now();
      if (!last || at - last.at > FRESH_FOR) last = { at, seen: look() };
      const { ok } = await last.seen;
      return tell({ ok });
    },
  };
}
