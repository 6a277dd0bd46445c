import { expect, onTestFinished, test } from 'vitest';
import { checkConfig } from '../../../collector/config/check.ts';
import { ConfigError } from '../../../collector/config/config-error.ts';
import { reload } from '../../../collector/services/settings/reload.ts';
import { StoreFault } from '../../../collector/store/fault.ts';
import { CONFIG, four, pair, post, start, startSession, stateOf } from './support.ts';

/** A configuration that is read again while it runs. */

const site = async (url: string) => (await fetch(`${url}/v1/sites/${CONFIG.site}/config`)).json();
const troublesOf = async (url: string): Promise<string[]> =>
  (await (await fetch(`${url}/healthz`)).json()).troubles;
const saying = (config: object) => async () => checkConfig(config);

/** An agent's stream, and what has come of it so far. */
async function streamOf(url: string, token: string) {
  const over = new AbortController();
  onTestFinished(() => over.abort());
  const answer = await fetch(`${url}/v1/agent/stream`, {
    headers: { authorization: `Bearer ${token}` },
    signal: over.signal,
  });
  const stream = { text: '', ended: false };
  void (async () => {
    for await (const part of answer.body ?? []) stream.text += Buffer.from(part).toString();
  })()
    .catch(() => {})
    .finally(() => {
      stream.ended = true;
    });
  return stream;
}

test('what it says holds at once; streams, devices and sessions go on', async () => {
  const collector = await start();
  const { url } = collector;
  const { session } = await startSession(url);
  const { token, call } = await pair(collector, 'maria');
  const stream = await streamOf(url, token);
  await expect.poll(() => stream.text).toContain('retry:');
  await collector.reload(
    saying({ ...CONFIG, company: 'Another Ltd', origins: [...CONFIG.origins, 'https://new.test'] }),
  );
  expect((await site(url)).company).toBe('Another Ltd');
  const fromNew = await post(url, '/v1/responses', four(null), { origin: 'https://new.test' });
  expect(fromNew.status).toBe(200);
  expect(await stateOf(url, session)).toHaveProperty('state');
  expect((await call('GET', '/v1/agent/feed')).status).toBe(200);
  const before = stream.text.split('event: news').length;
  await startSession(url);
  await expect.poll(() => stream.text.split('event: news').length).toBeGreaterThan(before);
  expect(stream.ended).toBe(false);
});

test('one that cannot stand changes nothing, and stays among the troubles until it is mended', async () => {
  const collector = await start();
  const { url } = collector;
  const broken = async () => {
    throw new ConfigError('config.json cannot be used:\n  - line 3, site: this is no site');
  };
  await collector.reload(broken);
  const told =
    'configuration: config.json cannot be used: line 3, site: this is no site The one before goes on holding.';
  expect(await troublesOf(url)).toContain(told);
  expect((await site(url)).company).toBe(CONFIG.company);
  await collector.reload(saying({ ...CONFIG, company: 'Mended Ltd' }));
  expect(await troublesOf(url)).not.toContain(told);
  expect((await site(url)).company).toBe('Mended Ltd');
});

test('a survey that was answered and asks other things now is refused, as at a start', async () => {
  const collector = await start();
  const { url } = collector;
  await post(url, '/v1/responses', four(null));
  const { after } = CONFIG.surveys;
  const changed = {
    ...CONFIG,
    company: 'Another Ltd',
    surveys: { ...CONFIG.surveys, after: { ...after, questions: after.questions.slice(0, 2) } },
  };
  await collector.reload(saying(changed));
  expect((await troublesOf(url)).join()).toContain('configuration: The survey "after-help" has changed');
  expect((await site(url)).company).toBe(CONFIG.company);
});

test('what takes hold at the next start only is named, and the rest holds', async () => {
  const collector = await start();
  const { url } = collector;
  const limits = { health: { burst: 1, perSecond: 0.1 } };
  await collector.reload(saying({ ...CONFIG, company: 'Another Ltd', limits, proxies: ['10.0.0.1'] }));
  expect(await troublesOf(url)).toContain(
    'proxies, limits: changed in the configuration file, and take hold at the next start.',
  );
  expect((await site(url)).company).toBe('Another Ltd');
  await collector.reload(saying(CONFIG));
  expect((await troublesOf(url)).join()).not.toContain('next start');
});

test('what was in no file at the start holds as well', async () => {
  const collector = await start();
  const { session } = await startSession(collector.url);
  await collector.reload(saying({ ...CONFIG, next: 'chat', chat: { tool: 'tawk' } }));
  const { url } = collector;
  expect((await troublesOf(url)).join()).not.toContain('configuration:');
  expect(await stateOf(url, session)).toHaveProperty('state');
  expect((await site(url)).chat).toEqual(expect.anything());
});

test('a pairing key’s secret is read at a start alone, and that is told', async () => {
  const collector = await start(
    { ...CONFIG, pairing: { key: { env: 'COMPANY_KEY' } } },
    { env: { COMPANY_KEY: 'a secret of the company, 32 letters or more' } },
  );
  await collector.reload(saying(CONFIG));
  expect(await troublesOf(collector.url)).toContain(
    'pairing: changed in the configuration file, and takes hold at the next start.',
  );
});

test('a disk that is full meanwhile ends nothing', async () => {
  const kept: (string | null)[] = [];
  const file = checkConfig(CONFIG);
  const live = { file, replaceFile: () => Promise.reject(new StoreFault('full')) };
  const context = { live, store: {}, log: { info() {} } } as unknown as Parameters<typeof reload>[1];
  const checks = {
    keep: (_: string, trouble: string | null) => void kept.push(trouble),
    look: async () => {},
  };
  await reload(saying(CONFIG), context, checks);
  expect(kept).toEqual([
    expect.stringMatching(/^configuration: The disk .* is full\..* The one before goes on holding\.$/),
  ]);
});
