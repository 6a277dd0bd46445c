import type { FastifyRequest } from 'fastify';

/** What proxies put on a request for whom they ask. */
const FORWARDED = ['x-forwarded-for', 'x-forwarded-proto', 'x-real-ip', 'forwarded'];

/** Addresses a reverse proxy of the company's own has: this machine's, and those that are not routed in public. */
const NEARBY = /^(::ffff:)?(127\.|10\.|192\.168\.|169\.254\.|172\.(1[6-9]|2\d|3[01])\.)|^::1$|^f[cd]|^fe80:/i;

/** Who speaks to us directly, as an address that `proxies` may name. */
export const peerOf = ({ socket }: FastifyRequest): string =>
  socket.remoteAddress?.replace('::ffff:', '') ?? '';

export const wasForwarded = ({ headers }: FastifyRequest): boolean =>
  FORWARDED.some((name) => headers[name] !== undefined);

/**
 * Has a proxy nearby sent this that `proxies` does not name? Then its address is taken for the customer's. What comes
 * from far away proves nothing: anybody can write these headers.
 */
export const throughUnnamedProxy = (request: FastifyRequest): boolean =>
  wasForwarded(request) &&
  (request.ips?.length ?? 1) === 1 &&
  NEARBY.test(request.socket.remoteAddress ?? '');
