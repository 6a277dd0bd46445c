import type { Settings } from '../messages.ts';
import { readPolicy } from '../settings/policy.ts';
import { choices } from '../settings/settings.ts';

/** The targets in force: the agent's own, and over them those the company's policy names. */
export async function targets(): Promise<Settings['targets']> {
  return { ...(await choices.get()).targets, ...(await readPolicy()).targets };
}
