import type { Helpdesk } from '../helpdesks/lib/helpdesk.ts';
import { patternOf } from '../platform/match-pattern.ts';
import { addressesIn, readSnapshot } from '../views/snapshot.ts';

/** A helpdesk the agent or the company named, or one that lives at known addresses. Forgotten ones stay forgotten. */
export async function isWanted(helpdesk: Helpdesk, base: string): Promise<boolean> {
  const { origin } = new URL(base);
  const named = addressesIn(await readSnapshot()).some(
    (address) => address.id === helpdesk.id && address.origin === origin,
  );
  return named || helpdesk.matches.includes(patternOf(base));
}
