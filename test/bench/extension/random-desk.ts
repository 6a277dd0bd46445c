import { isDeepStrictEqual, parseArgs } from 'node:util';
import { IDBFactory } from 'fake-indexeddb';
import { numbersOfRandomDesk } from '../../real/support/request-tracker/random-desk.ts';

/** Desks drawn at random: where the extension's numbers differ from SQL over RT's database, the seed tells it again. */
const { values } = parseArgs({
  options: {
    from: { type: 'string', default: '1' },
    seeds: { type: 'string', default: '10' },
    actions: { type: 'string', default: '300' },
  },
});
let differences = 0;
for (let seed = Number(values.from); seed <= Number(values.seeds); seed++) {
  globalThis.indexedDB = new IDBFactory();
  for (const { agent, extension, sql } of await numbersOfRandomDesk(seed, Number(values.actions))) {
    for (const [kpi, expected] of Object.entries(sql)) {
      if (isDeepStrictEqual(extension[kpi], expected)) continue;
      differences++;
      console.log(
        `seed ${seed}, ${agent}, ${kpi}: ${JSON.stringify(extension[kpi])} is not ${JSON.stringify(expected)}`,
      );
    }
  }
  console.log(`seed ${seed}: three agents compared, ${differences} differences so far`);
}
process.exitCode = differences === 0 ? 0 : 1;
