import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { hashOf, newCode } from '../access/keys.ts';
import { readConfig } from '../config.ts';
import { openSqlite } from '../store/sqlite/open.ts';

/**
 * node collector/commands/pair.ts --config FILE --data DIR --agent ID
 * Prints a one-time code with which this agent pairs an extension; works while the collector runs.
 */

const HOURS = 24;
const { values } = parseArgs({
  options: { config: { type: 'string' }, data: { type: 'string' }, agent: { type: 'string' } },
});
try {
  if (values.config === undefined || values.data === undefined || values.agent === undefined) {
    throw new Error('Usage: node collector/commands/pair.ts --config FILE --data DIR --agent ID');
  }
  const { site, desk } = await readConfig(values.config);
  const agent = desk.agents.find(({ id }) => id === values.agent);
  if (!agent) {
    const known = desk.agents.map(({ id }) => id).join(', ');
    throw new Error(`There is no agent "${values.agent}" in desk.agents; there are ${known}.`);
  }
  const store = await openSqlite(join(values.data, 'overdesk.sqlite'));
  const code = newCode();
  const expiresAt = Date.now() + HOURS * 3_600_000;
  await store.do('addPairing', { hash: hashOf(code), site, agent: agent.id, expiresAt });
  await store.close();
  console.log(`${code}  (for ${agent.name}, once, within ${HOURS} hours)`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
