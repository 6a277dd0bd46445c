import { expect, test } from 'vitest';
import { CONFIG, say, start, startSession, uuid7 } from '../../integration/collector/support.ts';
import { browserOf } from './open-as.ts';

/** `YYYY-MM`, so many months before this one. */
function monthAgo(months: number): string {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months, 15)).toISOString().slice(0, 7);
}

test('a lead brings costs by a file, corrects a month, and reads what a resolution cost and why it moved', async () => {
  const [before, last] = [monthAgo(2), monthAgo(1)];
  let now = Date.parse(`${before}-15T10:00:00Z`);
  const collector = await start(CONFIG, { console: 'dist/console', now: () => now });
  const { url } = collector;
  const solve = async (n: number): Promise<void> => {
    for (let i = 0; i < n; i++) {
      const { session } = await startSession(url, { id: uuid7(now) });
      expect((await say(url, session, 'end')).ok).toBe(true);
    }
  };
  await solve(2);
  now = Date.parse(`${last}-15T10:00:00Z`);
  await solve(4);
  now = Date.now();
  const context = await browserOf(collector, 'lena');
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  await page.goto(`${url}/console/team`);
  await page.getByRole('link', { name: 'Costs', exact: true }).click();
  const cost = page.getByRole('region', { name: 'Cost per resolution' });
  await cost.getByText(/^Monthly costs are missing/).waitFor();

  const file = page.getByRole('region', { name: 'Costs from a file' });
  const csv = `Month;Tier;Amount\n${before};L1;300\n${last};L1;800\n${before};L1;1.234\n`;
  await file
    .getByLabel('File')
    .setInputFiles({ name: 'costs.csv', mimeType: 'text/csv', buffer: Buffer.from(csv) });
  await file.getByRole('button', { name: 'Look at it' }).click();
  await file.getByText('2 figures were read, in 2 months.').waitFor();
  await file.getByText(/^Line 4: .*may be thousands or decimals/).waitFor();
  await file.getByRole('button', { name: 'Save these months' }).click();
  await file.getByText('Saved as version 1.').waitFor();
  await cost.getByText('€200.00', { exact: true }).waitFor();

  const form = page.getByRole('region', { name: 'Enter a month' });
  await form.getByLabel('Month').selectOption(last);
  await form.getByLabel('Costs of tier 1').fill('480');
  await form.getByRole('button', { name: 'Save this month' }).click();
  await form.getByText('Saved as version 2.').waitFor();
  // 150 a case before, 120 now: 180 more spent, twice as many solved.
  await cost.getByText('€120.00', { exact: true }).waitFor();
  await cost.getByText(/^€30\.00 less than in/).waitFor();
  const why = cost.getByRole('list', { name: 'What moved it' });
  expect(await why.getByRole('listitem').allTextContents()).toEqual([
    'Costs+€67.50',
    'Number of solved cases-€97.50',
  ]);
  await cost.getByText('How is this counted?').click();
  await cost.getByText(/solved cases from the collector’s own sessions/).waitFor();

  await page.getByText('Versions', { exact: true }).click();
  await page.getByRole('button', { name: 'Take version 1 again' }).click();
  await cost.getByText('€200.00', { exact: true }).waitFor();
  expect(complaints).toEqual([]);
});
