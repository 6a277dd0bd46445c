import { expect, test } from 'vitest';
import { CONFIG, four, pair, post, secretOf, start, startSession } from './support.ts';

/** What a monitoring system reads of a collector that has worked. */

const env = { METRICS: 'metrics-secret', SERVER: 'server-secret' };
const config = { ...CONFIG, serverSecret: { env: 'SERVER' }, metricsSecret: { env: 'METRICS' } };

/** One sample's value by its name and labels as they are written; undefined when there is none. */
const value = (text: string, sample: string): number | undefined => {
  const line = text.split('\n').find((one) => one.startsWith(`${sample} `));
  return line === undefined ? undefined : Number(line.slice(sample.length + 1));
};

test('tells requests, refusals, commits and queues by the names of our own tables, and nobody’s words', async () => {
  const collector = await start(config, { env });
  const { url } = collector;
  const session = await startSession(url);
  const answer = await post(url, '/v1/responses', {
    ...four(session.session),
    secret: secretOf(session.session),
  });
  expect(answer.status).toBe(200);
  await post(url, '/v1/sessions', { survey: 'Dora’s own words' });
  await fetch(`${url}/nowhere/dora@example.com`);
  const reply = await fetch(`${url}/metrics`);
  expect(reply.headers.get('content-type')).toMatch(/^text\/plain; version=0\.0\.4/);
  const text = await reply.text();
  expect(value(text, 'overdesk_requests_total{method="POST",route="/v1/sessions",status="201"}')).toBe(1);
  expect(value(text, 'overdesk_requests_total{method="other",route="none",status="404"}')).toBe(1);
  expect(value(text, 'overdesk_refused_total{name="malformed-body"}')).toBe(1);
  expect(value(text, 'overdesk_store_seconds_count{kind="write"}')).toBeGreaterThan(1);
  expect(value(text, 'overdesk_queue_length{queue="webhooks"}')).toBe(0);
  expect(value(text, 'overdesk_store_writable')).toBe(1);
  expect(value(text, 'overdesk_streams{of="agent"}')).toBe(0);
  expect(value(text, 'overdesk_streams{of="console"}')).toBe(0);
  expect(value(text, 'overdesk_answers_total{via="page",state="partial"}')).toBe(1);
  for (const part of ['disk', 'store', 'key'])
    expect(value(text, `overdesk_part_ready{part="${part}"}`)).toBe(1);
  expect(value(text, 'overdesk_part_ready{part="mail"}')).toBeUndefined();
  expect(value(text, 'overdesk_store_bytes')).toBeGreaterThan(4096);
  expect(text).not.toMatch(/dora|No puedo entrar|s1\./i);
});

test('is read on the collector’s own machine, and from elsewhere with its own secret alone', async () => {
  const collector = await start({ ...config, proxies: ['127.0.0.1'] }, { env });
  const { token } = await pair(collector, 'lena');
  const from = (headers: Record<string, string>) =>
    fetch(`${collector.url}/metrics`, { headers: { 'x-forwarded-for': '203.0.113.7', ...headers } });
  for (const bearer of ['', 'metrics', env.SERVER, token]) {
    const refused = await from(bearer === '' ? {} : { authorization: `Bearer ${bearer}` });
    expect(refused.status).toBe(401);
    expect(await refused.json()).toMatchObject({ name: 'unauthorized' });
  }
  expect((await from({ authorization: `Bearer ${env.METRICS}` })).status).toBe(200);
  expect((await fetch(`${collector.url}/metrics`)).status).toBe(200);
});
