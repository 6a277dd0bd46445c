import { expect, test } from 'vitest';
import { rowsIn } from './store-in.ts';
import { CONFIG, four, freshFolder, mac, post, refusal, say, start, startSession } from './support.ts';

/** How much is kept of one session. */

const put = (url: string, body: object) => post(url, '/v1/responses', body);
/** So many bytes in one character each. */
const said = (bytes: number): string => 'x'.repeat(bytes);

test('hidden fields beyond their room are left out; what the customer said is kept whole, and they are helped', async () => {
  const data = await freshFolder();
  const { url } = await start({ ...CONFIG, perSession: { contextBytes: 1000 } }, { data });
  const filler = Object.fromEntries(Array.from({ length: 50 }, (_, i) => [`field-${i}`, said(500)]));
  const context = { plan: 'gold', ...filler };
  const what = said(2000);
  const { session, route } = await startSession(url, {
    answers: { platform: 'mac', what },
    context,
    wish: 'email',
  });
  expect(route.agent).toEqual({ name: 'María' });
  const [row] = await rowsIn(data, 'select id, answers, context from session');
  expect(row).toMatchObject({ id: session, answers: JSON.stringify({ platform: 'mac', what }) });
  const kept = JSON.parse(String(row?.['context']));
  expect(kept).toMatchObject({ plan: 'gold', 'field-0': said(500), wish: 'email' });
  expect(JSON.stringify(kept).length).toBeLessThan(1100);
});

test('answers take so much and are so many: one more is refused by name, and what stands stays', async () => {
  const data = await freshFolder();
  const perSession = { bytes: 4000, answers: 3 };
  const { url } = await start({ ...CONFIG, perSession }, { data });
  const { session } = await startSession(url);
  const first = four(session, { answers: { csat: 4, why: said(1800) } });
  expect((await put(url, first)).status).toBe(200);
  expect((await put(url, four(session, { answers: { csat: 4, why: said(1800) } }))).status).toBe(200);
  const over = four(session, { answers: { csat: 4, why: said(500) } });
  expect(await refusal(await put(url, over))).toBe('413 session-full');
  // Its place can be taken by what says less, and by the same id again.
  expect((await put(url, four(session, { answers: { csat: 1 } }))).status).toBe(200);
  expect((await put(url, { ...first, revision: 2, answers: { csat: 5, why: said(1700) } })).status).toBe(200);
  expect(await refusal(await put(url, four(session, { answers: { csat: 1 } })))).toBe('413 session-full');
  expect(await rowsIn(data, 'select count(*) as n from response')).toEqual([{ n: 3 }]);
});

test('what a changed answer said before gives way to what it says now', async () => {
  const data = await freshFolder();
  const { url } = await start({ ...CONFIG, perSession: { bytes: 4000, revisions: 3 } }, { data });
  const { session } = await startSession(url);
  const answer = four(session, { state: 'complete' });
  for (let revision = 1; revision <= 6; revision++) {
    const stored = await put(url, { ...answer, revision, answers: { csat: 4, why: `${revision}` } });
    expect(stored.status).toBe(200);
  }
  const former = 'select revision from response_revision order by revision';
  expect(await rowsIn(data, former)).toEqual([{ revision: 3 }, { revision: 4 }, { revision: 5 }]);
  for (let revision = 7; revision <= 9; revision++) {
    const stored = await put(url, { ...answer, revision, answers: { csat: 4, why: said(1500) } });
    expect(stored.status).toBe(200);
  }
  expect(await rowsIn(data, former)).toEqual([{ revision: 8 }]);
  expect(await rowsIn(data, 'select revision from response')).toEqual([{ revision: 9 }]);
});

test('a page names so many conversations; the same one again, and the end, are taken all the same', async () => {
  const data = await freshFolder();
  const { url } = await start({ ...CONFIG, perSession: { conversations: 2 } }, { data });
  const { session } = await startSession(url);
  const name = (conversation: string) => say(url, session, 'conversation', { conversation });
  expect([(await name('one')).status, (await name('two')).status]).toEqual([204, 204]);
  expect(await refusal(await name('three'))).toBe('413 session-full');
  expect((await name('two')).status).toBe(204);
  expect((await say(url, session, 'end', { conversation: 'four' })).status).toBe(204);
  expect(await rowsIn(data, 'select name from conversation order by name')).toEqual([
    { name: 'one' },
    { name: 'two' },
  ]);
  expect(await rowsIn(data, 'select state from session')).toEqual([{ state: 'ended' }]);
});

test('a customer asks for a human as often as they like: each addressee has one request', async () => {
  const data = await freshFolder();
  const { url } = await start(CONFIG, { data });
  const { session } = await startSession(url);
  for (let i = 0; i < 10; i++) {
    for (const to of ['agent', 'lead']) {
      expect((await say(url, session, 'recovery', { id: four(session).id, to })).status).toBe(204);
    }
  }
  expect(await rowsIn(data, 'select count(*) as n from recovery')).toEqual([{ n: 2 }]);
});

test('one address sends so many bytes, however few its requests are', async () => {
  const { url } = await start({ ...CONFIG, limits: { bytes: { burst: 5000, perSecond: 1 } } });
  const long = () => mac({ answers: { platform: 'mac', what: said(2000) } });
  expect((await post(url, '/v1/sessions', long())).status).toBe(201);
  expect((await post(url, '/v1/sessions', long())).status).toBe(201);
  const third = await post(url, '/v1/sessions', long());
  expect(Number(third.headers.get('retry-after'))).toBeGreaterThan(100);
  expect(await refusal(third)).toBe('429 too-many-requests');
  expect((await fetch(`${url}/v1/sites/test-shop/config`)).status).toBe(200);
});
