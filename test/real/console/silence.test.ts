import { expect, onTestFinished, test } from 'vitest';
import { DESK, helpedDesk, PEOPLE } from '../../integration/collector/console/helped-desk.ts';
import { launchChromium } from '../support/chromium.ts';

/** A lead looks for what hears nothing, learns why, and goes where it is mended. */

test('a queue that nobody asks stands there with why and what to do, and is heard once its customers are', async () => {
  // Each case takes a minute: the last is over before now, as the browser's period ends with today.
  const at = Date.now() - 30 * 60_000;
  const { collector, helped } = await helpedDesk(DESK, { at, console: 'dist/console' });
  for (const by of PEOPLE) await helped('mac', { by, page: true, heard: 'yes' });
  for (const by of PEOPLE) await helped('windows', { by, heard: 'never' });
  const context = await launchChromium();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto((await collector.consoleLink('ana')).link);
  await page.getByRole('link', { name: 'Results', exact: true }).click();
  await page.getByRole('link', { name: 'Silence', exact: true }).click();

  await page.getByRole('heading', { name: 'Who is not heard' }).waitFor();
  const queues = page.getByRole('region', { name: 'Queues', exact: true });
  const queue = (name: string) =>
    queues.getByRole('listitem').filter({ has: page.getByRole('heading', { name, exact: true }) });
  const silent = queue('Windows desk');
  await silent.getByText('Nobody was asked').waitFor();
  await silent.getByText('neither the widget nor an address was there (6)').waitFor();
  await silent.getByText('Put the widget where these customers are').waitFor();
  await queue('Support')
    .getByText(/^Cases over: 6 · asked: 6 · answered: 6 – 100\s?% \(the desk: 100\s?%\)$/)
    .waitFor();
  await queue('Spare').getByText('Nothing was over').waitFor();
  const shown = await page.getByRole('main').textContent();
  for (const person of PEOPLE.slice(1)) expect(shown).not.toMatch(new RegExp(`\\b${person}\\b`, 'i'));

  await silent.getByRole('link', { name: 'To the surveys' }).click();
  await page.waitForURL(({ pathname }) => pathname === '/console/set-up/surveys');

  for (const by of PEOPLE) await helped('windows', { by, page: true, heard: 'yes' });
  await page.goBack();
  await queue('Windows desk').getByText('Cases over: 12 · asked: 6 · answered: 6').waitFor();
});
