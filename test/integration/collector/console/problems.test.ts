import { expect, test } from 'vitest';
import { DAY, HOUR, MINUTE } from '../../../../shared/time/durations.ts';
import { CONFIG, four, post, say, secretOf, start, startSession, uuid7 } from '../support.ts';
import { enter } from './support.ts';

/** What people need help with, over the address the console reads. */

const ARTICLE = {
  ...{ id: 'restart', kind: 'article', when: { question: 'platform', is: 'mac' } },
  ...{ title: { en: 'Start it again' }, body: { en: 'Hold the button for ten seconds.' } },
};
const [platform, ...rest] = CONFIG.surveys.before.questions;
const desk = {
  ...CONFIG,
  surveys: {
    ...CONFIG.surveys,
    before: { ...CONFIG.surveys.before, questions: [platform, ARTICLE, ...rest] },
  },
};
const who = (name: string) => ({ who: { email: `${name}@example.org` } });
const asked = { page: 'https://shop.test/', locale: 'en' };

async function desked() {
  const clock = { now: Date.now() - 20 * DAY };
  const collector = await start(desk, { now: () => clock.now });
  const { url } = collector;
  return {
    clock,
    /** Signed in anew: a session of the console does not outlive these days. */
    lena: () => enter(collector, 'lena'),
    begin: (platform: string, name: string, over: object = {}) =>
      startSession(url, { id: uuid7(clock.now), ...asked, answers: { platform, ...who(name) }, ...over }),
    async solve(session: string, csat: number | null) {
      clock.now += 30 * MINUTE;
      await say(url, session, 'end');
      if (csat === null) return;
      const answer = four(session, { id: uuid7(clock.now), answers: { csat }, state: 'complete' });
      expect((await post(url, '/v1/responses', { ...answer, secret: secretOf(session) })).status).toBe(200);
    },
    async problems(query = '') {
      const to = new Date(clock.now).toISOString().slice(0, 10);
      const from = new Date(clock.now - 30 * DAY).toISOString().slice(0, 10);
      const lena = await enter(collector, 'lena');
      const reply = await lena.call('GET', `/v1/console/problems?from=${from}&to=${to}${query}`);
      return { status: reply.status, body: await reply.json() };
    },
  };
}

test('the problem with more low scores weighs more than its requests, and each part stands on its own n', async () => {
  const { begin, solve, problems, lena } = await desked();
  for (let i = 0; i < 6; i++) {
    const { session } = await begin('mac', `m${i}`, {
      answers: { platform: 'mac', restart: false, ...who(`m${i}`) },
    });
    await solve(session, 1);
    const other = await begin('windows', `w${i}`);
    await solve(other.session, 5);
  }
  const { body } = await problems();
  expect(body.desk).toMatchObject({ requests: 12, low: { of: 6, n: 12, value: 0.5 }, handling: { n: 12 } });
  expect(body.problems.map(({ code }: { code: string }) => code)).toEqual(['mac', 'windows']);
  const [mac, windows] = body.problems;
  expect(mac).toMatchObject({
    requests: 6,
    low: { of: 6, n: 6 },
    handling: { value: 30, n: 6 },
    back: { n: 0 },
  });
  // As if ten of the desk's usual answers, five of them low, were among them.
  expect(mac.factors).toEqual({ back: null, handling: 1, low: (6 + 5) / 16 / 0.5 });
  expect(mac.weight).toBeCloseTo((6 * 11) / 8, 10);
  expect(mac.coverage).toEqual({ offered: 6, inLanguage: 6, lacking: [], articles: ['restart'] });
  expect(windows.coverage).toMatchObject({ offered: 0, articles: [] });

  // A number opens as many answers as it says.
  const { from, to } = body;
  const opened = `/v1/console/answers?from=${from}&to=${to}&topic=mac&low=1`;
  const list = await (await (await lena()).call('GET', opened)).json();
  expect(list.answers).toHaveLength(mac.low.of);
  expect(JSON.stringify(body)).not.toMatch(/maria|wim|lena|example\.org/);
});

test('told apart by a choice of the survey; by anything else it is refused by name', async () => {
  const { begin, problems } = await desked();
  await begin('windows', 'a', { locale: 'es-MX' });
  await begin('mac', 'b', { locale: 'es-MX' });
  const { body } = await problems('&by=platform');
  expect(body.questions).toEqual([
    { id: 'platform', title: { en: 'Which computer?', es: '¿Qué ordenador?' } },
  ]);
  expect(body.problems).toMatchObject([
    {
      code: 'mac',
      name: { en: 'Mac' },
      coverage: { offered: 1, inLanguage: 0, lacking: [{ language: 'es', n: 1 }] },
    },
    { code: 'windows', name: { en: 'Windows' } },
  ]);
  const refused = await problems('&by=what');
  expect([refused.status, refused.body.name]).toEqual([400, 'malformed-body']);
  expect((await problems('&by=__proto__')).status).toBe(400);
});

test('an article helped whoever said so and stayed away: back within 72 hours, unknown and too young are told apart', async () => {
  const { clock, begin, problems } = await desked();
  const yes = (over: object = {}) =>
    begin('mac', '', { answers: { platform: 'mac', restart: true }, deflectedBy: 'restart', ...over });
  for (let i = 0; i < 7; i++) await yes();
  const sameBrowser = await yes();
  const customer = { email: 'dora@example.org' };
  await yes({ customer });
  // No page of the widget remembers it, and nobody's address stands beside it.
  await yes({ page: undefined });
  clock.now += 71 * HOUR;
  const { session, secret } = sameBrowser;
  await begin('windows', 'somebody', { previous: { session, secret } });
  expect((await problems()).body.articles).toMatchObject([{ id: 'restart', young: 10, n: 0, value: null }]);
  clock.now += 2 * HOUR;
  await begin('windows', 'dora', { customer });
  const { body } = await problems();
  expect(body.articles).toMatchObject([
    { id: 'restart', offered: 10, saidYes: 10, back: 1, unknown: 1, young: 0, n: 10, value: 0.8 },
  ]);
});
