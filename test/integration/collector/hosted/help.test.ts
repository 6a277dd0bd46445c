import { expect, test } from 'vitest';
import { enter } from '../console/support.ts';
import { CONFIG, start } from '../support.ts';

/** The public help page over its addresses. */

const article = (id: string, title: object, body: object, more: object = {}) => ({
  ...{ id, kind: 'article', title, body, when: { question: 'platform', is: 'mac' } },
  ...more,
});
const ARTICLES = [
  article(
    'sign_in',
    { en: 'I cannot sign in', es: 'No puedo iniciar sesión', ar: 'لا أستطيع تسجيل الدخول' },
    { en: 'Ask for a new password.', es: 'Pida otra contraseña.', ar: 'اطلب كلمة مرور جديدة.' },
  ),
  article('lamp', { en: 'The lamp is <b>dark</b>' }, { en: 'Unplug it & count to ten.' }),
  article('staff', { en: 'For whom the survey asks' }, { en: 'Kept for the survey.' }, { audience: 'asked' }),
];
const [platform, ...rest] = CONFIG.surveys.before.questions;
const desk = {
  ...CONFIG,
  help: { page: true },
  surveys: {
    ...CONFIG.surveys,
    before: { ...CONFIG.surveys.before, questions: [platform, ...ARTICLES, ...rest] },
  },
};
const page = async (url: string, headers: Record<string, string> = {}) => {
  const reply = await fetch(url, { headers });
  return { status: reply.status, headers: reply.headers, text: await reply.text() };
};

test('off unless the desk turns it on; what is kept for the survey stays out', async () => {
  const { url: off } = await start({ ...desk, help: {} });
  expect((await page(`${off}/help`)).status).toBe(404);
  expect((await page(`${off}/help/sign_in`)).status).toBe(404);
  const { url } = await start(desk);
  const { text } = await page(`${url}/help?lang=en`);
  expect(text).toContain('I cannot sign in');
  expect(text).not.toContain('For whom the survey asks');
  expect((await page(`${url}/help/staff`)).status).toBe(404);
});

test('found by words without accents in the reader’s language; what is written in none is markup nowhere', async () => {
  const { url } = await start(desk);
  const search = (q: string, lang: string) => page(`${url}/help?lang=${lang}&q=${encodeURIComponent(q)}`);
  expect((await search('SESION', 'es')).text).toContain('No puedo iniciar sesión');
  expect((await search('contrasena', 'es')).text).not.toContain('The lamp');
  expect((await search('اطلب', 'ar')).text).toMatch(/dir="rtl".*تسجيل الدخول/s);
  expect((await search('unplug', 'en')).text).toContain('&#60;b&#62;dark');
  const nothing = await search('"><script>x', 'de');
  expect(nothing.text).toContain('Nichts gefunden');
  expect(nothing.text).not.toContain('<script');
  expect((await page(`${url}/help?q=${'x'.repeat(201)}`)).status).toBe(400);
  // What is no tag, or names a language there are no words in, leaves the browser's own.
  for (const unknown of ['zprivatez', 'english', 'nl']) {
    const { text } = await page(`${url}/help?lang=${unknown}`, { 'accept-language': 'it' });
    expect(text).toContain('<html lang="it"');
  }
});

test('its own address in each language for search engines, cached a minute, nothing allowed but its own form', async () => {
  const { url } = await start({ ...desk, publicUrl: 'https://help.test/desk/' });
  const { headers, text } = await page(`${url}/help/sign_in`, { 'accept-language': 'es-MX' });
  expect(text).toContain('<html lang="es"');
  expect(text).toContain('Pida otra contraseña.');
  expect(text).toContain('hreflang="ar" href="https://help.test/desk/help/sign_in?lang=ar"');
  expect(text).toContain('hreflang="x-default" href="https://help.test/desk/help/sign_in"');
  expect(text).not.toContain('noindex');
  expect(headers.get('cache-control')).toBe('public, max-age=60');
  expect(headers.get('vary')).toMatch(/accept-language/i);
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'.*frame-ancestors 'none'/);
  const etag = headers.get('etag') ?? '';
  const again = await fetch(`${url}/help/sign_in`, {
    headers: { 'accept-language': 'es-MX', 'if-none-match': etag },
  });
  expect(again.status).toBe(304);
  expect((await page(`${url}/help/sign_in`, { 'if-none-match': etag })).status).toBe(200);
});

test('what did not help leads to the survey with the article noted; openings, thanks and questions are counted', async () => {
  const collector = await start(desk);
  const { url } = collector;
  const { text } = await page(`${url}/help/sign_in?lang=en`);
  const [, ask = ''] = /href="(\.\.\/q\/[^"]+)"/.exec(text) ?? [];
  expect(ask).toBe('../q/before-help/help-sign-in');
  expect((await page(new URL(ask, `${url}/help/sign_in`).href)).text).toContain('Which computer?');
  const told = (origin: string) =>
    fetch(`${url}/help/sign_in?lang=en`, {
      method: 'POST',
      headers: { origin },
      body: new URLSearchParams(),
    });
  expect(await (await told(url)).text()).toContain('Glad we could help.');
  expect((await told('https://elsewhere.test')).status).toBe(403);
  const { call } = await enter(collector, 'lena');
  const { articles, page: there } = await (await call('GET', '/v1/console/problems')).json();
  expect(there).toBe(`${url}/help`);
  expect(articles[0]).toMatchObject({ id: 'sign_in', page: { opened: 1, helped: 1, asked: 0 }, value: null });
});

test('one address cannot look without end', async () => {
  const { url } = await start({ ...desk, limits: { help: { burst: 3, perSecond: 0.01 } } });
  const looks = await Promise.all([1, 2, 3, 4, 5].map(() => page(`${url}/help`)));
  expect(looks.map(({ status }) => status).toSorted()).toEqual([200, 200, 200, 429, 429]);
});

test('a lead turns it on, as a version that can be taken back', async () => {
  const { help: _, ...quiet } = desk;
  const collector = await start({ ...quiet, leads: ['lena'] });
  const { url } = collector;
  const { call } = await enter(collector, 'lena');
  const area = '/v1/console/settings/areas/surveys';
  await call('POST', '/v1/console/settings/source', { id: 'take-over-1', source: 'console' });
  const { number, document } = await (await call('GET', area)).json();
  expect(document.help).toEqual({ page: false });
  const publication = {
    id: 'publish-1',
    base: number,
    note: '',
    document: { ...document, help: { page: true } },
  };
  expect((await call('POST', `${area}/publish`, publication)).status).toBe(200);
  expect((await page(`${url}/help`)).status).toBe(200);
  await call('POST', `${area}/take-back`, { id: 'take-back-1', base: number + 1, number, note: '' });
  expect((await page(`${url}/help`)).status).toBe(404);
});
