import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { chmod, link, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** What the collector signs. Each purpose has its own key, so that a link can never pass for a session. */
type Purpose = 'session' | 'link' | 'customer';

const SIGNATURE_BYTES = 16;

/** The sha256 under which a token or code is stored, in hex. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** An unguessable token of 32 bytes for an agent's device. */
export const newToken = (): string => `a1.${randomBytes(32).toString('base64url')}`;

/** A one-time code a person can type: twelve characters without look-alikes, 59 bits. */
export function newCode(): string {
  const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  const code = [...randomBytes(12)].map((byte) => letters[byte % letters.length]).join('');
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
}

export interface Keys {
  /** The session id for a page's own start id: the same start always gives the same session. */
  sessionId(site: string, startId: string): string;
  /** Was this id minted here for this site? Answers without looking at the store, in constant time. */
  isSession(site: string, id: string): boolean;
  /** A capability to answer one session's survey by link or e-mail; never to be had from the session id on a ticket. */
  link(session: string): string;
  /** The session of a link, or null when it was not made here. */
  sessionOfLink(link: string): string | null;
  /** The name under which a customer's sessions are found again; the address itself cannot be had from it. */
  customerRef(site: string, email: string): string;
}

const bytesOf = (uuid: string): Buffer => Buffer.from(uuid.replaceAll('-', ''), 'hex');

/** Signing with one secret of 32 bytes. */
export function keysFrom(secret: Buffer): Keys {
  const sign = (purpose: Purpose, ...parts: (string | Buffer)[]): Buffer => {
    const mac = createHmac('sha256', createHmac('sha256', secret).update(purpose).digest());
    for (const part of parts) mac.update(part).update('\0');
    return mac.digest().subarray(0, SIGNATURE_BYTES);
  };
  const split = (token: string, prefix: string): [Buffer, Buffer] | null => {
    if (!token.startsWith(prefix)) return null;
    const bytes = Buffer.from(token.slice(prefix.length), 'base64url');
    // Other spellings of the same bytes are refused: one session, one id.
    if (bytes.length <= SIGNATURE_BYTES || prefix + bytes.toString('base64url') !== token) return null;
    return [bytes.subarray(0, -SIGNATURE_BYTES), bytes.subarray(-SIGNATURE_BYTES)];
  };
  return {
    sessionId(site, startId) {
      const body = bytesOf(startId);
      return `s1.${Buffer.concat([body, sign('session', site, body)]).toString('base64url')}`;
    },
    isSession(site, id) {
      const parts = split(id, 's1.');
      return parts !== null && timingSafeEqual(parts[1], sign('session', site, parts[0]));
    },
    link(session) {
      const body = Buffer.from(session.slice(3), 'base64url');
      return `l1.${Buffer.concat([body, sign('link', body)]).toString('base64url')}`;
    },
    sessionOfLink(link) {
      const parts = split(link, 'l1.');
      if (!parts || !timingSafeEqual(parts[1], sign('link', parts[0]))) return null;
      return `s1.${parts[0].toString('base64url')}`;
    },
    customerRef: (site, email) => sign('customer', site, email.trim().toLowerCase()).toString('base64url'),
  };
}

/** The data folder's signing secret, made at the first start and readable by its owner alone (mode 0600). */
export async function openKeys(data: string): Promise<Keys> {
  await mkdir(data, { recursive: true, mode: 0o700 });
  const file = join(data, 'key');
  try {
    return keysFrom(await readFile(file));
  } catch (error) {
    if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOENT') throw error;
  }
  // Written aside and linked into place: two first starts at once end up with one key, and never half of one.
  const aside = `${file}.${randomBytes(6).toString('hex')}`;
  await writeFile(aside, randomBytes(32), { mode: 0o600 });
  await chmod(aside, 0o600);
  await link(aside, file).catch(() => undefined);
  await rm(aside);
  return keysFrom(await readFile(file));
}
