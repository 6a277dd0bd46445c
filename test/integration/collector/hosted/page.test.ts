import { expect, test } from 'vitest';
import { CONFIG, four, pair, post, refusal, start, startSession } from '../support.ts';
import { after, config, env, linkFor, look, readingClock, send } from './support.ts';

test('a tap in the e-mail chooses, Send on the page counts, once whatever the way', async () => {
  const clock = readingClock();
  const collector = await start(config, { env, now: clock.now });
  const { session } = await startSession(collector.url);
  const { url, mail } = await linkFor(collector, { session });
  expect(mail.text).toContain(`${url}?via=email&score=4`);
  expect(mail.html).toContain('score=4');

  const opened = await fetch(`${url}?via=email&score=4`);
  expect(opened.headers.get('cache-control')).toBe('no-store');
  expect(opened.headers.get('content-security-policy')).toContain("default-src 'none'");
  const form = await look(opened);
  expect(form.chosen).toBe('Satisfecho, 4 de 5');
  expect(form.document.documentElement.lang).toBe('es');
  expect(await after(collector)).toMatchObject({ after: [] });

  clock.read();
  const thanks = await look(await send(url, form.fill({ 'q.why': 'Gracias' })));
  expect(thanks.document.querySelector('form')).toBeNull();
  expect(await after(collector)).toMatchObject({
    afterState: 'complete',
    answeredBy: 'email',
    after: [
      { kind: 'csat', format: 'csat.faces.5', value: 4 },
      { kind: 'comment', text: 'Gracias' },
    ],
  });
  expect((await look(await fetch(url))).text).toContain('Ya ha respondido');
  expect((await post(collector.url, '/v1/responses', four(session))).status).toBe(409);
});

test('a mail scanner that opens every score, with GET and HEAD, leaves no answer and nothing chosen', async () => {
  const collector = await start(config, { env });
  const { session } = await startSession(collector.url);
  const { url } = await linkFor(collector, { session });
  for (const score of [1, 2, 3, 4, 5]) {
    await fetch(`${url}?via=email&score=${score}`, { method: 'HEAD' });
    await fetch(`${url}?via=email&score=${score}`);
  }
  expect((await look(await fetch(`${url}?via=email&score=1`))).chosen).toBeNull();
  expect(await after(collector)).toMatchObject({ after: [], afterState: 'not asked' });
});

test('software that presses the button at once is asked again, and its form is kept', async () => {
  const clock = readingClock();
  const collector = await start(config, { env, now: clock.now });
  const { session } = await startSession(collector.url);
  const { url } = await linkFor(collector, { session });
  const form = await look(await fetch(`${url}?score=5`));
  const again = await look(await send(url, form.fill({})));
  expect(again.document.querySelector('[role=alert]')?.textContent).toContain('una vez más');
  expect(again.chosen).toBe('Muy satisfecho, 5 de 5');
  expect(await after(collector)).toMatchObject({ after: [] });
  clock.read();
  await send(url, again.fill({}));
  expect(await after(collector)).toMatchObject({ after: [{ value: 5 }] });
});

test.each(['{"contact":null}', '{"csat":null}', '[]', 'null', '{'])(
  'earlier answers that are none (%s) travel along for nothing: what is chosen now is kept',
  async (kept) => {
    const { now, read } = readingClock();
    const collector = await start(config, { env, now });
    const { session } = await startSession(collector.url);
    const { url } = await linkFor(collector, { session });
    const form = await look(await fetch(`${url}?score=5`));
    read();
    const sent = form.fill({});
    sent.set('kept', kept);
    expect((await send(url, sent)).status).toBe(200);
    expect(await after(collector)).toMatchObject({ after: [{ value: 5 }] });
  },
);

test('a form somebody else made, or made from another page, changes nothing', async () => {
  const clock = readingClock();
  const collector = await start(config, { env, now: clock.now });
  const { session } = await startSession(collector.url);
  const { url } = await linkFor(collector, { session });
  const form = await look(await fetch(`${url}?score=5`));
  clock.read();
  const forged = form.fill({});
  forged.set('made', String(Date.now() - 60_000));
  await send(url, forged);
  expect((await send(url, form.fill({}), 'https://evil.test')).status).toBe(403);
  expect(await after(collector)).toMatchObject({ after: [] });
});

test('behind a proxy that asks for another host the published address is our own', async () => {
  const clock = readingClock();
  const publicUrl = 'https://help.shop.test/desk/';
  const collector = await start({ ...config, publicUrl }, { env, now: clock.now });
  const { session } = await startSession(collector.url);
  const link = await linkFor(collector, { session });
  const url = link.url.replace(publicUrl.slice(0, -1), collector.url);
  const form = await look(await fetch(url));
  const action = form.document.querySelector('form')?.getAttribute('action') ?? '';
  expect(new URL(action, link.url).href).toBe(link.url);
  clock.read();
  const thanks = await send(url, form.fill({ 'q.csat': '4' }), 'https://help.shop.test');
  expect(thanks.status).toBe(200);
  expect(await after(collector)).toMatchObject({ after: [{ value: 4 }] });
});

test('what is required is asked for; a low score opens the way back to a human', async () => {
  const clock = readingClock();
  const collector = await start(config, { env, now: clock.now });
  const { session } = await startSession(collector.url);
  const { url } = await linkFor(collector, { session });
  const empty = await look(await fetch(url));
  clock.read();
  const missing = await look(await send(url, empty.fill({ 'q.nps': '9' })));
  expect(missing.document.querySelector('[role=alert]')).not.toBeNull();
  clock.read();
  expect(missing.document.querySelectorAll('fieldset')).toHaveLength(1);
  expect(await after(collector)).toMatchObject({ afterState: 'partial', after: [{ kind: 'nps', value: 9 }] });
  const sorry = await look(await send(url, missing.fill({ 'q.csat': '1' })));
  expect(await after(collector)).toMatchObject({
    afterState: 'complete',
    after: [{ value: 1 }, { value: 9 }],
  });
  expect(sorry.document.querySelector('button[value=agent]')).not.toBeNull();
  await send(`${url}/recovery`, new URLSearchParams({ to: 'agent' }));
  const maria = await pair(collector, 'maria');
  const { items } = await (await maria.call('GET', '/v1/agent/feed')).json();
  expect(items.map((item: { kind: string }) => item.kind)).toContain('recovery');
});

test('whoever goes back and sends the form again has the newer answers kept, while they may be changed', async () => {
  const clock = readingClock();
  let late = 0;
  const collector = await start(config, { env, now: () => clock.now() + late });
  const { session } = await startSession(collector.url);
  const { url } = await linkFor(collector, { session });
  const form = await look(await fetch(url));
  clock.read();
  await send(url, form.fill({ 'q.nps': '9' }));
  // Back, to the very same form.
  const thanks = await look(await send(url, form.fill({ 'q.nps': '9', 'q.csat': '2' })));
  expect(thanks.document.querySelector('fieldset')).toBeNull();
  expect(await after(collector)).toMatchObject({
    afterState: 'complete',
    after: [{ value: 2 }, { value: 9 }],
  });
  await send(url, form.fill({ 'q.nps': '9', 'q.csat': '4' }));
  expect(await after(collector)).toMatchObject({ after: [{ value: 4 }, { value: 9 }] });
  // Without the score nothing is thanked for, and nothing taken away.
  const stands = await look(await send(url, form.fill({ 'q.why': 'Hm' })));
  expect(stands.text).toContain('Ya ha respondido');
  late = 61 * 60_000;
  const tooLate = await look(await send(url, form.fill({ 'q.csat': '1' })));
  expect(tooLate.text).toContain('Ya ha respondido');
  expect(await after(collector)).toMatchObject({ after: [{ value: 4 }, { value: 9 }] });
});

test('answers open further questions on a second page, under the same response', async () => {
  const [csat, ...rest] = CONFIG.surveys.after.questions;
  const reason = {
    id: 'reason',
    kind: 'text',
    title: { en: 'What went wrong?' },
    when: { question: 'csat', atMost: 2 },
  };
  const branching = { ...CONFIG.surveys.after, questions: [csat, reason, ...rest] };
  const clock = readingClock();
  const collector = await start(
    { ...config, surveys: { ...CONFIG.surveys, after: branching } },
    { env, now: clock.now },
  );
  const { session } = await startSession(collector.url);
  const { url } = await linkFor(collector, { session });
  const first = await look(await fetch(url));
  expect(first.document.querySelector('[name="q.reason"]')).toBeNull();
  clock.read();
  const second = await look(await send(url, first.fill({ 'q.csat': '2' })));
  expect(second.document.querySelector('[name="q.csat"]')).toBeNull();
  expect(await after(collector)).toMatchObject({ afterState: 'partial', after: [{ value: 2 }] });
  clock.read();
  await send(url, second.fill({ 'q.reason': 'Too slow' }));
  expect(await after(collector)).toMatchObject({
    afterState: 'complete',
    after: [{ value: 2 }, { text: 'Too slow' }],
  });
});

test('after a call: a short link, the same one for the same call, asking about its agent', async () => {
  const clock = readingClock();
  const collector = await start(config, { env, now: clock.now });
  const call = { call: 'pbx-4711', agent: 'maria', locale: 'es', endedAt: Date.now() - 5_000 };
  const { url, session } = await linkFor(collector, call);
  expect(await linkFor(collector, call)).toMatchObject({ url, session });
  expect(new URL(url).pathname.length).toBeLessThan(20);
  const form = await look(await fetch(`${url}?via=call`));
  clock.read();
  await send(url, form.fill({ 'q.csat': '5' }));
  expect(await after(collector)).toMatchObject({ session, agent: 'maria', after: [{ value: 5 }] });
});

test('markup in words and answers stays text', async () => {
  const title = { en: 'Was <b>{{context.what}}</b> solved?', es: '¿<b>{{context.what}}</b>?' };
  const [csat] = CONFIG.surveys.after.questions;
  const surveys = {
    ...CONFIG.surveys,
    after: { ...CONFIG.surveys.after, questions: [{ ...csat, title }] },
  };
  const collector = await start({ ...config, company: '<i>Co</i>', surveys }, { env });
  const { session } = await startSession(collector.url, { context: { what: '<script>alert(1)</script>' } });
  const { url, mail } = await linkFor(collector, { session });
  const form = await look(await fetch(url));
  expect(form.document.querySelector('script, i, b')).toBeNull();
  expect(form.document.body.textContent).toContain('<script>alert(1)</script>');
  expect(mail.html).not.toContain('<i>');
});

test('the company’s logo and colour stand on the page, and its policy lets in no other picture', async () => {
  const brand = { accent: '#c04000', logo: 'https://shop.test/img/logo.svg' };
  const collector = await start({ ...config, brand }, { env });
  const { request } = await startSession(collector.url);
  const opened = await fetch(request.url);
  expect(opened.headers.get('content-security-policy')).toContain('img-src https://shop.test;');
  const { document } = await look(opened);
  expect(document.querySelector('h1 img')?.getAttribute('alt')).toBe(CONFIG.company);
  expect(document.querySelector('style')?.textContent).toContain('--brand: #c04000;');
});

test('an unknown link says so kindly; links are made for the server secret alone', async () => {
  const { url } = await start(config, { env });
  const unknown = await fetch(`${url}/a/22222222222222`, {
    headers: { 'accept-language': 'ro-RO,ro;q=0.9' },
  });
  expect(unknown.status).toBe(404);
  expect((await look(unknown)).text).toContain('nu mai este valabil');
  expect(await refusal(await post(url, '/v1/links', { session: 's1.x' }))).toBe('401 unauthorized');
});
