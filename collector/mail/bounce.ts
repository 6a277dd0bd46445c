/** What a mail server reports of a mail it could not deliver. */
export interface Bounce {
  /** Names of queued mails that stand in it; only one that we know is believed. */
  readonly ids: readonly string[];
  readonly status: string;
  /** There is no such address: 5.1.x, of which Exchange's own is 5.1.10. */
  readonly isDeadAddress: boolean;
}

const REPORT = /^content-type:\s*message\/(global-)?delivery-status/im;
const field = (raw: string, name: string): string =>
  new RegExp(`^${name}:[ \\t]*(.*)$`, 'im').exec(raw)?.[1]?.trim() ?? '';

/**
 * Reads a delivery status report (RFC 3464), whatever multipart it stands in; null: it is none, or one of a delay.
 * `Action` decides: some servers give a mail up with a status of 4. A status of 5.0.0 tells nothing; the diagnosis may.
 */
export function bounceIn(raw: string): Bounce | null {
  const at = raw.search(REPORT);
  if (at < 0) return null;
  const report = raw.slice(at);
  const status = field(report, 'status');
  const isGivenUp = /^failed/i.test(field(report, 'action')) || /^4\.4\.7/.test(status);
  if (!isGivenUp) return null;
  const diagnosis = /\b[245]\.\d{1,3}\.\d{1,3}\b/.exec(field(report, 'diagnostic-code'))?.[0] ?? '';
  const code = status === '5.0.0' && diagnosis !== '' ? diagnosis : status;
  const ids = raw.matchAll(/(?:\+|<)([0-9a-f]{20})@/gi);
  return {
    ids: [...new Set([...ids].map(([, id = '']) => id.toLowerCase()))].slice(0, 10),
    status: code.slice(0, 20),
    isDeadAddress: /^5\.1\.(?:[0-36]|10)$/.test(code),
  };
}
