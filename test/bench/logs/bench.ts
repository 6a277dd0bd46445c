import { parseArgs } from 'node:util';
import fc from 'fast-check';
import { logs } from '../../unit/session/random-log.ts';
import { faultsOf, randomFrom } from '../../unit/session/sound.ts';

/**
 * `npm run bench:logs -- --logs 500000 --seed 1`: random logs in which many things happen at one instant, clocks disagree
 * and events come in any order. Counts what throws, what is negative, and what the engine keeps that measuring afresh
 * does not give. Ends with exit code 1 when there is any.
 */
const { values } = parseArgs({
  options: { logs: { type: 'string', default: '500000' }, seed: { type: 'string', default: '1' } },
});
const wanted = Number(values.logs);
const seed = Number(values.seed);
const together = 50;
const batch = 5000;

const found = new Map<string, number>();
const random = randomFrom(seed);
const start = performance.now();
for (let done = 0; done < wanted; done += batch) {
  const numRuns = Math.min(batch, wanted - done);
  const sample = fc.sample(logs({ ties: true, skew: true }), { numRuns, seed: seed * 1_000_003 + done });
  for (let from = 0; from < sample.length; from += together) {
    const tickets = sample
      .slice(from, from + together)
      .map((log, i) => log.map((event) => ({ ...event, ticket: `t${i}` })));
    for (const fault of faultsOf(tickets, random)) {
      const kind = fault.replace(/:.*/s, '');
      found.set(kind, (found.get(kind) ?? 0) + 1);
      if (found.get(kind) === 1) console.log(fault);
    }
  }
  if (process.stdout.isTTY) process.stdout.write(`\r${done + numRuns} logs`);
}
const seconds = Math.round((performance.now() - start) / 1000);
const faults = [...found].map(([kind, count]) => `${kind}: ${count}`).join(', ') || 'no fault';
console.log(`${wanted} logs from seed ${seed} in ${seconds} s: ${faults}.`);
process.exitCode = found.size === 0 ? 0 : 1;
