import { parseArgs } from 'node:util';
import { fuzz } from './fuzz/run.ts';

/**
 * npm run fuzz -- [--requests 200000] [--seed 1]
 * Sends a running collector requests to every route, right, wrong and strange, and ends with 1 when one is answered by an
 * error of its own, a stored row does not read back, or the log holds what a customer said.
 */
const { values } = parseArgs({
  options: { requests: { type: 'string', default: '200000' }, seed: { type: 'string', default: '1' } },
});
const report = await fuzz(Number(values.requests), Number(values.seed));
const { failures, ...told } = report;
const kinds = Map.groupBy(failures, (one) => one);
console.log(JSON.stringify(told, null, 2));
for (const [failure, all] of kinds) console.log(`${all.length} × ${failure}`);
process.exitCode = failures.length + told.badRows + told.toldInLog > 0 ? 1 : 0;
