import { parseArgs } from 'node:util';
import { seeded } from '../../../shared/routing/random.ts';
import { launchChromium } from '../../real/support/chromium.ts';
import { senderScript, sendMany } from '../../real/widget/support/send-many.ts';
import { startSite } from '../../real/widget/support/site.ts';

/** npm run bench:delivery -- [--sends 10000] [--seed 1]: the delivery test at length; a survey is two sends. */
const { values } = parseArgs({
  options: { sends: { type: 'string', default: '10000' }, seed: { type: 'string', default: '1' } },
});
const site = await startSite({}, { 'sender.js': await senderScript() });
const context = await launchChromium();
const sent = await sendMany(context, site, Number(values.sends) / 2, seeded(Number(values.seed)));
await context.close();
await site.close();
console.log({ sends: Number(values.sends), ...sent, lost: sent.lost.length, doubled: sent.doubled.length });
if (sent.lost.length + sent.doubled.length > 0) process.exitCode = 1;
