import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startDemo } from '../../../demo/demo.ts';
import { addHelpdesk, pair } from '../../../demo/open.ts';
import { extensionId, launchChromium } from '../../real/support/chromium.ts';
import { askForHelp, visit } from '../../real/support/customer.ts';
import { eventually } from '../../real/support/eventually.ts';
import { overlayLines } from '../../real/support/overlay.ts';

/**
 * npm run bench:first-reading [-- --extension dist/extension/chrome-mv3-demo]: half a year of tickets is read for the first
 * time in a real Chromium. Seconds from a ticket's page until its customer's card and the agent's numbers stand in the
 * overlay, and from the page of a ticket that came while all this was read until that one's card does.
 */
const { values } = parseArgs({
  options: { extension: { type: 'string', default: 'dist/extension/chrome-mv3-demo' } },
});
const data = mkdtempSync(join(tmpdir(), 'overdesk-bench-'));
const demo = await startDemo({ data, ports: [0, 0, 0], widget: 'dist/widget', past: 'half a year' });
const agent = await launchChromium({ extension: values.extension });
const customer = await visit(demo.shop);
const later = await visit(demo.shop);
try {
  await askForHelp(customer.page, 'lucia@shop.example');
  const options = await agent.newPage();
  await options.goto(`chrome-extension://${extensionId(agent)}/options.html`);
  await pair(options, demo.collector, await demo.pairingCode('ana'));
  await addHelpdesk(options, 'demo-desk', demo.desk);
  await options.close();
  const page = agent.pages()[0] ?? (await agent.newPage());
  await page.goto(demo.desk);
  await page.getByRole('button', { name: 'Ana Pop' }).click();
  const open = async () => {
    await page.getByRole('link', { name: 'I cannot sign in' }).first().click();
    return performance.now();
  };
  const shown = async (since: number, words: string) => {
    await eventually(async () => (await overlayLines(page)).some((line) => line.startsWith(words)), {
      every: 100,
    });
    return Number(((performance.now() - since) / 1000).toFixed(2));
  };
  const first = await open();
  const card = await shown(first, 'Why it came to me');
  await askForHelp(later.page, 'mira@shop.example');
  await page.goto(`${demo.desk}/desk/tickets`);
  const cardMeanwhile = await shown(await open(), 'Why it came to me');
  const numbers = await shown(first, 'First contact resolution');
  console.log({ card, cardMeanwhile, numbers });
} finally {
  await customer.context.close();
  await later.context.close();
  await agent.close();
  await demo.close();
  rmSync(data, { recursive: true, force: true });
}
