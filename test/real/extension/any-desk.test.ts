import { afterAll, beforeAll, expect, it } from 'vitest';
import { eventually } from '../support/eventually.ts';
import { receive } from '../support/request-tracker/mail.ts';
import { type DeskReader, readerOf } from '../support/request-tracker/reader.ts';
import { type RequestTracker, startRequestTracker } from '../support/request-tracker/request-tracker.ts';
import type { Rest } from '../support/request-tracker/rest.ts';
import { secondsLater } from '../support/request-tracker/seconds.ts';

/** A Request Tracker as companies have them: queues without fields, unseen queues, statuses of their own, mail, merges. */

const person = (login: string) => ({ login, name: `${login} Test`, email: `${login}@helpdesk.example` });
let rt: RequestTracker;
let readers: Readonly<Record<'ana' | 'victor', DeskReader>>;
let ana: Rest;
let lea: Rest;
let root: Rest;

beforeAll(async () => {
  rt = await startRequestTracker({
    agents: ['ana', 'victor', 'lea'].map(person),
    customers: ['dora', 'emil'].map(person),
    queues: ['General', 'Mac'],
    bareQueues: [{ name: 'Bare' }, { name: 'HR', seenBy: ['lea'] }, { name: 'Ops', lifecycle: 'own' }],
  });
  [ana, lea, root] = await Promise.all([rt.rest('ana'), rt.rest('lea'), rt.rest('root')]);
  readers = { ana: await readerOf(rt.url, 'ana'), victor: await readerOf(rt.url, 'victor') };
});
afterAll(async () => {
  for (const { store } of Object.values(readers ?? {})) store.close();
  await rt?.stop();
});

const words = (Content: string) => ({ ContentType: 'text/plain', Content });
async function ticket(by: Rest, more: object = {}): Promise<string> {
  const { id } = await by.post<{ id: string }>('/ticket', {
    Queue: 'General',
    Subject: 'Help',
    Requestor: 'dora@helpdesk.example',
    ...words('Help'),
    ...more,
  });
  return String(id);
}
const solve = async (id: string, by = ana) => {
  await secondsLater();
  await by.post(`/ticket/${id}/correspond`, { ...words('Done'), Status: 'resolved' });
  await secondsLater();
};
const reads = async (agent: keyof typeof readers, id: string) => {
  await readers[agent].sync();
  return readers[agent].facts(id);
};
const leftOut = async (id: string) =>
  (await readers.ana.store.leftOut()).filter((one) => one.ticket === id).map(({ kind }) => kind);

it('reads tickets of a queue without fields, and with a picture in one', async () => {
  const bare = await ticket(ana, { Queue: 'Bare', Owner: 'ana' });
  await solve(bare);
  const pictured = await ticket(ana, { Owner: 'ana' });
  const picture = { FileName: 'a.png', FileType: 'image/png', FileContent: btoa('a picture') };
  await root.put(`/ticket/${pictured}`, { CustomFields: { Screenshot: picture } });
  expect(await reads('ana', bare)).toMatchObject({ status: 'solved', lastSolvedBy: 'ana', queue: 'Bare' });
  expect(await reads('ana', pictured)).toMatchObject({ owner: 'ana', excluded: null });
  expect(await readers.ana.store.leftOut()).toEqual([]);
});

it('reads on past a queue that may not be seen and a person who cannot be looked up, and names both', async () => {
  const moved = await ticket(lea, { Queue: 'HR' });
  await lea.put(`/ticket/${moved}`, { Queue: 'General' });
  await ana.put(`/ticket/${moved}/take`, {});
  const strange = await ticket(ana, { Owner: 'ana', Requestor: 'dept/it@customer.example' });
  const subject = `Re: [helpdesk.example #${strange}] Help`;
  await receive(rt.url, 'General', { from: 'dept/it@customer.example', subject, words: 'And more' });
  await ana.put(`/ticket/${strange}`, { Requestor: 'emil@helpdesk.example' });
  const after = await ticket(ana, { Owner: 'ana' });
  expect(await reads('ana', after)).toMatchObject({ owner: 'ana' });
  expect(await readers.ana.facts(moved)).toMatchObject({ owner: 'ana', queue: 'General' });
  expect(await readers.ana.facts(strange)).toMatchObject({ owner: 'ana' });
  expect(await leftOut(moved)).toEqual(['queue']);
  expect(await leftOut(strange)).toEqual(['person']);
  expect(await leftOut(after)).toEqual([]);
});

it('lets go of tickets that were given away, moved out of sight or merged while nobody looked', async () => {
  const [given, hidden, merged, survivor] = [
    await ticket(root, { Owner: 'victor' }),
    await ticket(root, { Owner: 'victor' }),
    await ticket(root, { Owner: 'victor' }),
    await ticket(root, { Owner: 'ana' }),
  ];
  await readers.victor.sync();
  expect(await readers.victor.store.openOf('victor')).toEqual(
    expect.arrayContaining([given, hidden, merged]),
  );
  // The merged one's last change lies before the next sweep.
  const changed = Date.now();
  await eventually(async () => {
    await readers.victor.sync();
    return JSON.parse((await readers.victor.store.cursor()) ?? '{}').since > changed;
  });
  await root.put(`/ticket/${given}`, { Owner: 'lea' });
  await root.put(`/ticket/${hidden}`, { Queue: 'HR' });
  await root.put(`/ticket/${merged}`, { MergeInto: Number(survivor) });
  expect(await reads('victor', given)).toMatchObject({ owner: 'lea' });
  expect(await readers.victor.facts(hidden)).toMatchObject({ owner: null });
  expect(await readers.victor.facts(merged)).toMatchObject({ excluded: 'merged' });
});

it('follows the company’s own statuses by RT’s word, and takes what was rejected for no solution', async () => {
  const done = await ticket(ana, { Queue: 'Ops', Owner: 'ana' });
  await ana.put(`/ticket/${done}`, { Status: 'in progress' });
  await secondsLater();
  await ana.put(`/ticket/${done}`, { Status: 'done' });
  const rejected = await ticket(ana, { Subject: 'Buy cheap pills', Owner: 'ana' });
  await secondsLater();
  await ana.put(`/ticket/${rejected}`, { Status: 'rejected' });
  expect(await reads('ana', done)).toMatchObject({ status: 'solved', lastSolvedBy: 'ana' });
  expect(await readers.ana.facts(rejected)).toMatchObject({ excluded: 'spam' });
  await ana.put(`/ticket/${rejected}`, { Status: 'open' });
  expect(await reads('ana', rejected)).toMatchObject({ excluded: null, status: 'open' });
});

it('takes an out-of-office notice for a machine’s: nobody waits, nothing is reopened', async () => {
  const [solved, stalled] = [await ticket(ana, { Owner: 'ana' }), await ticket(ana, { Owner: 'ana' })];
  await solve(solved);
  await ana.post(`/ticket/${stalled}/correspond`, { ...words('Which one?'), Status: 'stalled' });
  await secondsLater();
  const away = { from: 'dora@helpdesk.example', words: 'I am away.' };
  for (const id of [solved, stalled]) {
    const subject = `Automatic reply: [helpdesk.example #${id}] Help`;
    await receive(rt.url, 'General', { ...away, subject, headers: ['Auto-Submitted: auto-replied'] });
  }
  expect(await reads('ana', solved)).toMatchObject({ status: 'solved', reopens: [], waitingSince: null });
  expect(await readers.ana.facts(stalled)).toMatchObject({ status: 'pending', waitingSince: null });
  await secondsLater();
  const subject = `Re: [helpdesk.example #${solved}] Help`;
  await receive(rt.url, 'General', { from: 'dora@helpdesk.example', subject, words: 'It is broken again.' });
  expect(await reads('ana', solved)).toMatchObject({ status: 'open', reopens: [{ thanks: false }] });
});

it('takes a colleague in Cc for a colleague', async () => {
  const id = await ticket(root, { Owner: 'ana', Cc: 'lea@helpdesk.example' });
  await secondsLater();
  await lea.post(`/ticket/${id}/correspond`, words('My advice'));
  expect(await reads('ana', id)).toMatchObject({ publicReplies: 1, waitingSince: null });
});

it('knows a thank-you in rich text, with a name and a quotation', async () => {
  const said = [
    { type: 'text/html', words: '<p>Danke!</p>', thanks: true },
    { type: 'text/html', words: '<p>Danke, aber es geht nicht.</p>', thanks: false },
    { words: 'Thank you, it works now!\n\nBest regards,\nDora', thanks: true },
    {
      words: 'Thank you!\n\n-----Original Message-----\nFrom: Support\nSent: Monday 9:00\n\n1 idea?',
      thanks: true,
    },
    { words: 'Thank you\n\nOn Monday I wrote:\nIt is broken', thanks: false },
  ] as const;
  const ids = await Promise.all(said.map(() => ticket(ana, { Owner: 'ana' })));
  await Promise.all(ids.map((id) => solve(id)));
  for (const [index, id] of ids.entries()) {
    const { thanks: _, ...mail } = said[index] ?? { thanks: false, words: '' };
    const subject = `Re: [helpdesk.example #${id}] Help`;
    await receive(rt.url, 'General', { from: 'dora@helpdesk.example', subject, ...mail });
  }
  await readers.ana.sync();
  const facts = await Promise.all(ids.map((id) => readers.ana.facts(id)));
  expect(facts.map((one) => one?.reopens.map(({ thanks }) => thanks))).toEqual(
    said.map(({ thanks }) => [thanks]),
  );
});

it('leaves what waited in a merged ticket waiting in the one that goes on, until it is answered', async () => {
  const first = await ticket(root, { Owner: 'ana' });
  await solve(first);
  const second = await ticket(await rt.rest('dora'), { Subject: 'Still broken' });
  await secondsLater();
  await root.put(`/ticket/${second}`, { MergeInto: Number(first) });
  expect(await reads('ana', first)).toMatchObject({ status: 'open', reopens: [{ thanks: false }] });
  expect((await readers.ana.facts(first))?.waitingSince).not.toBeNull();
  expect(await readers.ana.facts(second)).toMatchObject({ excluded: 'merged' });
  await solve(first);
  expect(await reads('ana', first)).toMatchObject({ status: 'solved', waitingSince: null });
});
