import { expect, test } from 'vitest';
import { eraseForGood } from '../../../../collector/data-folder/erasures.ts';
import { openStoreIn } from '../store-in.ts';
import { CONFIG, four, freshFolder, post, say, secretOf, start, startSession, uuid7 } from '../support.ts';
import { enter } from './support.ts';

/** Feedback between two people: both see all of it, nobody else any of it, and it goes with either. */

const config = {
  ...CONFIG,
  leads: ['lena', 'wim'],
  admins: ['wim'],
  desk: {
    ...CONFIG.desk,
    agents: CONFIG.desk.agents.map((agent) =>
      agent.id === 'maria' ? { ...agent, growing: ['windows'] } : agent,
    ),
  },
};
const NOTE = {
  agent: 'maria',
  strength: 'You asked before you answered.',
  observed: 'In the second message two questions stood in one sentence.',
  validated: 'Three chats were open.',
  identified: 'One question a message.',
};
/** The same words, parted otherwise. */
const moved = { strength: NOTE.strength + NOTE.observed.slice(0, 2), observed: NOTE.observed.slice(2) };
const feedback = '/v1/console/feedback';
const agenda = (other: string) => `${feedback}/agenda?with=${other}`;

async function desk() {
  const data = await freshFolder();
  const clock = { now: Date.now() };
  const collector = await start(config, { data, now: () => clock.now });
  const [lena, wim, maria] = [
    await enter(collector, 'lena'),
    await enter(collector, 'wim'),
    await enter(collector, 'maria'),
  ];
  const notesOf = async (who: typeof lena) => (await (await who.call('GET', feedback)).json()).notes;
  return { data, clock, collector, url: collector.url, lena, wim, maria, notesOf };
}

test('a note is read and answered by the one it is for, followed up by its author, and by nobody else', async () => {
  const { lena, wim, maria, notesOf } = await desk();
  const note = { ...NOTE, id: uuid7(), followUp: '2026-12-10' };
  expect((await lena.call('POST', feedback, note)).status).toBe(200);
  expect((await lena.call('POST', feedback, note)).status).toBe(200);
  expect(await notesOf(lena)).toMatchObject([{ mine: true, agent: { name: 'María' }, readAt: null }]);
  expect(await notesOf(maria)).toMatchObject([
    { mine: false, author: { name: 'Lena' }, ...note, agent: { id: 'maria' } },
  ]);
  expect(await notesOf(wim)).toEqual([]);

  const at = (step: string) => `${feedback}/${note.id}/${step}`;
  expect((await wim.call('POST', at('answer'), { text: 'Me too' })).status).toBe(404);
  expect((await lena.call('POST', at('answer'), { text: 'Yes' })).status).toBe(404);
  expect((await maria.call('POST', at('answer'), { text: 'I try it.' })).status).toBe(200);
  expect((await maria.call('POST', at('answer'), {})).status).toBe(200);
  expect(await notesOf(lena)).toMatchObject([{ answer: { text: 'I try it.' }, doneAt: null }]);
  const items = async (who: typeof lena, other: string) =>
    (await (await who.call('GET', agenda(other))).json()).items;
  const agreed = [
    { kind: 'follow-up', day: '2026-12-10', words: NOTE.identified },
    { kind: 'answer', words: 'I try it.' },
    { kind: 'wish', words: 'Windows' },
  ];
  expect(await items(lena, 'maria')).toMatchObject(agreed);
  expect(await items(maria, 'lena')).toMatchObject(agreed);
  expect(await items(wim, 'maria')).toMatchObject([{ kind: 'wish' }]);

  for (const [who, status] of [
    [wim, 404],
    [maria, 403],
    [lena, 200],
  ] as const) {
    expect((await who.call('POST', at('follow-up'), { day: '2026-12-10', done: true })).status).toBe(status);
  }
  expect(await items(lena, 'maria')).toMatchObject(agreed.slice(1));
  expect((await maria.call('POST', at('remove'), {})).status).toBe(403);
  expect((await wim.call('POST', at('remove'), {})).status).toBe(404);
  expect((await lena.call('POST', at('remove'), {})).status).toBe(200);
  expect([...(await notesOf(lena)), ...(await notesOf(maria))]).toEqual([]);
});

test('what two agreed to look at again stays on their agenda, however much the lead wrote to others since', async () => {
  const { data, clock, collector, lena } = await desk();
  expect((await lena.call('POST', feedback, { ...NOTE, id: uuid7(), followUp: '2026-12-10' })).status).toBe(
    200,
  );
  const store = await openStoreIn(data);
  const { agent: _, ...words } = NOTE;
  const other = { ...words, site: CONFIG.site, kind: 'note', author: 'lena', agents: ['wim'] } as const;
  for (let i = 1; i <= 210; i++) {
    clock.now += 3_600_000;
    const note = { ...other, id: uuid7(), session: null, about: null, followUp: null, now: clock.now };
    expect(await store.do('writeNote', note)).toBe(null);
  }
  await store.close();
  const again = await enter(collector, 'lena');
  expect((await (await again.call('GET', agenda('maria'))).json()).items).toContainEqual(
    expect.objectContaining({ kind: 'follow-up', day: '2026-12-10' }),
  );
});

test('praise goes to whoever helped, with the customer’s words, and goes with the case', async () => {
  const { url, lena, wim, maria, notesOf, data, collector } = await desk();
  const { session } = await startSession(url);
  await say(url, session, 'end');
  const said = four(session, { answers: { csat: 5, why: 'María was wonderful' }, state: 'complete' });
  await post(url, '/v1/responses', { ...said, secret: secretOf(session) });
  const { answers } = await (await lena.call('GET', '/v1/console/answers')).json();
  const praise = { id: uuid7(), words: 'Read this.' };
  const to = `/v1/console/answers/${answers[0].id}/praise`;
  expect((await maria.call('POST', to, praise)).status).toBe(403);
  expect(await (await lena.call('POST', to, praise)).json()).toEqual({ to: ['María'] });
  const [note] = await notesOf(maria);
  expect(note).toMatchObject({ kind: 'praise', strength: 'Read this.', customer: 'María was wonderful' });
  expect(await notesOf(wim)).toEqual([]);
  expect((await lena.call('POST', '/v1/console/answers/7/praise', praise)).status).toBe(404);

  const store = await openStoreIn(data);
  const kept = await store.do('exportCustomer', { site: CONFIG.site, sessions: [session], responses: [] });
  expect(kept).toContainEqual(
    expect.objectContaining({ kind: 'praise', words: 'Read this.', person: 'lena' }),
  );
  const wish = { site: CONFIG.site, session, response: null, customerRef: null, at: Date.now() };
  await eraseForGood(data, store, [wish]);
  await store.close();
  expect([...(await notesOf(maria)), ...(await notesOf(lena))]).toEqual([]);
  await collector.close();
});

test('what is refused keeps nothing; who is erased takes their notes along, and old ones are dropped', async () => {
  const { data, clock, lena, wim, maria, notesOf } = await desk();
  const problem = async (response: Response) => [response.status, (await response.json()).name];
  const write = (who: typeof lena, over: object = {}) =>
    who.call('POST', feedback, { ...NOTE, id: uuid7(), ...over });
  expect(await problem(await write(maria))).toEqual([403, 'not-allowed']);
  expect(await problem(await write(lena, { strength: ' ' }))).toEqual([400, 'malformed-body']);
  expect(await problem(await write(lena, { agent: 'lena' }))).toEqual([404, 'not-found']);
  expect(await problem(await write(lena, { agent: 'toString' }))).toEqual([404, 'not-found']);
  expect(await problem(await write(lena, { followUp: '2026-02-30' }))).toEqual([400, 'malformed-body']);
  const id = uuid7();
  expect((await write(lena, { id })).status).toBe(200);
  expect(await problem(await write(wim, { id }))).toEqual([409, 'id-taken']);
  expect(await problem(await write(lena, { id, observed: 'Else' }))).toEqual([409, 'id-taken']);
  // Whose reply was lost, and who chose somebody else meanwhile, is not told that it was kept for them.
  expect(await problem(await write(lena, { id, agent: 'wim' }))).toEqual([409, 'id-taken']);
  expect(await problem(await write(lena, { id, ...moved }))).toEqual([409, 'id-taken']);
  expect(await problem(await maria.call('GET', agenda('maria')))).toEqual([404, 'not-found']);
  expect((await write(wim)).status).toBe(200);
  expect((await write(wim, { agent: 'lena' })).status).toBe(200);
  expect(await notesOf(lena)).toHaveLength(2);

  const store = await openStoreIn(data);
  const gone = await eraseForGood(data, store, [
    { what: 'voices', site: CONFIG.site, agent: 'maria', at: clock.now },
  ]);
  expect(gone).toMatchObject({ notes: 2, files: 'clean' });
  expect(await notesOf(lena)).toMatchObject([{ author: { id: 'wim' } }]);
  const drop = { site: CONFIG.site, before: clock.now + 1, now: clock.now, limit: 100, logBytes: 1e9 };
  while ((await store.do('prune', drop)) > 0);
  await store.close();
  // Their sessions of the console are as old.
  expect((await lena.call('GET', feedback)).status).toBe(200);
  expect(await notesOf(lena)).toEqual([]);
});
