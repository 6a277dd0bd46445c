import { createHash, createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { uuid7 } from '../../shared/protocol/uuid7.ts';
import { DAY, HOUR } from '../../shared/time/durations.ts';

/** What the collector signs. Each purpose has its own key, so that a link can never pass for a session. */
type Purpose =
  | 'fingerprint'
  | 'session'
  | 'name'
  | 'page'
  | 'link'
  | 'call-link'
  | 'customer'
  | 'form'
  | 'call'
  | 'request'
  | 'number'
  | 'code'
  | 'webhook'
  | 'summary'
  | 'voice';

const SIGNATURE_BYTES = 16;
/** Of a UUIDv7: ids in order of time keep an index together. */
const TIME_BYTES = 6;
const LINK_LETTERS = 14;
/** 35 bits: short enough to be read out; it names a request and opens nothing. */
const NUMBER_LETTERS = 7;

/** The sha256 under which a token or code is stored, in hex. */
export const hashOf = (token: string): string => createHash('sha256').update(token).digest('hex');

/** Are two texts the same? In constant time, whatever their lengths. */
export const sameText = (one: string, other: string): boolean =>
  timingSafeEqual(createHash('sha256').update(one).digest(), createHash('sha256').update(other).digest());

/** An unguessable token of 32 bytes for an agent's device. */
export const newToken = (): string => `a1.${randomBytes(32).toString('base64url')}`;

/** An unguessable token of 32 bytes for a session of the console. */
export const newConsoleToken = (): string => `c1.${randomBytes(32).toString('base64url')}`;

/** Thirty-two letters and digits without look-alikes: five bits each, sayable on the phone. */
const spell = (bytes: Iterable<number>): string => {
  const letters = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
  return [...bytes].map((byte) => letters[byte % letters.length]).join('');
};

/** How long a pairing code may be used, in ms. */
export const CODE_LIVES = DAY;

/** A one-time code a person can type: twelve characters, 60 bits. */
export function newCode(): string {
  const code = spell(randomBytes(12));
  return `${code.slice(0, 4)}-${code.slice(4, 8)}-${code.slice(8)}`;
}

/** How long a code read out after a call may be typed, in ms. */
export const CALL_CODE_LIVES = 72 * HOUR;
const CALL_CODE_DIGITS = 10;
const GROUPS = /(\d{3})(\d{3})(\d{4})/;

/** A code to be read out: digits alone, which every language says without look-alikes and every telephone types. */
export function newCallCode(): string {
  const digits = String(randomInt(10 ** CALL_CODE_DIGITS)).padStart(CALL_CODE_DIGITS, '0');
  return digits.replace(GROUPS, '$1 $2 $3');
}

/** A code's digits as somebody typed them, in Arabic or Persian ones, too. */
const digitsIn = (typed: string): string =>
  typed
    .replaceAll(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) % 16))
    .replaceAll(/\D/g, '');

export interface Keys {
  /** Names the secret without telling it, so that a store knows whose it is. */
  readonly fingerprint: string;
  /**
   * The session id for a page's own start id: the same start always gives the same session. The start id, by which its
   * page gets the secret again, cannot be had from it; only when it was made can.
   */
  sessionId(site: string, startId: string): string;
  /** Was this id minted here for this site? Answers without looking at the store, in constant time. */
  isSession(site: string, id: string): boolean;
  /** The secret of the page that began a session: had from the start id through POST /v1/sessions, not from the id. */
  pageSecret(session: string): string;
  /**
   * The code of the link under which a session's survey is answered: 70 bits in 14 characters, short enough for a
   * text message. It cannot be had from the session id that stands on a ticket.
   */
  linkCode(session: string): string;
  /**
   * The code of the same page as its agent gives it out after a call: another one, so that the answer shows which way it
   * came, whatever its address says.
   */
  callLinkCode(session: string): string;
  /** The code of the page on which a customer follows a request: 80 bits in 16 characters, another right than the survey's. */
  requestCode(session: string): string;
  /** The code of the links in the mails of one wish for the weekly summary: 80 bits in 16 characters. */
  summaryCode(wish: string): string;
  /** What a request is called among people; a few candidates (`attempt` from 0), as two may be called the same. */
  requestNumber(session: string, attempt: number): string;
  /** The hash under which a request's number is stored; no code a page is opened with has it. */
  numberHash(number: string): string;
  /** The hash under which a code that is read out is stored, however it is typed; it cannot be tried out without the key. */
  callCodeHash(typed: string): string;
  /** The start id of a session that began outside any page, e.g. with a phone call: the same call, the same session. */
  startIdOf(call: string, at: number): string;
  /** What a webhook's messages are signed with, in the form of Standard Webhooks; a new version is another secret. */
  webhookSecret(webhook: string, version: number): string;
  /** Seals what a form of ours carries, so that it comes back as it was given. */
  signForm(...parts: string[]): string;
  /** Who took part in a round of what people say of their work: the same for a person and round, and nobody is known by it. */
  voice(site: string, asked: string, round: string, person: string): string;
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
  return {
    fingerprint: sign('fingerprint').toString('base64url'),
    sessionId(site, startId) {
      const start = bytesOf(startId);
      const body = Buffer.concat([
        start.subarray(0, TIME_BYTES),
        sign('name', site, start).subarray(0, SIGNATURE_BYTES - TIME_BYTES),
      ]);
      return `s1.${Buffer.concat([body, sign('session', site, body)]).toString('base64url')}`;
    },
    isSession(site, id) {
      const bytes = Buffer.from(id.slice(3), 'base64url');
      // Other spellings of the same bytes are refused: one session, one id.
      if (bytes.length !== 2 * SIGNATURE_BYTES || `s1.${bytes.toString('base64url')}` !== id) return false;
      const [body, signature] = [bytes.subarray(0, SIGNATURE_BYTES), bytes.subarray(SIGNATURE_BYTES)];
      return timingSafeEqual(signature, sign('session', site, body));
    },
    pageSecret: (session) => `p1.${sign('page', session).toString('base64url')}`,
    linkCode: (session) => spell(sign('link', session).subarray(0, LINK_LETTERS)).toLowerCase(),
    callLinkCode: (session) => spell(sign('call-link', session).subarray(0, LINK_LETTERS)).toLowerCase(),
    requestCode: (session) => spell(sign('request', session)).toLowerCase(),
    summaryCode: (wish) => spell(sign('summary', wish)).toLowerCase(),
    requestNumber: (session, attempt) =>
      spell(sign('number', session, String(attempt)).subarray(0, NUMBER_LETTERS)),
    numberHash: (number) => sign('number', number.toUpperCase().replaceAll(/[\s-]/g, '')).toString('hex'),
    callCodeHash: (typed) => sign('code', digitsIn(typed)).toString('hex'),
    startIdOf: (call, at) => uuid7(at, sign('call', call)),
    webhookSecret(webhook, version) {
      const half = (nth: string): Buffer => sign('webhook', webhook, String(version), nth);
      return `whsec_${Buffer.concat([half('1'), half('2')]).toString('base64')}`;
    },
    signForm: (...parts) => sign('form', ...parts).toString('base64url'),
    voice: (...parts) => sign('voice', ...parts).toString('base64url'),
    customerRef: (site, email) => sign('customer', site, email.trim().toLowerCase()).toString('base64url'),
  };
}
