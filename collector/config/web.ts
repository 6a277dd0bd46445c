import { BlockList, isIP } from 'node:net';
import { z } from 'zod';

/** How a configuration names pages, hosts and proxies: brought into the one form that requests bring them in, or refused. */

const url = (text: string): URL | null => (URL.canParse(text) ? new URL(text) : null);

/** `https://Shop.Example:443` is what a browser calls `https://shop.example`; letters beyond ASCII travel as `xn--…`. */
export const Origin = z
  .string()
  .refine(
    (text) => /^https?:\/\/[^/\s?#@*]+$/i.test(text) && url(text) !== null,
    'an origin is scheme, host and port, without a path or an asterisk: https://shop.example.com',
  )
  .overwrite((text) => url(text)?.origin ?? text);

const hostOf = (text: string): string | undefined => url(`http://${text}`)?.hostname.replace(/^\[|\]$/g, '');
const isBareAddress = (text: string): boolean => isIP(text) === 6;

/** A host name as requests name it, without a port. */
export const HostName = z
  .string()
  .min(1)
  .refine(
    (text) => isBareAddress(text) || (/^[^/\s?#@*]+$/.test(text) && hostOf(text) !== undefined),
    'a host is a name or an address, without scheme, path or asterisk: help.example.com',
  )
  .overwrite((text) => (isBareAddress(text) ? text.toLowerCase() : (hostOf(text) ?? text)));

function isNetwork(text: string): boolean {
  if (/^(loopback|linklocal|uniquelocal)$/.test(text)) return true;
  const [address = '', prefix, ...rest] = text.split('/');
  const family = isIP(address);
  if (family === 0 || rest.length > 0) return false;
  if (prefix === undefined) return true;
  if (!/^\d{1,3}$/.test(prefix)) return false;
  try {
    new BlockList().addSubnet(address, Number(prefix), family === 4 ? 'ipv4' : 'ipv6');
    return true;
  } catch {
    return false;
  }
}

/** A proxy's address, or the network it is in. */
export const ProxyAddress = z
  .string()
  .refine(isNetwork, 'a proxy is an IP address or a network, not a name: 10.0.0.5, 10.0.0.0/8 or loopback');
