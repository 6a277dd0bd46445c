import { expect, test } from 'vitest';
import { ConfigError } from '../../../collector/config/config-error.ts';
import { CONFIG, four, freshFolder, post, start, startSession } from './support.ts';

const { after, before } = CONFIG.surveys;
const [csat, ...others] = after.questions;
const stars = { ...after, questions: [{ ...csat, scale: 'stars' }, ...others] };
const asking = (surveys: object) => ({ ...CONFIG, surveys: { before, after, ...surveys } });

/** A company's data after one run of the collector in which `work` was done. */
async function ran(work: (url: string) => Promise<unknown>): Promise<string> {
  const data = await freshFolder();
  const collector = await start(CONFIG, { data });
  await work(collector.url);
  await collector.close();
  return data;
}
const answered = () =>
  ran(async (url) => {
    const { session } = await startSession(url);
    expect((await post(url, '/v1/responses', four(session))).status).toBe(200);
  });

test('a survey that was answered and has changed is refused: which, what, and what to do', async () => {
  const data = await answered();
  const starting = start(asking({ after: stars }), { data });
  await expect(starting).rejects.toThrow(ConfigError);
  await expect(starting).rejects.toThrow(
    [
      'The survey "after-help" has changed, but customers have already answered its version 1:',
      '  - questions.csat.scale: "faces" → "stars"',
      'Raise its "version", so that their answers keep the questions they were given to, or put it back as it was.',
    ].join('\n'),
  );
  // Nothing was changed, and nothing holds the store: put back as it was, it starts.
  await start(CONFIG, { data });
});

test('with its version raised it starts, and an older page may still answer the older one', async () => {
  const data = await answered();
  const { url } = await start(asking({ after: { ...stars, version: 2 } }), { data });
  expect((await post(url, '/v1/responses', four(null))).status).toBe(200);
  const now = { surveyVersion: 2, formats: { csat: 'csat.stars.5' } };
  expect((await post(url, '/v1/responses', four(null, now))).status).toBe(200);
});

test('what was said before the session counts as well', async () => {
  const data = await ran((url) => startSession(url));
  const renamed = { ...before, questions: before.questions.map((one) => ({ ...one, id: `${one.id}_2` })) };
  await expect(
    start({ ...asking({ before: renamed }), desk: { ...CONFIG.desk, rules: [] } }, { data }),
  ).rejects.toThrow('questions: platform, what, who → platform_2, what_2, who_2');
});

test('nobody has answered yet: it is replaced, and asked as it is now', async () => {
  const data = await ran(async (url) => {
    expect((await fetch(`${url}/v1/sites/test-shop/config`)).status).toBe(200);
  });
  const { url } = await start(asking({ after: stars }), { data });
  expect((await post(url, '/v1/responses', four(null, { formats: { csat: 'csat.stars.5' } }))).status).toBe(
    200,
  );
});

test('the same survey written in another order starts as before', async () => {
  const data = await answered();
  const turned = {
    ...after,
    questions: after.questions.map((one) => Object.fromEntries(Object.entries(one).reverse())),
  };
  await start(asking({ after: turned }), { data });
});
