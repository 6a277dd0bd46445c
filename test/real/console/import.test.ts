import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { CONFIG, start } from '../../integration/collector/support.ts';
import { browserOf } from './open-as.ts';

test('a lead looks at a former tool’s file, says which days they are, imports it, and takes it back', async () => {
  const collector = await start({ ...CONFIG, zone: 'Europe/Madrid' }, { console: 'dist/console' });
  const { url } = collector;
  const context = await browserOf(collector, 'lena');
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('pageerror', ({ message }) => complaints.push(message));
  page.on('dialog', (dialog) => void dialog.accept());
  await page.goto(`${url}/console/set-up/import`);
  const region = page.getByRole('region', { name: 'Answers of a former tool' });
  await region.getByLabel('Name of the tool').fill('sheet');
  const year = new Date().getUTCFullYear() - 1;
  const text = `Date,Rating,Comment\n03/12/${year},5,Very quick\n05/12/${year},1,=1+1\n06/12/${year},seven,\n07/12/${year},4,\n`;
  await region
    .getByLabel('File')
    .setInputFiles({ name: 'a.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await region.getByRole('button', { name: 'Look at the file' }).click();
  await region.getByText('Say first: How dates are written').waitFor();
  await region.getByLabel('How dates are written').selectOption('D/M/YYYY');
  await region.getByText('3 answers can be taken').waitFor();
  await region.getByText('no point of the scale').waitFor();
  const arrives = page.waitForEvent('download');
  await region.getByRole('button', { name: 'Refused rows, CSV' }).click();
  const refused = await readFile(await (await arrives).path(), 'utf8');
  expect(refused).toContain('4,no point of the scale,seven');
  await region.getByRole('button', { name: 'Import', exact: true }).click();
  await region.getByText('3 answers were imported; 0 were there already.').waitFor();
  await page.goto(`${url}/console/results/answers?from=${year}-12-01&to=${year}-12-31&survey=import-sheet`);
  await page.getByText('Very quick').waitFor();
  await page.goto(`${url}/console/set-up/import`);
  const imported = page.getByRole('region', { name: 'Imported' });
  await imported.getByRole('button', { name: 'Take back: sheet' }).click();
  await imported.getByText('Nothing has been imported yet.').waitFor();
  expect(complaints).toEqual([]);
});
