import { expect, test } from 'vitest';
import type { Collector } from '../../../../collector/collector.ts';
import { post, refusal, say, start, startSession, stateOf } from '../support.ts';
import { after, config, env, look, readingClock, send } from './support.ts';

const asServer = (collector: Collector, path: string) =>
  fetch(collector.url + path, { headers: { authorization: 'Bearer a-long-secret' } });

test('a request has a number to say and a page to follow it on', async () => {
  const collector = await start(config, { env });
  const { request, session } = await startSession(collector.url);
  expect(request.number).toMatch(/^[2-9A-HJ-NP-Z]{7}$/);
  const opened = await fetch(request.url);
  expect(opened.headers.get('cache-control')).toBe('no-store');
  const page = await look(opened);
  expect(page.document.documentElement.lang).toBe('es');
  expect(page.text).toContain(`Su solicitud ${request.number}`);
  expect(page.text).toContain('Alguien le está ayudando');
  expect(page.text).toContain('María escribirá a dora@….');
  expect(page.text).not.toContain('example.org');
  expect(page.document.querySelector('script')).toBeNull();
  // Opening it changes nothing.
  expect(await stateOf(collector.url, session)).toMatchObject({ state: 'with-agent' });
});

test('what is added stands on the agent’s card, once, without what is to be kept out', async () => {
  const collector = await start(config, { env });
  const { request } = await startSession(collector.url);
  const said = new URLSearchParams({ text: 'Es urgente,\r\nclave: hunter2' });
  for (const _ of ['sent', 'sent again']) {
    const answer = await send(`${request.url}/words`, said);
    expect(answer.url).toBe(`${request.url}?note=added`);
    const page = await look(answer);
    expect(page.document.querySelector('[role=status]')?.textContent).toBe('Se lo hemos hecho llegar.');
    expect(page.document.querySelectorAll('li')).toHaveLength(1);
  }
  const { said: lines } = await after(collector);
  expect(lines.at(-1)).toMatchObject({ question: 'added-1', answer: 'Es urgente,\nclave: •••' });
  const empty = await look(await send(`${request.url}/words`, new URLSearchParams({ text: '  ' })));
  expect(empty.text).toContain('No ha escrito nada.');
});

test('a withdrawn request has ended, is not asked about, and says so on the card', async () => {
  const collector = await start(config, { env });
  const { request, session } = await startSession(collector.url);
  const page = await look(await send(`${request.url}/cancel`, new URLSearchParams()));
  expect(page.text).toContain('Retirada');
  expect(page.document.querySelector('form, a')).toBeNull();
  expect(await stateOf(collector.url, session)).toMatchObject({ state: 'ended', ask: null });
  expect((await after(collector)).said.at(-1)).toMatchObject({ question: 'withdrawn' });
  const late = await look(await send(`${request.url}/words`, new URLSearchParams({ text: 'Más' })));
  expect(late.text).toContain('no se ha podido añadir nada');
});

test('when it is over the page leads to the survey, until it is answered', async () => {
  const clock = readingClock();
  const collector = await start(config, { env, now: clock.now });
  const { request, session } = await startSession(collector.url);
  await say(collector.url, session, 'end');
  const page = await look(await fetch(request.url));
  expect(page.text).toContain('Cerrada');
  const survey = new URL(page.document.querySelector('a')?.getAttribute('href') ?? '', request.url);
  const form = await look(await fetch(survey));
  clock.read();
  await send(survey.href, form.fill({ 'q.csat': '5' }));
  expect((await look(await fetch(request.url))).document.querySelector('a')).toBeNull();
  expect(await after(collector)).toMatchObject({ afterState: 'complete' });
});

test('page, survey and number are three rights: none opens another’s door', async () => {
  const collector = await start(config, { env });
  const { request, session } = await startSession(collector.url);
  const link = await post(
    collector.url,
    '/v1/links',
    { session },
    { authorization: 'Bearer a-long-secret', 'content-type': 'application/json' },
  );
  const { url: survey, request: again } = await link.json();
  expect(again).toEqual(request);
  const [ofPage, ofSurvey] = [request.url, survey].map((url) => url.split('/').at(-1));
  for (const path of [
    `/a/${ofPage}`,
    `/r/${ofSurvey}`,
    `/r/${request.number}`,
    `/a/${request.number}`,
    `/r/${session}`,
    `/r/${ofPage.toUpperCase()}`,
  ]) {
    expect([path, (await fetch(collector.url + path)).status]).toEqual([path, 404]);
  }
  const elsewhere = await send(`${request.url}/cancel`, new URLSearchParams(), 'https://evil.test');
  expect(elsewhere.status).toBe(403);
  expect(await stateOf(collector.url, session)).toMatchObject({ state: 'with-agent' });
});

test('the company’s account page asks by number, with the server’s secret', async () => {
  const collector = await start(config, { env });
  const { request, session } = await startSession(collector.url);
  const spelt = request.number.toLowerCase().replace(/^(...)/, '$1-');
  const known = await asServer(collector, `/v1/requests/${spelt}`);
  expect(await known.json()).toMatchObject({ ...request, session, state: 'with-agent', endedAt: null });
  await send(`${request.url}/cancel`, new URLSearchParams());
  const cancelled = await asServer(collector, `/v1/requests/${request.number}`);
  expect(await cancelled.json()).toMatchObject({ state: 'cancelled' });
  expect(await refusal(await asServer(collector, '/v1/requests/2222222'))).toBe('404 unknown-session');
  const stranger = await fetch(`${collector.url}/v1/requests/${request.number}`);
  expect(stranger.status).toBe(401);
});
