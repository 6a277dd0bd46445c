import { readPolicy } from '../settings/policy.ts';
import { choices, type DeskAddress } from '../settings/settings.ts';

/** The helpdesks the agent added and those the company's policy names, each once. */
export async function addresses(): Promise<DeskAddress[]> {
  const own = (await choices.get()).helpdesks;
  const fixed = (await readPolicy()).helpdesks ?? [];
  return [...fixed, ...own.filter((address) => !fixed.some((other) => other.origin === address.origin))];
}
