import { execFile } from 'node:child_process';
import { mkdtemp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { lookAt, readRows } from '../../../../collector/answers-import/read-file.ts';
import type { ImportCheck, ImportDone, Imports } from '../../../../shared/protocol/console/imports.ts';
import type { Results } from '../../../../shared/protocol/console/results.ts';
import { environmentOf } from '../store-in.ts';
import { CONFIG, four, freshFolder, post, refusal, start, startSession } from '../support.ts';
import { enter } from './support.ts';

/** Answers of a former tool: looked at first, kept once, told apart by where they came from, and taken back. */

const NOW = Date.parse('2026-11-20T12:00:00Z');
const file = (name: string): Promise<Buffer> =>
  readFile(join(import.meta.dirname, '../../../fixtures/answers', `${name}.csv`));

async function desk() {
  const data = await freshFolder();
  const config = { ...CONFIG, zone: 'Europe/Madrid' };
  const collector = await start(config, { data, now: () => NOW });
  const { call, cookie } = await enter(collector, 'lena');
  const send = async (path: string, body: Buffer | string, query: Record<string, string>) =>
    fetch(`${collector.url}/v1/console/imports${path}?${new URLSearchParams({ name: 'former', ...query })}`, {
      method: 'POST',
      headers: {
        cookie,
        origin: collector.url,
        'sec-fetch-site': 'same-origin',
        'content-type': 'application/octet-stream',
      },
      body: body as BodyInit,
    });
  const check = async (body: Buffer | string, query = {}): Promise<ImportCheck> =>
    (await send('/check', body, query)).json();
  const bring = async (body: Buffer | string, query = {}): Promise<ImportDone> =>
    (await send('', body, query)).json();
  const get = async (path: string) => (await call('GET', path)).json();
  const results = (query = ''): Promise<Results> =>
    get(`/v1/console/results?from=2026-08-01&to=2026-11-20${query}`);
  return { collector, config, data, call, send, check, bring, get, results };
}

test('each tool’s columns, scale, dates and encoding are found out; what is refused says where and why', async () => {
  const { check, get } = await desk();
  const zendesk = await check(await file('zendesk'));
  expect(zendesk).toMatchObject({
    ...{ delimiter: ',', scale: 'csat.good-bad.2', time: 'iso', missing: [], good: 3, refused: 2 },
    used: { date: 'created_at', score: 'score', comment: 'comment', topic: 'reason', customer: null },
    rejects: [
      { line: 5, reason: 'no-score', text: 'offered' },
      { line: 7, reason: 'score', text: 'splendid' },
    ],
  });
  expect(zendesk.sample[0]).toMatchObject({ value: 2, comment: 'Awesome support, call me at •••' });
  expect(zendesk.sample[1]).toMatchObject({
    value: 1,
    comment: 'Nobody\nanswered for days',
    topic: 'It took too long',
  });
  expect(await check(await file('delighted'))).toMatchObject({
    ...{ scale: 'nps.11', time: 'unix', good: 10, refused: 1 },
    used: { score: 'nps_score', customer: 'person_email' },
    rejects: [{ line: 12, reason: 'score', text: '11' }],
  });
  expect(await check(await file('intercom'))).toMatchObject({
    ...{ scale: 'csat.number.5', good: 3, used: { comment: 'remark', customer: 'contact_email' } },
  });
  const gorgias = await check(await file('gorgias'));
  expect(gorgias).toMatchObject({
    good: 2,
    refused: 1,
    used: { date: 'scored_datetime', comment: 'body_text' },
  });
  // A time that does not say whose is the desk’s own.
  expect(gorgias.sample[0]?.at).toBe(Date.parse('2026-08-25T13:59:41.966Z'));
  expect(await check(await file('medallia'))).toMatchObject({
    ...{ scale: 'csat.stars.5', good: 2 },
    used: { date: 'response_received_at', customer: 'request_sent_to', queue: 'brand' },
  });
  const own = await check(await file('spreadsheet'), { scale: 'csat.number.5' });
  expect(own).toMatchObject({
    ...{ delimiter: ';', encoding: { guessed: true }, time: 'D/M/YYYY H:mm', good: 2, refused: 2 },
    used: { date: 'Fecha', score: 'Puntuación', comment: 'Comentario', topic: 'Tema', language: 'Idioma' },
  });
  expect(own.sample[1]).toMatchObject({ comment: 'Tardó mucho', topic: 'envío; frágil', language: 'es-MX' });
  expect(own.rejects.map(({ line, reason }) => [line, reason])).toEqual([
    [3, 'score'],
    [5, 'date'],
  ]);
  expect((await get('/v1/console/imports')).imports).toEqual([]);
});

test('days that may be months are not guessed; a column that has no name of its own is said', async () => {
  const { check, send } = await desk();
  const text = 'When,How satisfied were you?,Agent\n03/04/2026,5,maria\n05/06/2026,1,wim\n';
  const first = await check(text, { date: 'When' });
  expect(first.missing).toEqual(['time']);
  expect(first.times).toEqual(['M/D/YYYY', 'D/M/YYYY']);
  expect(first).toMatchObject({ good: 0, used: { score: 'How satisfied were you?' } });
  const refused = await send('', text, { date: 'When' });
  expect([refused.status, (await refused.json()).detail]).toEqual([400, expect.stringContaining('time')]);
  expect(await check(text, { date: 'When', time: 'D/M/YYYY' })).toMatchObject({ missing: [], good: 2 });
});

test('kept once, as a series of its own, in lists, search, filter and file, and taken back as a whole', async () => {
  const { collector, call, bring, get, results } = await desk();
  const { session } = await startSession(collector.url);
  await post(collector.url, '/v1/responses', four(session, { answers: { csat: 5 }, state: 'complete' }));
  const before = await results();
  const done = await bring(await file('zendesk'));
  expect(done).toMatchObject({ survey: 'import-former', added: 3, known: 0, good: 3, refused: 2 });
  expect(await bring(await file('zendesk'), { name: 'other' })).toMatchObject({ added: 0, known: 3 });
  const now = await results();
  const of = (all: Results, format: string) => all.kinds.find((kind) => kind.format === format);
  expect(of(now, 'csat.faces.5')).toEqual(of(before, 'csat.faces.5'));
  expect(of(now, 'csat.good-bad.2')).toMatchObject({
    ...{ n: 3, value: 2 / 3 },
    distribution: [
      { value: 1, n: 1 },
      { value: 2, n: 2 },
    ],
  });
  const only = await results('&survey=import-former');
  expect(only.kinds.map(({ format }) => format)).toEqual(['csat.good-bad.2']);
  expect((await results('&topic=It%20took%20too%20long')).answered).toBe(1);
  const list = await get('/v1/console/answers?from=2026-08-01&to=2026-11-20&words=nobody');
  expect(list.answers).toMatchObject([
    {
      comment: 'Nobody\nanswered for days',
      via: 'import',
      source: 'import-former',
      low: true,
      topic: 'It took too long',
    },
  ]);
  expect((await results('&low=1')).answered).toBe(1);
  const csv = await (
    await call('GET', '/v1/console/export/answers.csv?from=2026-08-01&to=2026-11-20&survey=import-former')
  ).text();
  expect(csv).toContain('import,import-former,complete');
  expect(csv).toContain('"\'=HYPERLINK');
  expect(csv).not.toContain('612 345 678');
  const { imports }: Imports = await get('/v1/console/imports');
  expect(imports).toMatchObject([{ id: done.id, name: 'former', format: 'csat.good-bad.2', answers: 3 }]);
  expect((await call('POST', `/v1/console/imports/${done.id}/remove`, {})).status).toBe(204);
  expect((await call('POST', `/v1/console/imports/${done.id}/remove`, {})).status).toBe(404);
  expect((await results()).kinds).toEqual(before.kinds);
  expect((await get('/v1/console/imports')).imports).toEqual([]);
  expect(await bring(await file('zendesk'))).toMatchObject({ added: 3 });
});

test('by command beside a running collector; a customer’s wish to be erased holds for it, and through the same file again', async () => {
  const { collector, config, data, results } = await desk();
  const folder = await freshFolder();
  const path = join(folder, 'config.json');
  await writeFile(path, JSON.stringify(config));
  const env = { ...process.env, ...(await environmentOf(data)) };
  const overdesk = async (...args: string[]) =>
    (
      await promisify(execFile)(
        process.execPath,
        ['collector/cli/overdesk.js', ...args, '--config', path, '--data', data],
        { env },
      )
    ).stdout;
  const answers = join(import.meta.dirname, '../../../fixtures/answers/delighted.csv');
  expect(await overdesk('import', 'answers', answers, '--name', 'delighted')).toContain('Nothing was kept.');
  const imported = await overdesk('import', 'answers', answers, '--name', 'delighted', '--keep', 'yes');
  expect(imported).toContain('10 answers imported as import-delighted; 0 were there already.');
  const nps = async () => (await results('&survey=import-delighted')).kinds[0];
  expect(await nps()).toMatchObject({ kind: 'nps', n: 10, value: 40 });
  expect(await overdesk('export', '--email', 'dora2@example.org')).toContain('Never again');
  await overdesk('erase', '--email', 'dora2@example.org');
  expect(await overdesk('export', '--email', 'dora2@example.org')).toBe('');
  const again = await overdesk('import', 'answers', answers, '--name', 'delighted', '--keep', 'yes');
  expect(again).toContain('0 answers imported');
  expect(await nps()).toMatchObject({ n: 9 });
  await collector.close();
}, 60_000);

test('what is no file, too large, or in no known way written is refused by name', async () => {
  const { call, send } = await desk();
  const json = await call('POST', '/v1/console/imports?name=former', {});
  expect([json.status, (await json.json()).name]).toEqual([400, 'malformed-body']);
  const named = await send('/check', 'a,b\n1,2\n', { name: 'No Name' });
  expect(named.status).toBe(400);
  const encoded = await send('/check', 'a,b\n1,2\n', { encoding: 'klingon' });
  expect([encoded.status, (await encoded.json()).detail]).toEqual([400, expect.stringContaining('klingon')]);
  const large = await send('/check', Buffer.alloc((5 << 20) + 1, 'a'), {});
  expect([large.status, (await large.json()).name]).toEqual([413, 'body-too-large']);
  for (const odd of [
    '',
    '\n\n',
    '"',
    'date,score\n"',
    '\u0000\u0001\u0002',
    'date,score\n2026-11-01,5,6,7\n',
  ])
    expect((await send('/check', odd, {})).status).toBe(200);
});

test('a file of more columns than any export has is refused before they are looked at', async () => {
  const { send } = await desk();
  const wide = (columns: number) => `date,score${',x'.repeat(columns - 2)}\n2026-11-01,4\n`;
  expect((await send('/check', wide(1_000), {})).status).toBe(200);
  expect(await refusal(await send('/check', wide(20_000), {}))).toBe('400 malformed-body');
});

test('others are served while a long file is read', async () => {
  const rows = 20_000;
  const path = join(await freshFolder(), 'long.csv');
  await writeFile(path, `date,score\n${'2026-11-01T10:00:00Z,4\n'.repeat(rows)}`);
  const options = { zone: 'Europe/Madrid', now: NOW, since: 0 };
  const how = await lookAt(path, { name: 'former' }, options);
  let [read, inOneGo, longest] = [0, 0, 0];
  let isOver = false;
  const turn = (): void => {
    inOneGo = 0;
    if (!isOver) setImmediate(turn);
  };
  setImmediate(turn);
  for await (const _ of readRows(path, how, options)) {
    [read, inOneGo] = [read + 1, inOneGo + 1];
    longest = Math.max(longest, inOneGo);
  }
  isOver = true;
  expect(read).toBe(rows);
  expect(longest).toBeLessThanOrEqual(1_000);
});

test('a file that a killed collector left behind is gone with the next start', async () => {
  const left = await mkdtemp(join(tmpdir(), 'overdesk-import-'));
  const beingRead = await mkdtemp(join(tmpdir(), 'overdesk-import-'));
  await writeFile(join(left, 'answers.csv'), 'words of customers');
  const before = new Date(Date.now() - 2 * 60 * 60_000);
  await utimes(left, before, before);
  await desk();
  const there = await readdir(tmpdir());
  await rm(beingRead, { recursive: true });
  expect(there).toContain(basename(beingRead));
  expect(there).not.toContain(basename(left));
});

test('a way to write times that cannot be read is refused by name', async () => {
  const { send } = await desk();
  for (const time of ['D/M/YYYY D', 'YYYY', 'toString', 'someday'])
    expect(`${time} ${await refusal(await send('/check', 'date,score\n1/2/2026,4\n', { time }))}`).toBe(
      `${time} 400 malformed-body`,
    );
});
