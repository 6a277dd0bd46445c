import { BlockList, isIP } from 'node:net';

/** Where the collector may be sent by whoever uses the console: the public internet, never the company's own network. */

const closed = new BlockList();
/** IPv4 by https://www.iana.org/assignments/iana-ipv4-special-registry: what is not globally reachable, and multicast. */
for (const network of [
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/3',
]) {
  const [address = '', prefix] = network.split('/');
  closed.addSubnet(address, Number(prefix), 'ipv4');
}

/** Of IPv6 only global unicast is open; in it, what leads elsewhere (Teredo, 6to4) and examples are not. */
const open = new BlockList();
open.addSubnet('2000::', 3, 'ipv6');
for (const [address, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  closed.addSubnet(address, prefix, 'ipv6');
}

/** Is this IP address one of the public internet? What is no address is not. */
export function isPublic(address: string): boolean {
  switch (isIP(address)) {
    case 4:
      return !closed.check(address, 'ipv4');
    case 6:
      return open.check(address, 'ipv6') && !closed.check(address, 'ipv6');
    default:
      return false;
  }
}
