import { lookup } from 'node:dns/promises';
import { BlockList, isIPv6 } from 'node:net';

/** How far away an address is, as browsers tell it (https://wicg.github.io/local-network-access/#ip-address-space-section). */
const SPACES = ['loopback', 'private', 'public'] as const;
export type Space = (typeof SPACES)[number];

const PATIENCE = 3_000;

const listOf = (networks: readonly (readonly [address: string, prefix: number])[]): BlockList => {
  const list = new BlockList();
  for (const [address, prefix] of networks)
    list.addSubnet(address, prefix, isIPv6(address) ? 'ipv6' : 'ipv4');
  return list;
};
const loopback = listOf([
  ['127.0.0.0', 8],
  ['::1', 128],
]);
const nearby = listOf([
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.168.0.0', 16],
  ['fc00::', 7],
  ['fe80::', 10],
]);

/** Which space an IP address is in. */
export function spaceOf(address: string): Space {
  const family = isIPv6(address) ? 'ipv6' : 'ipv4';
  if (loopback.check(address, family)) return 'loopback';
  return nearby.check(address, family) ? 'private' : 'public';
}

/** Is `one` further away than `other`? */
export const isFurther = (one: Space, other: Space): boolean => SPACES.indexOf(one) > SPACES.indexOf(other);

/** The addresses a host has, as this machine is told them; none when it is told none, or not in time. */
export async function addressesOf(host: string): Promise<readonly string[]> {
  const found = lookup(host.replace(/^\[(.*)\]$/, '$1'), { all: true }).catch(() => []);
  const late = new Promise<never[]>((resolve) => setTimeout(resolve, PATIENCE, []).unref());
  return (await Promise.race([found, late])).map(({ address }) => address);
}
