import { CODE_LIVES, hashOf, newCode } from '../access/keys.ts';
import { atDesk } from './desk-at.ts';

/**
 * node collector/commands/pair.ts --config FILE --data DIR --agent ID
 * Prints a one-time code with which this agent pairs an extension; works while the collector runs.
 */
const USAGE = 'Usage: node collector/commands/pair.ts --config FILE --data DIR --agent ID';

await atDesk(USAGE, ['agent'], async ({ settings: { site, desk }, store, options }) => {
  if (options['agent'] === undefined) throw new Error(USAGE);
  const agent = desk.agents.find(({ id }) => id === options['agent']);
  if (!agent) {
    const known = desk.agents.map(({ id }) => id).join(', ');
    throw new Error(`There is no agent "${options['agent']}" in desk.agents; there are ${known}.`);
  }
  const code = newCode();
  const expiresAt = Date.now() + CODE_LIVES;
  await store.do('addPairing', { hash: hashOf(code), site, agent: agent.id, expiresAt });
  console.log(`${code}  (for ${agent.name}, once, within ${CODE_LIVES / 3_600_000} hours)`);
});
