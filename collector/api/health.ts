import type { Checks } from '../checks/checks.ts';
import type { Machine } from '../checks/machine.ts';
import type { Readiness } from '../checks/readiness.ts';
import type { AppContext } from '../services/context.ts';
import { faultIn, StoreFault } from '../store/fault.ts';
import type { Handlers } from './handlers.ts';
import { isLocal } from './is-local.ts';

/** A stranger's look costs the store nothing more within this, in ms. */
const FRESH_FOR = 1_000;
/**
 * For whoever watches the collector: is it well, and can an answer be kept at this moment (200) or not (503). Asked on its
 * own machine it says why not and what to do, and what is owed to the helpdesk. Strangers hear only whether it is well.
 */
export function healthHandlers(
  { store, settings, live, helpdesk, mailer, aside }: AppContext,
  machine: Pick<Machine, 'state'>,
  checks: Pick<Checks, 'troubles' | 'look'>,
  ready: () => Promise<Readiness>,
): Handlers<'readHealth' | 'readReadiness'> {
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
      // Which of the two rules: the file, or the console with its version.
      settings: { source: live.source, version: live.number },
      cursor,
      durability,
      setAside,
      troubles: [...checks.troubles()],
      helpdesk: helpdesk && { owed, error },
      mail: mailer && (await store.do('readMailHealth', { site: settings.site })),
    };
  }
  const seen = forStrangers(look);
  const seenReady = forStrangers(ready);

  return {
    async readHealth({ request, reply, query }) {
      const isOurs = isLocal(request);
      if (isOurs && query.look === 'now') await checks.look();
      const told = isOurs ? await look() : { ok: (await seen()).ok };
      return told.ok ? told : reply.code(503).send(told);
    },
    async readReadiness({ request, reply }) {
      const told = isLocal(request) ? await ready() : { ready: (await seenReady()).ready };
      return told.ready ? told : reply.code(503).send(told);
    },
  };
}

/** The same look, once for everybody who asks within a second. */
function forStrangers<Seen>(look: () => Promise<Seen>): () => Promise<Seen> {
  let last: { readonly at: number; readonly seen: Promise<Seen> } | null = null;
  return () => {
    const at = performance.now();
    if (!last || at - last.at > FRESH_FOR) last = { at, seen: look() };
    return last.seen;
  };
}
