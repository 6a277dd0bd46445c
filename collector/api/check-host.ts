import type { FastifyRequest } from 'fastify';
import type { Settings } from '../config/config.ts';
import { ApplicationError } from '../services/errors.ts';

const hostName = (host: string): string =>
  host
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase();

/** Refuses what was asked of a host name that is not among `hosts` (DNS rebinding). */
export function checkHost({ headers }: FastifyRequest, { hosts }: Pick<Settings, 'hosts'>): void {
  if (hosts.includes(hostName(headers.host ?? ''))) return;
  throw new ApplicationError(
    'foreign-host',
    'The collector does not answer to this host name; add it to hosts in the configuration.',
  );
}
