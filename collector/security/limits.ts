import { z } from 'zod';
import { networkOf, type RateLimit, rateLimit } from './rate-limit.ts';

/** How much may come in. */

const bucket = (burst: number, perSecond: number) =>
  z
    .strictObject({ burst: z.number().positive(), perSecond: z.number().positive() })
    .default({ burst, perSecond });

/**
 * At once (`burst`), and per second from then on. An address is an IPv4 address or an IPv6 /64: a whole office may sit
 * behind one, so that its agents are told apart by their tokens.
 */
export const Limits = z.strictObject({
  /** Requests from one address that carry neither an agent's token nor a session of the console. */
  network: bucket(300, 30),
  /** … from all addresses together. */
  site: bucket(5000, 2000),
  /** Sessions begun from one address: each may cost a ticket, a mail and somebody's time. */
  starts: bucket(120, 1),
  /** Of one session's page. */
  session: bucket(60, 2),
  /** Of one agent's device, or of one session of the console. */
  agent: bucket(300, 30),
  /** Pairing codes tried from one address. */
  pairing: bucket(10, 0.1),
  /** Codes of the console tried from one address. */
  signIns: bucket(30, 0.5),
  /** Codes told by agents that are typed from one address, … */
  codes: bucket(20, 0.2),
  /** … and from all addresses together: at this rate nobody finds one of ten digits within its life. */
  allCodes: bucket(100, 2),
  /** Looks at the public help page, and searches there, from one address. */
  help: bucket(60, 3),
  /** Tokens from one address that are nobody's. */
  guesses: bucket(1000, 50),
  /** Bytes of bodies from one address, or from one agent's device. A body larger than the burst never comes in. */
  bytes: bucket(16 * 2 ** 20, 256 * 2 ** 10),
  /** Looks at /healthz, /readyz and /metrics from one address. */
  health: bucket(100, 10),
});
export type Limits = z.output<typeof Limits>;

/** What holds when the configuration says nothing. */
export const LIMITS: Limits = Limits.parse({});

/** A request as far as the limits look at it. */
interface Arrival {
  /** IP address. */
  readonly from: string;
  /** The sha256 of the agent's token or of the console's session it carries, or null. */
  readonly token: string | null;
  readonly kind: 'health' | 'pairing' | 'sign-in' | 'starts' | 'code' | 'help' | 'other';
  /** Bytes its body may have. */
  readonly bytes: number;
}

export interface Admission {
  /** Seconds to wait before this may come in; 0: it has come in, and was counted. */
  admit(arrival: Arrival): Promise<number>;
  /** The same for one session's page. */
  session(id: string): number;
}

/** A token found good is not looked up for the limits' sake again within this, in ms. */
const TRUSTED_FOR = 60_000;
const MOST_TRUSTED = 50_000;

/** Applies limits. `isToken` says whether a token (as sha256) is anybody's. A clock set back locks nobody out. */
export function admission(limits: Limits, isToken: (hash: string) => Promise<boolean>): Admission {
  const now = (): number => performance.now();
  const network = rateLimit(limits.network);
  const site = rateLimit(limits.site);
  const starts = rateLimit(limits.starts);
  const session = rateLimit(limits.session);
  const agent = rateLimit(limits.agent);
  const pairing = rateLimit(limits.pairing);
  const signIns = rateLimit(limits.signIns);
  const codes = rateLimit(limits.codes);
  const allCodes = rateLimit(limits.allCodes);
  const help = rateLimit(limits.help);
  const guesses = rateLimit(limits.guesses);
  const bytes = rateLimit(limits.bytes);
  const health = rateLimit(limits.health);
  const trusted = new Map<string, number>();

  /** Is it somebody's? Looked up only for addresses that have not guessed too often. */
  async function isTrusted(hash: string): Promise<boolean> {
    const at = trusted.get(hash);
    if (at !== undefined && now() - at < TRUSTED_FOR) return true;
    if (!(await isToken(hash))) return false;
    if (trusted.size >= MOST_TRUSTED) trusted.clear();
    trusted.set(hash, now());
    return true;
  }

  /** 'own': let in by its agent's own limits. Else the seconds to wait; 0: it is nobody's, and counts as carrying none. */
  async function admitToken(token: string, key: string, sent: number): Promise<number | 'own'> {
    if (trusted.has(token) || guesses.wait(key, now()) === 0) {
      if (await isTrusted(token)) return inTurn([agent, token], [bytes, token, sent]) || 'own';
    }
    return inTurn([guesses, key]);
  }

  const inTurn = (
    ...takes: readonly (readonly [limit: RateLimit, key: string, amount?: number])[]
  ): number => {
    for (const [limit, key, amount] of takes) {
      const wait = limit.take(key, now(), amount);
      if (wait > 0) return wait;
    }
    return 0;
  };

  return {
    async admit({ from, token, kind, bytes: sent }) {
      const key = networkOf(from);
      if (kind === 'health') return inTurn([health, key]);
      const known = token === null ? 0 : await admitToken(token, key, sent);
      if (known !== 0) return known === 'own' ? 0 : known;
      return inTurn(
        [network, key],
        [bytes, key, sent],
        [site, 'all'],
        ...(kind === 'pairing' ? [[pairing, key] as const] : []),
        ...(kind === 'sign-in' ? [[signIns, key] as const] : []),
        ...(kind === 'starts' ? [[starts, key] as const] : []),
        ...(kind === 'help' ? [[help, key] as const] : []),
        ...(kind === 'code' ? [[codes, key] as const, [allCodes, 'all'] as const] : []),
      );
    },
    session: (id) => inTurn([session, id]),
  };
}
