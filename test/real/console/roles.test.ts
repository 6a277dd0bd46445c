import { expect, onTestFinished, test } from 'vitest';
import { runDesk, signedIn } from './desk.ts';

/** Roles as an admin changes them in a browser, and what that opens for whoever gets one. */
const desk = runDesk();

test('an admin makes an agent a lead, who may see results at once; the last admin stays one', async () => {
  const admin = await signedIn(desk.demo);
  onTestFinished(() => admin.context.close());
  const { page } = admin;
  await page.goto(`${desk.demo.collector}/console/set-up/access`);
  const roles = page.getByRole('region', { name: 'Roles' });
  const own = roles.getByLabel('Role of Ana Pop');
  await own.selectOption('agent');
  await roles.getByText('Somebody has to remain admin.').waitFor();
  await expect.poll(() => own.inputValue()).toBe('admin');

  const other = await signedIn(desk.demo, {}, 'mira');
  onTestFinished(() => other.context.close());
  const results = `${desk.demo.collector}/console/results`;
  await other.page.goto(results);
  await expect.poll(() => other.page.getByRole('link', { name: 'Results', exact: true }).count()).toBe(0);

  await roles.getByLabel('Role of Mira Lenz').selectOption('lead');
  const publication = page.getByRole('region', { name: 'Your changes' });
  await publication.getByText('Mira Lenz becomes a lead.').waitFor();
  await publication.getByRole('button', { name: 'Let the console rule' }).click();
  await publication.getByRole('button', { name: 'Publish' }).click();
  await publication.waitFor({ state: 'detached' });
  await other.page.goto(results);
  await other.page.locator('.headline').first().waitFor();

  await page.goto(`${desk.demo.collector}/console/set-up/readings`);
  await page.getByText('Ana Pop made Mira Lenz a lead').waitFor();
  expect([...admin.complaints, ...other.complaints]).toEqual([]);
});
