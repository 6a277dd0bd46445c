import { createHmac, randomBytes } from 'node:crypto';
import { MINUTE } from '../../shared/time/durations.ts';
import { networkOf } from '../security/rate-limit.ts';
import { routingSnapshot } from '../store/routing-snapshot.ts';
import type { Session } from '../store/session.ts';
import type { StartInput } from '../store/start-session.ts';
import type { AppContext } from './context.ts';

/** A page asks every few seconds: one sign is kept for so many ms, and the store is spared the others. */
const ENOUGH_FOR = MINUTE;
const MOST_REMEMBERED = 50_000;

/** What tells that there is a customer behind a session. */
export interface Signs {
  /** What is known of a session that begins now, from this IP address: nothing is proven. */
  unproven(address: string): NonNullable<StartInput['unproven']>;
  /** Its page was seen, or named the conversation it opened. */
  show(session: Session, what: 'seen' | 'named'): Promise<void>;
}

/** Keeps the signs of one collector. Addresses are told apart under a salt that ends with the process. */
export function makeSigns(context: AppContext): Signs {
  const { settings, store, now } = context;
  const { reserveSeconds, quietMinutes, conversationMinutes, addressShare } = settings.slots;
  const salt = randomBytes(32);
  const seen = new Map<string, number>();
  return {
    unproven: (address) => ({
      origin: createHmac('sha256', salt).update(networkOf(address)).digest('base64url'),
      aliveUntil: now() + reserveSeconds * 1000,
      share: addressShare,
    }),
    async show({ id, state }, what) {
      if (state !== 'waiting' && state !== 'with-agent') return;
      const at = now();
      if (what === 'seen' && Math.abs(at - (seen.get(id) ?? Number.NEGATIVE_INFINITY)) < ENOUGH_FOR) return;
      if (seen.size >= MOST_REMEMBERED) seen.clear();
      seen.set(id, at);
      const until = at + (what === 'named' ? conversationMinutes : quietMinutes) * MINUTE;
      await store.do('signOfLife', { site: settings.site, id, until, desk: routingSnapshot(context) });
    },
  };
}
