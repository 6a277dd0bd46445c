import type { FastifyRequest } from 'fastify';

const FORWARDED = ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'];

const isLoopback = (address: string): boolean => /^(127\.|::1$|::ffff:127\.)/.test(address);

/** Asked on this machine, and not for somebody else by a proxy on it. */
export const isLocal = (request: FastifyRequest): boolean =>
  isLoopback(request.ip) &&
  isLoopback(request.socket.remoteAddress ?? '') &&
  FORWARDED.every((name) => request.headers[name] === undefined);
