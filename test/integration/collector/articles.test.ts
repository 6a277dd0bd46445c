import { expect, onTestFinished, test } from 'vitest';
import { DAY } from '../../../shared/time/durations.ts';
import { enter } from './console/support.ts';
import { openStoreIn } from './store-in.ts';
import { CONFIG, freshFolder, post, start, startSession, uuid7 } from './support.ts';

/** A customer's own words meet the articles before their request goes to anybody. */

const article = (id: string, title: object, body: object, more: object = {}) => ({
  ...{ id, kind: 'article', title, body, by: 'words' },
  ...more,
});
const [platform, ...rest] = CONFIG.surveys.before.questions;
const WHAT = { id: 'wrong', kind: 'text', title: { en: 'What is wrong?' } };
const desk = {
  ...CONFIG,
  help: { page: true },
  surveys: {
    ...CONFIG.surveys,
    before: {
      ...CONFIG.surveys.before,
      questions: [
        platform,
        article(
          'restart',
          { en: 'Start it again' },
          { en: 'Hold.' },
          { by: undefined, when: { question: 'platform', is: 'mac' } },
        ),
        article(
          'password',
          { en: 'I cannot sign in: a new password', es: 'No puedo entrar: otra contraseña' },
          { en: 'Choose “Forgotten”.', es: 'Elija «Olvidada».' },
          { url: 'https://shop.test/password' },
        ),
        article(
          'lamp',
          { en: 'The lamp is dark' },
          { en: 'Unplug it.' },
          { by: 'answers', when: { question: 'platform', is: 'windows' } },
        ),
        WHAT,
        ...rest,
      ],
    },
  },
};
const { id: survey, version: surveyVersion } = CONFIG.surveys.before;
const asked = { site: CONFIG.site, survey, surveyVersion, locale: 'en' };
const find = (url: string, wrong: string, over: object = {}) =>
  post(url, '/v1/articles/found', { ...asked, answers: { platform: 'windows', wrong }, ...over });
const found = async (url: string, wrong: string, over: object = {}) => {
  const reply = await find(url, wrong, over);
  expect(reply.status).toBe(200);
  return (await reply.json()).articles;
};

test('words find articles in the customer’s language; what conditions keep, and nonsense, find none', async () => {
  const { url } = await start(desk);
  expect(await found(url, 'He olvidado mi contrasena', { locale: 'es-MX' })).toEqual([
    {
      ...{ id: 'password', kind: 'article', required: false, url: 'https://shop.test/password' },
      ...{ title: { es: 'No puedo entrar: otra contraseña' }, body: { es: 'Elija «Olvidada».' } },
    },
  ]);
  // By its condition, or by words.
  expect(await found(url, 'how do I start it again')).toMatchObject([{ id: 'restart' }]);
  expect(await found(url, 'start again', { answers: { platform: 'mac', wrong: 'start it again' } })).toEqual(
    [],
  );
  expect(await found(url, 'my lamp is dark')).toEqual([]);
  expect(await found(url, '')).toEqual([]);
  expect(await found(url, 'x', { answers: { constructor: 'x', nobody: 1, wrong: 5 } })).toEqual([]);
  expect((await find(url, 'x', { survey: 'none' })).status).toBe(422);
  expect((await find(url, 'x', { site: 'other' })).status).toBe(404);
  expect((await find(url, 'x', { surveyVersion: 99 })).status).toBe(422);
});

test('an article that was taken out or rewritten is found by no page of before', async () => {
  const data = await freshFolder();
  await (await start(desk, { data })).close();
  const { before } = desk.surveys;
  const questions = before.questions.flatMap((question) =>
    question?.id === 'restart'
      ? []
      : question?.id === 'password'
        ? [{ ...question, body: { en: 'Ask at the desk.' } }]
        : [question],
  );
  const now = {
    ...desk,
    surveys: { ...desk.surveys, before: { ...before, version: before.version + 1, questions } },
  };
  const { url } = await start(now, { data });
  expect(await found(url, 'how do I start it again')).toEqual([]);
  expect(await found(url, 'cannot sign in, password')).toMatchObject([
    { id: 'password', body: { en: 'Ask at the desk.' } },
  ]);
});

test('an article that words found counts as offered; yes ends the request, silence is no answer and no word is lost', async () => {
  const clock = { now: Date.now() - 10 * DAY };
  const collector = await start(desk, { now: () => clock.now });
  const { url } = collector;
  const begin = (answers: Record<string, string | boolean>, over: object = {}) =>
    startSession(url, { id: uuid7(clock.now), page: 'https://shop.test/', locale: 'en', answers, ...over });
  const wrong = 'forgot my password';
  const solved = await begin({ platform: 'windows', wrong, password: true }, { deflectedBy: 'password' });
  expect(solved.request).toBeUndefined();
  const on = await begin({ platform: 'windows', wrong, password: '' });
  expect(on.request).toBeDefined();
  await begin({ platform: 'windows', wrong, password: false });
  await begin({ platform: 'windows', wrong });
  clock.now += 4 * DAY;
  const { call } = await enter(collector, 'lena');
  const { articles, problems } = await (await call('GET', '/v1/console/problems')).json();
  expect(articles.find(({ id }: { id: string }) => id === 'password')).toMatchObject({
    ...{ offered: 3, saidYes: 1, saidNo: 1, saidNothing: 1, back: 0, n: 3 },
  });
  const coverage = problems.map((problem: { coverage: object }) => problem.coverage);
  expect(coverage).toMatchObject([{ offered: 4, inLanguage: 4, articles: ['lamp', 'password'] }]);
  const watched = await (await call('GET', `/v1/console/live/sessions/${on.session}`)).json();
  const said = watched.said.map(({ answer }: { answer: string }) => answer);
  expect(said).toContain(wrong);
  expect(watched.said.some(({ question }: { question: string }) => question === 'password')).toBe(false);
});

test('what found nothing is told from the third time on, without numbers, addresses or whose it was', async () => {
  const clock = { now: Date.now() - 40 * DAY };
  const first = clock.now;
  const options = { now: () => clock.now };
  const collector = await start(desk, options);
  const { url } = collector;
  const missed = async () => {
    const { call } = await enter(collector, 'lena');
    const day = (at: number) => new Date(at).toISOString().slice(0, 10);
    const query = `from=${day(first - DAY)}&to=${day(clock.now + DAY)}`;
    return (await (await call('GET', `/v1/console/problems?${query}`)).json()).missed;
  };
  const look = async () => {
    await found(url, 'The heating 4711 of maria@shop.test hums, heating!');
    await fetch(`${url}/help?q=${encodeURIComponent('How do I cancel my subscription 99')}&lang=en`);
  };
  await look();
  await look();
  clock.now += DAY;
  await look();
  expect(await missed()).toEqual([]);
  clock.now += DAY;
  await look();
  await expect.poll(missed).toEqual([
    { words: 'cancel subscription', times: 3, days: 3 },
    { words: 'heating', times: 3, days: 3 },
    { words: 'hums', times: 3, days: 3 },
  ]);
  expect(JSON.stringify(await missed())).not.toMatch(/maria|4711|99/);
});

test('counts of the help page and what was looked for go when they are old', async () => {
  const store = await openStoreIn(await freshFolder());
  onTestFinished(() => store.close());
  const site = 'shop';
  const all = { site, from: '2026-01-01', to: '2026-12-31' };
  for (const day of ['2026-03-01', '2026-03-10']) {
    await store.do('countHelp', { site, article: 'lamp', day, what: 'opened' });
    await store.do('missSearch', { site, day, words: ['heating'] });
  }
  const step = { site, before: Date.UTC(2026, 2, 8), now: Date.UTC(2026, 5, 1), limit: 10, logBytes: 1e9 };
  while ((await store.do('prune', step)) > 0);
  expect(await store.do('readHelpCounts', all)).toMatchObject([{ article: 'lamp', opened: 1 }]);
  expect(await store.do('readMissedSearches', { ...all, least: 1, limit: 9 })).toEqual([
    { words: 'heating', times: 1, days: 1 },
  ]);
});

test('the page without script offers them once, before the request goes anywhere', async () => {
  const clock = { now: Date.now() };
  const { url } = await start(desk, { now: () => clock.now });
  const at = `${url}/q/${survey}/poster`;
  let html = await (await fetch(at)).text();
  const send = async (said: Record<string, string>) => {
    clock.now += 2_000;
    const hidden = [...html.matchAll(/type="hidden" name="(\w+)" value="([^"]*)"/g)].map(
      ([, name = '', value = '']) => [name, value.replaceAll('&quot;', '"').replaceAll('&#34;', '"')],
    );
    const body = new URLSearchParams({ ...Object.fromEntries(hidden), ...said });
    const reply = await fetch(at, { method: 'POST', headers: { origin: url }, redirect: 'manual', body });
    html = await reply.text();
    return reply;
  };
  await send({ 'q.platform': 'windows', 'q.wrong': 'I forgot my password' });
  expect(html).toContain('The lamp is dark');
  await send({});
  expect(html).toContain('I cannot sign in: a new password');
  expect(html).not.toContain('The lamp is dark');
  const asked = await send({});
  expect(asked.status).toBe(303);
});
