import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import { ApplicationError } from '../services/errors.ts';
import { isPublic } from './addresses.ts';

/** Where a webhook leads, and whether it may lead into the company's own network. */
export interface Target {
  readonly url: URL;
  /** The configuration names it: it is reached wherever it is, also without TLS. */
  readonly isAllowed: boolean;
}

const refused = (why: string): ApplicationError =>
  new ApplicationError('refused-address', `${why} Nothing was changed.`);

/** The address without the brackets in which a URL writes IPv6. */
export const hostOf = (url: URL): string => url.hostname.replace(/^\[|\]$/g, '');

/** Reads an address. Throws `refused-address` for one that no webhook may have; who answers there is not asked. */
export function targetOf(text: string, allowed: readonly string[]): Target {
  const url = URL.canParse(text) ? new URL(text) : null;
  if (!url || !/^https?:$/.test(url.protocol)) throw refused('This is no web address: https://….');
  if (url.username !== '' || url.password !== '')
    throw refused('An address with a user and password in it is stored and shown as it is: leave them out.');
  const isAllowed = allowed.includes(url.origin);
  if (isAllowed) return { url, isAllowed };
  if (url.protocol !== 'https:')
    throw refused(
      'A webhook is sent by https alone, unless outgoingWebhooks.allow of the configuration names its address.',
    );
  if (isIP(hostOf(url)) !== 0 && !isPublic(hostOf(url))) throw refusedNetwork();
  return { url, isAllowed };
}

const refusedNetwork = (): ApplicationError =>
  refused(
    'This address leads into a private network. Whoever runs the collector can allow it: outgoingWebhooks.allow of the configuration.',
  );

/**
 * The same, and looks whether its name leads into a private network. A name that nobody knows may be known later; it is
 * looked at again whenever something is sent.
 */
export async function checkTarget(text: string, allowed: readonly string[]): Promise<Target> {
  const target = targetOf(text, allowed);
  if (target.isAllowed || isIP(hostOf(target.url)) !== 0) return target;
  const found = await lookup(hostOf(target.url), { all: true }).catch(() => []);
  if (found.length > 0 && !found.some(({ address }) => isPublic(address))) throw refusedNetwork();
  return target;
}
