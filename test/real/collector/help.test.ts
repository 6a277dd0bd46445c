import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, onTestFinished, test } from 'vitest';
import { enter } from '../../integration/collector/console/support.ts';
import { CONFIG, start } from '../../integration/collector/support.ts';
import { type ChromiumOptions, launchChromium } from '../support/chromium.ts';
import { eventually } from '../support/eventually.ts';

/** The public help page as a customer reads it. */

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const [platform, ...rest] = CONFIG.surveys.before.questions;
const ARTICLE = {
  ...{ id: 'sign_in', kind: 'article', when: { question: 'platform', is: 'mac' } },
  title: { en: 'I cannot sign in', es: 'No puedo iniciar sesión', ar: 'لا أستطيع تسجيل الدخول' },
  body: {
    en: 'Ask for a new password.\n\nIt comes by mail.',
    es: 'Pida otra contraseña.',
    ar: 'اطلب كلمة مرور جديدة.',
  },
};
const OTHER = { ...ARTICLE, id: 'lamp', title: { en: 'The lamp is dark' }, body: { en: 'Unplug it.' } };
const desk = {
  ...CONFIG,
  help: { page: true },
  surveys: {
    ...CONFIG.surveys,
    before: { ...CONFIG.surveys.before, questions: [platform, ARTICLE, OTHER, ...rest] },
  },
};

async function reader(options: ChromiumOptions) {
  const browser = await launchChromium(options);
  onTestFinished(() => browser.close());
  return browser.newPage();
}

test('without script, on a phone at 200 %: searched, read, and where it did not help, asked with the article noted', async () => {
  const collector = await start(desk);
  const viewport = { width: 390, height: 844 };
  const page = await reader({ javaScriptEnabled: false, letters: 32, locale: 'es-MX', viewport });
  await page.goto(`${collector.url}/help`);
  await page.getByLabel('Buscar una respuesta').fill('contrasena');
  await page.getByRole('button', { name: 'Buscar', exact: true }).click();
  await page.getByRole('link', { name: 'No puedo iniciar sesión' }).waitFor();
  expect(await page.getByRole('link', { name: 'The lamp is dark' }).count()).toBe(0);
  await page.getByRole('link', { name: 'No puedo iniciar sesión' }).click();
  await page.getByText('Pida otra contraseña.').waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  await page.getByRole('link', { name: 'No me ayudó: preguntar' }).click();
  await page.getByRole('radio', { name: 'Mac' }).check();
  await page.getByRole('button', { name: 'Enviar' }).click();
  // The form of the first question leads to the rest. What comes back within a second is no person's press: each is given two.
  await eventually(
    async () => {
      if ((await page.getByText('Su solicitud').count()) > 0) return true;
      const no = page.getByRole('radio', { name: 'No', exact: true });
      for (const choice of await no.all()) await choice.check();
      await page.getByRole('button', { name: 'Enviar' }).click();
      return false;
    },
    { every: 2_000 },
  );
  // Asked for once: what it says is kept for a while.
  const { call } = await enter(collector, 'lena');
  const { articles } = await (await call('GET', '/v1/console/problems')).json();
  expect(articles[0].page.asked).toBe(1);
});

test.each([
  ['light', 'en-GB', 1440],
  ['dark', 'ar', 390],
] as const)('%s, %s: axe finds nothing on list and article', async (colorScheme, locale, width) => {
  const { url } = await start(desk);
  const page = await reader({ colorScheme, locale, viewport: { width, height: 900 } });
  for (const path of ['/help', '/help?q=zzz', '/help/sign_in']) {
    await page.goto(`${url}${path}`);
    await page.evaluate(axe);
    const faults = await page.evaluate(
      'axe.run(document).then(({ violations }) => violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))',
    );
    expect(faults, path).toEqual([]);
  }
});
