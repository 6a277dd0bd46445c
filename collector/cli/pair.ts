import { HOUR } from '../../shared/time/durations.ts';
import { CODE_LIVES, hashOf, newCode } from '../security/keys.ts';
import { UsageError } from './usage-error.ts';
import { withStore } from './with-store.ts';

/**
 * Prints a one-time code with which this agent pairs an extension; works while the collector runs.
 */
export const run = (args: readonly string[]): Promise<void> =>
  withStore(args, ['agent'], async ({ settings: { site, desk }, store, options }) => {
    if (options['agent'] === undefined) throw new UsageError();
    const agent = desk.agents.find(({ id }) => id === options['agent']);
    if (!agent) {
      const known = desk.agents.map(({ id }) => id).join(', ');
      throw new Error(`There is no agent "${options['agent']}" in desk.agents; there are ${known}.`);
    }
    const code = newCode();
    const expiresAt = Date.now() + CODE_LIVES;
    await store.do('addPairing', { hash: hashOf(code), site, agent: agent.id, expiresAt });
    console.log(`${code}  (for ${agent.name}, once, within ${CODE_LIVES / HOUR} hours)`);
  });
