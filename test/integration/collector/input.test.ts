import { describe, expect, test } from 'vitest';
import { checkConfig } from '../../../collector/config/check.ts';
import { CONFIG, four, mac, pair, post, refusal, start, startSession, uuid7 } from './support.ts';

/** What stands at the door: every field has its bound and its meaning. */

const detail = async (response: Response): Promise<string> => {
  const { name, detail: told } = await response.json();
  return `${response.status} ${name}: ${told}`;
};

describe('a language', () => {
  test.each(['C', 'en-', 'pt-BR0', 'constructor', 'x', '', 'en, fr'])(
    'that is none is refused: %j',
    async (locale) => {
      const collector = await start();
      const refused = await post(collector.url, '/v1/sessions', mac({ locale }));
      expect(await detail(refused)).toMatch(/^400 malformed-body: locale: not a language tag; use BCP 47/);
      expect(await refusal(await post(collector.url, '/v1/responses', four(null, { locale })))).toBe(
        '400 malformed-body',
      );
      const maria = await pair(collector, 'maria');
      const { items } = await (await maria.call('GET', '/v1/agent/feed')).json();
      expect(items).toEqual([]);
    },
  );

  test('is kept in its canonical form, an underscore read as a hyphen', async () => {
    const collector = await start();
    await startSession(collector.url, { locale: 'es_mx' });
    const maria = await pair(collector, 'maria');
    const { items } = await (await maria.call('GET', '/v1/agent/feed')).json();
    expect(items).toMatchObject([{ card: { locale: 'es-MX', agent: 'maria' } }]);
  });

  test('an agent’s extension asks for in a way nobody knows is answered in the agent’s own', async () => {
    const collector = await start();
    await startSession(collector.url);
    const maria = await pair(collector, 'maria');
    const why = async (language: string) => {
      const feed = await maria.call('GET', `/v1/agent/feed?language=${language}`);
      return (await feed.json()).items[0].card.why;
    };
    expect(await why('en-US@posix')).toBe(await why('es'));
  });
});

describe('an e-mail address', () => {
  test.each([
    'a@x.example,b@x.example',
    'all: a@x.example, b@x.example;',
    'root',
    '',
    'Eva <eva@example.com>',
    `${'a'.repeat(65)}@example.com`,
  ])('that is not one is refused by its place: %j', async (email) => {
    const { url } = await start();
    const given = await post(url, '/v1/sessions', mac({ customer: { email } }));
    expect(await detail(given)).toMatch(/^400 malformed-body: customer\.email: /);
    if (email === '') return;
    const said = await post(url, '/v1/sessions', mac({ answers: { who: { name: 'Eva', email } } }));
    expect(await detail(said)).toMatch(/^400 malformed-body: answers\.who: /);
  });

  test('as a browser takes it is taken, and a field left blank is not said', async () => {
    const collector = await start();
    await startSession(collector.url, {
      answers: { platform: 'mac', who: { name: '  ', email: 'ana@localhost' } },
    });
    const maria = await pair(collector, 'maria');
    const { items } = await (await maria.call('GET', '/v1/agent/feed')).json();
    expect(items[0].card.customer).toEqual({ email: 'ana@localhost' });
  });

  test('and a name and a telephone number have their length', async () => {
    const { url } = await start();
    for (const customer of [{ name: 'n'.repeat(201) }, { phone: '1'.repeat(41) }]) {
      expect(await refusal(await post(url, '/v1/sessions', mac({ customer })))).toBe('400 malformed-body');
    }
  });
});

describe('names that every object has', () => {
  test('are no skills', async () => {
    const { url } = await start();
    const { route } = await startSession(url, {
      decidedInPage: { queue: 'support', needs: { toString: 5, constructor: 1, mac: 3 } },
    } as object);
    expect(route.needs).toEqual({ mac: 3 });
    expect(route.reason).not.toContain('toString');
  });

  test('are no schedules, skills or questions of a configuration', () => {
    const { desk, surveys } = CONFIG;
    const withDesk = (more: object) => ({ ...CONFIG, desk: { ...desk, ...more } });
    expect(() => checkConfig(withDesk({ queues: [{ id: 'q', name: 'Q', schedule: 'toString' }] }))).toThrow(
      'desk.queues.0.schedule: "toString" is not among desk.schedules',
    );
    expect(() =>
      checkConfig(withDesk({ queues: [{ id: 'q', name: 'Q', required: { valueOf: 1 } }] })),
    ).toThrow('skill "valueOf" is not among desk.skills');
    const question = { id: 'constructor', kind: 'text', title: { en: '?' } };
    const asked = {
      ...CONFIG,
      surveys: { ...surveys, before: { ...surveys.before, questions: [question] } },
    };
    expect(() => checkConfig(asked)).toThrow('surveys.before.questions.0.id: every object');
  });
});

describe('a configuration', () => {
  const asking = (question: object) => ({
    ...CONFIG,
    surveys: {
      ...CONFIG.surveys,
      after: { ...CONFIG.surveys.after, questions: [{ title: { en: '?' }, ...question }] },
    },
  });

  test('cannot require an answer to plain words', () => {
    expect(() => checkConfig(asking({ id: 'hello', kind: 'info', required: true }))).toThrow(
      'surveys.after.questions.0.required: plain words have no answer',
    );
    expect(() => checkConfig(asking({ id: 'hello', kind: 'info' }))).not.toThrow();
  });

  test('links to the web only', () => {
    const article = { id: 'help', kind: 'article', body: { en: 'Do this.' } };
    expect(() => checkConfig(asking({ ...article, url: 'javascript:void(0)' }))).toThrow(
      'surveys.after.questions.0.url: an address on the web',
    );
    expect(() => checkConfig(asking({ ...article, url: 'https://help.example.com/1' }))).not.toThrow();
    expect(() => checkConfig({ ...CONFIG, publicUrl: 'ftp://help.example.com' })).toThrow('publicUrl');
  });

  test('names languages that are languages', () => {
    expect(() => checkConfig({ ...CONFIG, language: 'C' })).toThrow('language: not a language tag');
    expect(checkConfig({ ...CONFIG, language: 'pt_br' }).language).toBe('pt-BR');
  });
});

test('the same start in capital letters is the same session', async () => {
  const { url } = await start();
  const id = uuid7();
  const first = await post(url, '/v1/sessions', mac({ id }));
  const again = await post(url, '/v1/sessions', mac({ id: id.toUpperCase() }));
  expect([first.status, again.status]).toEqual([201, 200]);
  expect((await again.json()).session).toBe((await first.json()).session);
});

test('a revision nobody can reach is refused, and freezes nothing', async () => {
  const { url } = await start();
  const { session } = await startSession(url);
  const id = uuid7();
  await post(url, '/v1/responses', four(session, { id }));
  const far = await post(url, '/v1/responses', four(session, { id, revision: Number.MAX_SAFE_INTEGER }));
  expect(await refusal(far)).toBe('400 malformed-body');
  const next = await post(url, '/v1/responses', four(session, { id, revision: 2, answers: { csat: 5 } }));
  expect(await next.json()).toMatchObject({ revision: 2 });
});
