import { test } from 'vitest';
import { CONFIG, start } from '../../integration/collector/support.ts';
import { openAs } from './open-as.ts';

test('a lead enters a month of customers and orders, and reads who stayed and who ordered', async () => {
  const collector = await start(CONFIG, { console: 'dist/console' });
  const page = await openAs(collector, 'lena', '/team/loyalty');
  const form = page.getByRole('region', { name: 'Customers and orders of a month' });
  for (const [label, count] of [
    ['Customers at the start', '200'],
    ['New in the month', '20'],
    ['Customers at the end', '210'],
    ['Visits to the shop', '1000'],
    ['Of these, with an order', '50'],
  ] as const)
    await form.getByLabel(label).fill(count);
  await form.getByRole('button', { name: 'Save this month' }).click();
  await form.getByText('Saved as version 1.').waitFor();
  await page.getByText('190 of the 200 customers at the start were still customers at the end.').waitFor();
  await page.getByText('50 of 1,000 visits to the shop ended with an order.').waitFor();
  const stayed = page.getByRole('region', { name: 'Customers who stayed' });
  await stayed.getByText('95%', { exact: true }).waitFor();
});
