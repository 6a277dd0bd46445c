import { expect, onTestFinished, test } from 'vitest';
import { CONFIG } from '../../integration/collector/support.ts';
import { launchChromium } from '../support/chromium.ts';
import { startCollectorProcess } from '../support/collector-process.ts';

/** A lead adds a country's holidays, opens one of them half a day, and reads what a customer would be told then. */

const FRIDAY: [string, string][] = [['09:00', '18:00']];
const config = {
  ...CONFIG,
  zone: 'Europe/Madrid',
  desk: {
    ...CONFIG.desk,
    schedules: { office: { zone: 'Europe/Madrid', week: { 5: FRIDAY } } },
    agents: CONFIG.desk.agents.map((agent) => ({ ...agent, schedule: 'office' })),
  },
};

/** A lead at the set-up's page of hours, of a collector of their own. */
async function openHours() {
  const collector = await startCollectorProcess(config);
  onTestFinished(() => collector.stop());
  const context = await launchChromium({ viewport: { width: 1440, height: 900 } });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(await collector.consoleLink('lena'));
  await page.getByRole('link', { name: 'Set-up' }).click();
  await page.getByRole('link', { name: 'Hours and queues' }).click();
  return { collector, context, page };
}

test('holidays are looked over, one is made half a day, and the trial answers by it before it is published', async () => {
  const { collector, page } = await openHours();
  // 1 January 2027 is a Friday.
  await page.getByRole('radio', { name: 'At another time' }).check();
  await page.getByLabel('Day and time').fill('2027-01-01T17:00');
  await page.getByText('María would get it').waitFor();

  await page.getByRole('button', { name: 'Change: office' }).click();
  await page.getByText('Holidays of a country').click();
  await page.getByLabel('Country').selectOption('ES');
  await page.getByRole('spinbutton', { name: 'Year' }).fill('2027');
  await page.getByRole('spinbutton', { name: 'Year' }).blur();
  const newYear = page.getByRole('checkbox', { name: /1 Jan 2027/ });
  await newYear.waitFor();
  await expect.poll(() => newYear.isChecked()).toBe(true);
  await page.getByRole('button', { name: /^Add \d+ days as closed/ }).click();
  await page.getByText('Nobody who is here could take it').waitFor();

  await page.getByRole('button', { name: /^Open half a day: .*1 Jan 2027/ }).click();
  await page.getByLabel('Day and time').fill('2027-01-01T11:00');
  await page.getByText('María would get it').waitFor();
  await page.getByLabel('Day and time').fill('2027-01-01T17:00');
  await page.getByText('Nobody who is here could take it').waitFor();

  await page.getByRole('button', { name: 'Let the console rule' }).click();
  await page.getByRole('button', { name: 'Let the console rule' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByText('Published as version 2').waitFor();
  const { schedules } = (
    await (await page.request.get(`${collector.url}/v1/console/settings/areas/hours`)).json()
  ).document;
  expect(schedules.office.dates).toEqual({ '2027-01-01': [['09:00', '12:00']] });
  expect(schedules.office.holidays).toContain('2027-12-25');
});

test('what is typed while the collector cannot be reached is there when the page is opened again', async () => {
  const { context, page } = await openHours();
  await page.getByRole('button', { name: 'Change: office' }).click();
  const friday = page.getByLabel('Friday, from').first();
  await friday.waitFor();
  const address = page.url();
  await context.setOffline(true);
  await friday.fill('10:30');
  await page.getByRole('alert').filter({ hasText: 'The server cannot be reached' }).first().waitFor();
  await page.close();

  await context.setOffline(false);
  const again = await context.newPage();
  const saved = again.waitForResponse(
    (reply) =>
      reply.url().endsWith('/areas/hours/draft') && reply.request().postData()?.includes('10:30') === true,
  );
  await again.goto(address);
  expect((await saved).ok()).toBe(true);
  await again.getByRole('button', { name: 'Change: office' }).click();
  await expect.poll(() => again.getByLabel('Friday, from').first().inputValue()).toBe('10:30');
});
