import type { z } from 'zod';
import type { Health, Readiness } from '../../shared/protocol/server.ts';
import type { Handlers } from './handlers.ts';
import { isLocal } from './is-local.ts';

/** A stranger's look costs the store nothing more within this, in ms. */
const FRESH_FOR = 1_000;

interface Looks {
  /** Is it well? */
  health(): Promise<z.output<typeof Health>>;
  /** Can writes be taken now? */
  ready(): Promise<z.output<typeof Readiness>>;
  /** Looks at what stands outside now. */
  look(): Promise<void>;
}

/**
 * For whoever watches the collector: is it well, and can an answer be kept at this moment (200) or not (503). Asked on its
 * own machine it says why not and what to do, and what is owed to the helpdesk. Strangers hear only whether it is well.
 */
export function healthHandlers({ health, ready, look }: Looks): Handlers<'readHealth' | 'readReadiness'> {
  const seen = forStrangers(health);
  const seenReady = forStrangers(ready);

  return {
    async readHealth({ request, reply, query }) {
      const isOurs = isLocal(request);
      if (isOurs && query.look === 'now') await look();
      const told = isOurs ? await health() : { ok: (await seen()).ok };
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
