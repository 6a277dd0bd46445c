import { expect, onTestFinished, test } from 'vitest';
import { enter } from '../../integration/collector/console/support.ts';
import { CONFIG, start } from '../../integration/collector/support.ts';
import { launchChromium } from '../support/chromium.ts';
import { lastDays, runDesk, signedIn } from './desk.ts';

/** A lead looks for what people need help with, and opens the answers behind a number. */
const desk = runDesk();

test('a problem’s low scores open as many answers as stand in its list; its article’s figure has its n', async () => {
  const { context, page, complaints } = await signedIn(desk.demo);
  onTestFinished(() => context.close());
  await page.goto(`${desk.demo.collector}/console/results?${lastDays(60)}`);
  await page.getByRole('link', { name: 'Problems' }).click();
  const card = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'sign-in' }) });
  await card.getByText('No article is offered to these requests.').waitFor();
  await card.getByRole('link', { name: 'Draft an article from it' }).waitFor();
  const all = await card.getByRole('link', { name: /^Answers about: sign-in/ }).textContent();
  const n = Number(/\((\d+)\)/.exec(all ?? '')?.[1]);
  await page
    .getByRole('row')
    .filter({ hasText: 'This helps most people' })
    .getByText(/n = \d+$/)
    .waitFor();
  await card.getByRole('link', { name: /^Answers about: sign-in/ }).click();
  await page.getByRole('heading', { name: new RegExp(`sign-in, .* ${n} answers$`) }).waitFor();
  await page.waitForURL(({ searchParams }) => searchParams.get('topic') === 'sign-in');
  await page.goBack();
  await card.getByRole('link', { name: /^\d+\s?%$/ }).click();
  await page.waitForURL(({ searchParams }) => searchParams.get('low') === '1');
  expect(complaints).toEqual([]);
});

test('a lead turns the help page on; an article published then stands there and in the survey at once', async () => {
  const collector = await start(CONFIG, { console: 'dist/console' });
  const { call } = await enter(collector, 'lena');
  await call('POST', '/v1/console/settings/source', { id: 'take-over-1', source: 'console' });
  const context = await launchChromium();
  onTestFinished(() => context.close());
  const page = await context.newPage();
  const { url } = collector;
  await page.goto((await collector.consoleLink('lena')).link);
  await page.locator('.rail').getByText('Lena').waitFor();
  await page.goto(`${url}/console/results/problems`);
  await page.getByRole('button', { name: 'Turn it on' }).click();
  await page.getByRole('link', { name: `${url}/help` }).waitFor();

  const area = '/v1/console/settings/areas/surveys';
  const { number: base, document } = await (await call('GET', area)).json();
  expect(document.help).toEqual({ page: true });
  const [platform, ...rest] = CONFIG.surveys.before.questions;
  const article = {
    ...{ id: 'restart', kind: 'article', title: { en: 'Start it again' }, body: { en: 'Hold the button.' } },
    when: { question: 'platform', is: 'mac' },
  };
  const before = { ...CONFIG.surveys.before, questions: [platform, article, ...rest] };
  const changed = { ...document, surveys: { ...document.surveys, before } };
  const publication = { id: 'publish-1', base, note: '', document: changed };
  expect((await call('POST', `${area}/publish`, publication)).status).toBe(200);

  await page.goto(`${url}/help`);
  await page.getByRole('link', { name: 'Start it again' }).click();
  await page.getByRole('link', { name: 'It did not help: ask us' }).click();
  await page.getByRole('radio', { name: 'Mac' }).check();
  await page.getByRole('button', { name: 'Send' }).click();
  await page.getByRole('group', { name: 'Start it again' }).getByText('Hold the button.').waitFor();
});
