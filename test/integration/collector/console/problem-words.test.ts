import { expect, test } from 'vitest';
import { CONFIG, mac, start, startSession } from '../support.ts';
import { enter } from './support.ts';

/** What customers wrote about a problem, over the address the console reads, to write an article of it. */

const begin = async (url: string, platform: string, what: string, locale = 'en') =>
  startSession(url, mac({ answers: { platform, what }, locale }));

async function desk() {
  const collector = await start({ ...CONFIG, admins: ['lena'] });
  const { url } = collector;
  await begin(url, 'mac', 'The printer hums, write to dora@example.org');
  await begin(url, 'mac', 'my printers hum, says Theodora');
  await begin(url, 'mac', 'La impresora zumba', 'es-MX');
  await begin(url, 'windows', 'no sound at all');
  await begin(url, 'windows', '');
  return { collector, lena: await enter(collector, 'lena') };
}

test('a problem tells its customers’ words, what they share, and by which answer an article is offered; it is logged', async () => {
  const { lena, collector } = await desk();
  const about = async (query: string) =>
    (await lena.call('GET', `/v1/console/problems/words?${query}`)).json();
  const told = await about('code=mac');
  expect(told).toMatchObject({
    ...{ code: 'mac', name: { en: 'Mac', es: 'Mac' }, requests: { n: 3, written: 3 } },
    ...{ terms: { en: 'printers' }, when: { question: 'platform', is: 'mac' } },
  });
  expect(told.said.map(({ language }: { language: string }) => language)).toEqual(['es-MX', 'en', 'en']);
  expect(JSON.stringify(told)).not.toContain('dora@example.org');
  expect(await about('code=windows&by=platform')).toMatchObject({
    requests: { n: 2, written: 1 },
    terms: {},
  });
  expect(await about('code=nothing')).toMatchObject({ requests: { n: 0, written: 0 }, said: [], when: null });
  expect(await about('')).toMatchObject({ code: null, requests: { n: 0 } });
  const maria = await enter(collector, 'maria');
  const { items } = await (await maria.call('GET', '/v1/console/readings')).json();
  const wrote = items.filter(({ what }: { what: string }) => what === 'wrote');
  expect(wrote.map(({ person, n }: { person: { id: string }; n: number }) => [person.id, n])).toEqual([
    ['lena', 1],
    ['lena', 3],
  ]);
  expect((await maria.call('GET', '/v1/console/problems/words?code=mac')).status).toBe(403);
  const refused = await about('code=mac&by=what');
  expect([refused.status, refused.name]).toEqual([400, 'malformed-body']);
});

test('an article of one’s draft is looked at by itself, as it is offered and as it stands on the help page', async () => {
  const { collector, lena } = await desk();
  const area = '/v1/console/settings/areas/surveys';
  const { number: base, document } = await (await lena.call('GET', area)).json();
  const { before } = CONFIG.surveys;
  const article = {
    ...{ id: 'hums', kind: 'article', by: 'words', title: { en: 'It hums', ar: 'يطن' } },
    body: { en: 'Turn it <off>.', ar: 'أطفئه.' },
  };
  const changed = { ...document.surveys, before: { ...before, questions: [...before.questions, article] } };
  await lena.call('POST', `${area}/draft`, { base, document: { ...document, surveys: changed } });
  const look = async (query: string) => {
    const reply = await lena.call('GET', `/console/preview?survey=before-help&${query}`);
    return {
      status: reply.status,
      policy: reply.headers.get('content-security-policy'),
      text: await reply.text(),
    };
  };
  const page = await look('article=hums&way=help&language=ar');
  expect(page.policy).toContain("frame-ancestors 'self'");
  expect(page.text).toContain('<article lang="ar" dir="rtl">');
  expect(page.text).not.toContain('href="');
  expect((await look('article=hums&way=help&language=en')).text).toContain('Turn it &#60;off&#62;.');
  const form = (await look('article=hums&way=link&language=en')).text;
  expect(form).toContain('It hums');
  expect(form).not.toContain('Which computer?');
  expect((await look('article=hums&way=inline&language=en')).text).toContain('article=hums');
  expect((await look('article=platform&way=inline')).text).toContain('There is no such article');
  expect((await look('way=help')).status).toBe(404);
  expect((await fetch(`${collector.url}/console/preview?survey=before-help`)).status).toBe(401);
});
