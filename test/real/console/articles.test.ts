import { expect, onTestFinished, test } from 'vitest';
import { enter } from '../../integration/collector/console/support.ts';
import { CONFIG, mac, start, startSession } from '../../integration/collector/support.ts';
import { launchChromium } from '../support/chromium.ts';
import { eventually } from '../support/eventually.ts';

/** An article on its way from a problem to the customers who have it. */

test('drafted from a problem, published, offered to the next customer with such words, and counted as helped', async () => {
  const collector = await start(CONFIG, { console: 'dist/console' });
  const { url } = collector;
  for (const what of ['my printer hums loudly', 'printers are humming'])
    await startSession(url, mac({ locale: 'en', answers: { platform: 'mac', what } }));
  const { call } = await enter(collector, 'lena');
  await call('POST', '/v1/console/settings/source', { id: 'take-over-1', source: 'console' });
  const context = await launchChromium();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto((await collector.consoleLink('lena')).link);
  await page.locator('.rail').getByText('Lena').waitFor();

  await page.goto(`${url}/console/results/problems`);
  await page.getByRole('link', { name: 'Draft an article from it' }).click();
  await page.getByRole('heading', { name: 'What customers wrote' }).waitFor();
  await page.getByText('my printer hums loudly').waitFor();
  await expect.poll(() => page.getByLabel('Title, English').inputValue()).toBe('Mac');
  await expect
    .poll(() =>
      page
        .getByLabel('Words customers say for it, one phrase a line: searched, never shown, English')
        .inputValue(),
    )
    .toContain('printer');
  await page.getByLabel('Title, English').fill('The printer hums');
  await page.getByLabel('The answer to the problem, English').fill('Put it on a soft mat.');
  await page.getByText('Your draft is saved.').waitFor();
  await page.getByRole('button', { name: 'Look over and publish' }).click();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText(/^Published as version \d+\./).waitFor();
  const { items } = await (await call('GET', '/v1/console/readings')).json();
  expect(items.map(({ what }: { what: string }) => what)).toContain('wrote');

  const customer = await context.newPage();
  await customer.goto(`${url}/q/before-help/poster`);
  await customer.getByRole('radio', { name: 'Windows' }).check();
  await customer.getByLabel('What is wrong?').fill('the printer is humming again');
  // What comes back within a second is no person's press: each is given two.
  await eventually(
    async () => {
      if ((await customer.getByText('Put it on a soft mat.').count()) > 0) return true;
      await customer.getByRole('button', { name: 'Send' }).click();
      return false;
    },
    { every: 2_000 },
  );
  await customer.getByRole('radio', { name: 'Yes', exact: true }).check();
  await eventually(
    async () => {
      if ((await customer.getByRole('button', { name: 'Send' }).count()) === 0) return true;
      await customer.getByRole('button', { name: 'Send' }).click();
      return false;
    },
    { every: 2_000 },
  );

  await page.goto(`${url}/console/set-up/articles`);
  const line = page
    .getByRole('listitem')
    .filter({ has: page.getByRole('heading', { name: 'The printer hums' }) });
  await line.getByText('Offered1').waitFor();
  await line.getByText('“This helped”1').waitFor();
});
