import { type LookupAddress, lookup } from 'node:dns';
import { type IncomingMessage, request as plain } from 'node:http';
import { request as encrypted } from 'node:https';
import { isIP, type LookupFunction } from 'node:net';
import { isPublic } from './addresses.ts';
import { hostOf, type Target } from './target.ts';

/** How one attempt went. */
export interface Attempt {
  /** The HTTP status; null: there was no reply. */
  readonly status: number | null;
  /** Until the reply's head came, or it was given up, ms. */
  readonly ms: number;
  /** The first characters of the reply, or why there was none. */
  readonly reply: string;
  /** After how many seconds the receiver wants to be asked again; null: it does not say. */
  readonly retryAfter: number | null;
}

/** Until the whole reply is there, ms. */
const ANSWERS_WITHIN = 10_000;
const QUOTED = 200;
/** Bytes read of a reply: enough for so many characters of any script. */
const READ = 4 * QUOTED;

class Refused extends Error {}
const PRIVATE = 'The name leads into a private network, where webhooks are not sent.';

/**
 * Looks a name up and passes on public addresses only. It is the connection's own look-up: what it was told is where it
 * goes, whatever the name leads to a moment later.
 */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, found: LookupAddress[] | string) => {
    if (error || !Array.isArray(found)) return callback(error, '');
    const reachable = found.filter(({ address }) => isPublic(address));
    const [first] = reachable;
    if (!first) return callback(new Refused(PRIVATE), '');
    if (options.all) return callback(null, reachable);
    callback(null, first.address, first.family);
  });
};

const inShort = (text: string): string =>
  [...text.replaceAll(/[\p{Cc}\s]+/gu, ' ').trim()].slice(0, QUOTED).join('');

/** Seconds of a Retry-After field, which names them or a date. */
function secondsIn(field: string | undefined, now: number): number | null {
  if (field === undefined) return null;
  const seconds = /^\d{1,9}$/.test(field.trim()) ? Number(field) : (Date.parse(field) - now) / 1000;
  return Number.isFinite(seconds) ? Math.max(0, Math.ceil(seconds)) : null;
}

async function textOf(response: IncomingMessage): Promise<string> {
  const parts: Buffer[] = [];
  let bytes = 0;
  // A reply that does not end is cut off: its head has said what counts.
  try {
    for await (const part of response) {
      parts.push(part);
      bytes += part.length;
      if (bytes >= READ) break;
    }
  } catch {}
  return inShort(Buffer.concat(parts).toString('utf8'));
}

/** Posts a body once: no redirect is followed, the reply is read in part. Never rejects. */
export async function post(
  { url, isAllowed }: Target,
  body: string,
  headers: Readonly<Record<string, string>>,
): Promise<Attempt> {
  const begun = performance.now();
  const taken = (): number => Math.round(performance.now() - begun);
  try {
    if (!isAllowed && isIP(hostOf(url)) !== 0 && !isPublic(hostOf(url))) throw new Refused(PRIVATE);
    const response = await new Promise<IncomingMessage>((resolve, reject) => {
      const send = url.protocol === 'https:' ? encrypted : plain;
      const sent = send(url, {
        method: 'POST',
        headers: { ...headers, 'content-length': String(Buffer.byteLength(body)) },
        // A connection of its own, so that nothing is reused whose address was not looked at.
        agent: false,
        signal: AbortSignal.timeout(ANSWERS_WITHIN),
        ...(!isAllowed && { lookup: publicLookup }),
      });
      sent.once('response', resolve);
      sent.on('error', reject);
      sent.end(body);
    });
    const ms = taken();
    const { statusCode: status = 0 } = response;
    const text = await textOf(response);
    response.destroy();
    const retryAfter = secondsIn(response.headers['retry-after'], Date.now());
    const isRedirect = status >= 300 && status < 400;
    return { status, ms, reply: isRedirect ? 'A redirect, which is not followed.' : text, retryAfter };
  } catch (error) {
    return { status: null, ms: taken(), reply: whyNot(error as NodeJS.ErrnoException), retryAfter: null };
  }
}

function whyNot(error: NodeJS.ErrnoException): string {
  if (error instanceof Refused) return error.message;
  if (error.name === 'TimeoutError' || error.name === 'AbortError')
    return `No reply within ${ANSWERS_WITHIN / 1000} s.`;
  return inShort(error.code ?? error.message);
}
