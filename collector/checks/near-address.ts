import type { Settings } from '../config/config.ts';
import { addressesOf, isFurther, type Space, spaceOf } from './address-space.ts';

/** The address of a host that lies nearest, as this machine sees it; null when it is told none. */
async function nearestOf(host: string): Promise<{ readonly address: string; readonly space: Space } | null> {
  const all = (await addressesOf(host)).map((address) => ({ address, space: spaceOf(address) }));
  return all.reduce<(typeof all)[number] | null>(
    (best, one) => (best !== null && !isFurther(best.space, one.space) ? best : one),
    null,
  );
}

/**
 * A `publicUrl` on a loopback or private address, with pages that are further away: Chromium lets those reach it only
 * with the visitor's permission (Local Network Access). Null: there is no such page, or its address is not known here.
 */
export async function nearAddressTrouble({ publicUrl, origins }: Settings): Promise<string | null> {
  if (publicUrl === undefined) return null;
  const { hostname } = new URL(publicUrl);
  const own = await nearestOf(hostname);
  if (own === null || own.space === 'public') return null;
  const pages = await Promise.all(origins.map((origin) => nearestOf(new URL(origin).hostname)));
  const far = origins.filter((_, i) => {
    const page = pages[i] ?? null;
    return page !== null && isFurther(page.space, own.space);
  });
  if (far.length === 0) return null;
  return `publicUrl: ${hostname} is a ${own.space} address (${own.address}), and the pages of ${far.join(', ')} are further away: Chromium refuses their requests as a CORS failure unless the visitor permits them (Local Network Access). Give the collector a public address, or serve those pages from the same network.`;
}
