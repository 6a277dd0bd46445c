import type { IncomingMessage } from 'node:http';
import type { FastifyRequest } from 'fastify';
import type { Settings } from '../config/config.ts';
import { ApplicationError } from '../services/errors.ts';

const hostName = (host: string): string =>
  host
    .replace(/:\d+$/, '')
    .replace(/^\[(.*)\]$/, '$1')
    .toLowerCase();

/** The host name a request asks for, without its port; empty when it names none. */
export const hostNameIn = ({ headers }: Pick<IncomingMessage, 'headers'>): string =>
  hostName(headers.host ?? '');

/** Refuses what was asked of a host name that is not among `hosts` (DNS rebinding). */
export function checkHost(request: FastifyRequest, { hosts }: Pick<Settings, 'hosts'>): void {
  if (hosts.includes(hostNameIn(request))) return;
  throw new ApplicationError(
    'foreign-host',
    'The collector does not answer to this host name; add it to hosts in the configuration.',
  );
}
