import { type FaultName, faultIn, StoreFault } from '../fault.ts';

/** PostgreSQL's error codes that mean a fault of the machine (postgresql.org/docs/current/errcodes-appendix.html). */
const BY_CODE: Readonly<Record<string, FaultName>> = {
  53100: 'full',
  53200: 'busy',
  53300: 'busy',
  '55P03': 'busy',
  '40P01': 'busy',
  40001: 'busy',
  57014: 'busy',
  25006: 'unwritable',
  58030: 'failing',
  XX001: 'damaged',
  XX002: 'damaged',
};

/** Classes of codes: of a connection that is lost or refused, and of a server that stops or starts. */
const AWAY = /^(?:08|57P|28)/;
/** What a socket says. */
const SOCKET = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'EHOSTDOWN',
  'ENETUNREACH',
  'ENETDOWN',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ENOENT',
]);

/** The fault behind an error of the driver or the server; null when the request itself was wrong. */
export function databaseFaultIn(error: unknown): FaultName | null {
  if (error instanceof StoreFault || !(error instanceof Error)) return faultIn(error);
  const code = 'code' in error && typeof error.code === 'string' ? error.code : '';
  if (SOCKET.has(code) || AWAY.test(code)) return 'unreachable';
  // The driver names no code for a connection that ended under a query, or that could not be had in time.
  if (
    /Connection terminated|timeout exceeded when trying to connect|connection timeout|timeout expired|Query read timeout|Client has encountered|not queryable/i.test(
      error.message,
    )
  )
    return 'unreachable';
  return BY_CODE[code] ?? null;
}

/** The error as it is told: a StoreFault where the machine is at fault. */
export function toldError(error: unknown): Error {
  const fault = databaseFaultIn(error);
  if (fault === null) return error instanceof Error ? error : new Error(String(error));
  return error instanceof StoreFault
    ? error
    : new StoreFault(fault, error instanceof Error ? error.message : null);
}
