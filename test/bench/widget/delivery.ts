import { parseArgs } from 'node:util';
import { seeded } from '../../../shared/routing/random.ts';
import { launchChromium } from '../../real/support/chromium.ts';
import { senderScript, sendMany } from '../../real/widget/support/send-many.ts';
import { startSite } from '../../real/widget/support/site.ts';

/** npm run bench:delivery -- [--sends 10000] [--seed 1]: the delivery test at length; a session is five sends. */
const { values } = parseArgs({
  options: { sends: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const site = await startSite({}, { 'sender.js': await senderScript() });
const context = await launchChromium();
const sent = await sendMany(context, site, Number(values.sends) / 5, seeded(Number(values.seed)));
await context.close();
await site.close();
const { lost, doubled, astray, traceOf, ...others } = sent;
console.log({
  seed: Number(values.seed),
  sends: Number(values.sends),
  ...others,
  lost: lost.length,
  doubled: doubled.length,
  astray: astray.length,
});
for (const wrong of [lost, doubled, astray]) if (wrong.length) console.log(wrong.slice(0, 10));
const ids = [...lost, ...doubled, ...astray].flatMap((each) => each.match(/[\da-f-]{36}/g) ?? []);
for (const id of ids.length ? ['tabs', 'flush', ...ids.slice(0, 10)] : [])
  console.log([id, ...traceOf(id)].join('\n  '));
if (lost.length + doubled.length + astray.length > 0) process.exitCode = 1;
