import { expect, onTestFinished, test } from 'vitest';
import { CONFIG, startSession } from '../../integration/collector/support.ts';
import { launchChromium } from '../support/chromium.ts';
import { startCollectorProcess } from '../support/collector-process.ts';

/** A lead lets somebody learn a skill: the gap goes, the next customer reaches them, and it is taken back. */

const WITHOUT_MAC = {
  ...CONFIG,
  desk: { ...CONFIG.desk, agents: CONFIG.desk.agents.filter(({ id }) => id !== 'maria') },
};

test('an agent learns Mac in the console, the next Mac customer is theirs, and it is taken back', async () => {
  const collector = await startCollectorProcess(WITHOUT_MAC);
  onTestFinished(() => collector.stop());
  const routed = async () => (await startSession(collector.url)).route.agent;
  const context = await launchChromium();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(await collector.consoleLink('lena'));
  await page.getByRole('link', { name: 'Set-up' }).click();
  await page.getByRole('link', { name: 'Agents and skills' }).click();
  await page.getByText('Nobody can take Mac at least 3.').waitFor();
  expect(await routed()).toBeNull();

  await page.getByRole('button', { name: 'Change: Wim' }).click();
  await page.getByRole('button', { name: 'Add a skill' }).click();
  await page.getByText('Wim alone holds Mac at least 3.').waitFor();
  expect(await page.getByText('Nobody can take Mac at least 3.').count()).toBe(0);
  await page.getByText('people › wim › skills › mac: new, 3').waitFor();
  // It is tried, not published: nothing has changed for customers.
  expect(await routed()).toBeNull();

  await page.getByRole('button', { name: 'Let the console rule' }).click();
  const publish = page.getByRole('button', { name: 'Publish', exact: true });
  await page.getByRole('button', { name: 'Let the console rule' }).waitFor({ state: 'detached' });
  await publish.click();
  await page.getByText('Published as version 2').waitFor();
  expect(await routed()).toEqual({ name: 'Wim' });

  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByRole('button', { name: 'Publish this again: people' }).last().click();
  await page.getByText('published version 1 again: people').waitFor();
  expect(await routed()).toBeNull();
  await page.getByRole('link', { name: 'Agents and skills' }).click();
  await page.getByText('Nobody can take Mac at least 3.').waitFor();
});
