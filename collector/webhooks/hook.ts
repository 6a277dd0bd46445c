import { createHmac } from 'node:crypto';
import { MINUTE } from '../../shared/time/durations.ts';
import { sameText } from '../security/keys.ts';

/** A webhook as it came in: nothing in it is believed before its signature is. */
interface Delivery {
  header(name: string): string;
  /** The `key` of the address, for tools that cannot sign. */
  readonly key: string;
  /** The body exactly as sent; signatures are over bytes. */
  readonly raw: string;
  /** UTC ms. */
  readonly now: number;
}

/** What a chat tool says of a conversation. */
export interface ChatEvent {
  /** The tool's own id of it; empty where it tells none. */
  readonly conversation: string;
  /** The customer's ids in the tool, where a page can only name the conversation by those. */
  readonly contacts?: readonly string[];
  /** The session, where the tool carries it in a place of its own; else it is looked for in the whole event. */
  readonly session?: string | undefined;
  readonly ended: boolean;
  /** Whoever has the conversation now, by all that the tool calls them; empty for nobody, or when it does not say. */
  readonly assignee: readonly string[];
}

/** What one chat tool's webhooks look like. One file each in this folder. */
export interface Hook {
  isGenuine(delivery: Delivery, secret: string): boolean;
  /** What the event says; null when it says neither that a conversation has ended nor who has it. */
  read(body: unknown): ChatEvent | null;
}

/** A delivery signed longer ago is a replay. */
const FRESH_FOR = 5 * MINUTE;

/**
 * Is the time that a signed body itself tells, in a field of its own, lately? For tools whose signature carries none. A
 * body without the field is taken: its end is told once, and ending twice is ending once.
 */
export function isFreshBody(raw: string, field: string, now: number): boolean {
  try {
    const body: unknown = JSON.parse(raw);
    const time = Object.entries(body ?? {}).find(([name]) => name === field)?.[1];
    return time === undefined || isFresh(String(time), now);
  } catch {
    // What is no JSON is refused as that.
    return true;
  }
}

/** Was this signed lately? Takes seconds or milliseconds since 1970, or an ISO date. */
export function isFresh(timestamp: string, now: number): boolean {
  const number = Number(timestamp);
  const at = Number.isNaN(number) ? Date.parse(timestamp) : number < 1e11 ? number * 1000 : number;
  return Math.abs(now - at) <= FRESH_FOR;
}

/** Is `given` the HMAC of `signed`? Hex in capitals (.NET, PowerShell) says the same. */
export const isSigned = (
  given: string,
  signed: string,
  secret: string,
  [algorithm, encoding]: readonly ['sha1' | 'sha256', 'hex' | 'base64'] = ['sha256', 'hex'],
): boolean =>
  sameText(
    encoding === 'hex' ? given.toLowerCase() : given,
    createHmac(algorithm, secret).update(signed).digest(encoding),
  );

/** What there is of these, as text. */
export const texts = (...values: (string | number | null | undefined)[]): string[] =>
  values.flatMap((value) => (value === null || value === undefined || value === '' ? [] : [String(value)]));
