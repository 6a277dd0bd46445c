import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { AGENTS, config } from './desk.ts';

/**
 * The collector of the checkout at `--root`, in a process of its own, without rate limits and with room for everybody.
 * Tells whoever forked it its address, a pairing code for each agent, and in how many ms it stood ready.
 */

export interface Ready {
  readonly url: string;
  readonly codes: readonly string[];
  readonly startMs: number;
}

const { values } = parseArgs({
  options: {
    root: { type: 'string', default: '' },
    data: { type: 'string', default: '' },
    days: { type: 'string', default: '400' },
  },
});
type Server = typeof import('../../../collector/server.ts');
type ConfigFile = typeof import('../../../collector/config.ts');
const { startCollector }: Server = await import(join(values.root, 'collector/server.ts'));
const { checkConfig }: ConfigFile = await import(join(values.root, 'collector/config.ts'));

const free = { burst: 1e9, perSecond: 1e9 };
const agents = config.desk.agents.map((agent) => ({ ...agent, capacity: 10_000 }));
const settings = checkConfig({
  ...config,
  desk: { ...config.desk, agents },
  retentionDays: Number(values.days),
});
const start = performance.now();
const collector = await startCollector({
  settings,
  data: values.data,
  log: 'silent',
  limits: { network: free, site: free, session: free, pairing: free, agent: free },
});
const startMs = performance.now() - start;
const codes = await Promise.all(AGENTS.map((agent) => collector.pairingCode(agent)));
process.send?.({ url: collector.url, codes, startMs } satisfies Ready);
process.once('SIGTERM', () => {
  void collector.close().then(() => process.exit(0));
});
