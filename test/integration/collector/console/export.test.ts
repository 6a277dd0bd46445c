import { parse } from 'csv-parse/sync';
import { expect, test } from 'vitest';
import type { Readings } from '../../../../shared/protocol/console/access.ts';
import type { Results } from '../../../../shared/protocol/console/results.ts';
import { CONFIG, four, freshFolder, post, refusal, secretOf, start, startSession } from '../support.ts';
import { enter } from './support.ts';

/** Files of answers and sessions: what the page says, as a table nobody's spreadsheet calculates. */

const free = { burst: 9e9, perSecond: 9e9 };

async function desk() {
  const collector = await start(
    { ...CONFIG, zone: 'Europe/Madrid' },
    { data: await freshFolder(), limits: { network: free, starts: free } },
  );
  const { url } = collector;
  const lena = await enter(collector, 'lena');
  const get = (path: string) => lena.call('GET', `/v1/console/${path}`);
  async function customer(answers: Record<string, number | boolean | string>, platform = 'mac') {
    const { session } = await startSession(url, { answers: { platform, what: 'It broke' } });
    const body = { ...four(session, { answers, state: 'complete' }), secret: secretOf(session) };
    expect((await post(url, '/v1/responses', body)).status).toBe(200);
    return session as string;
  }
  const table = async (path: string): Promise<Record<string, string>[]> =>
    parse(await (await get(path)).text(), { bom: true, columns: true });
  return { lena, get, customer, table, collector };
}

test('the file adds up to the page, whatever the filter', async () => {
  const { get, customer, table } = await desk();
  for (let i = 0; i < 40; i++) {
    const answers = {
      csat: 1 + (i % 5),
      ...(i % 3 === 0 ? { nps: i % 11 } : {}),
      solved: i % 4 > 0,
      why: `Word ${i}`,
    };
    await customer(answers, i % 2 === 0 ? 'mac' : 'windows');
  }
  for (const filter of [
    '',
    'topic=mac',
    'kind=csat',
    'low=1',
    'score=0,1',
    'words=word%201',
    'topic=mac&kind=nps,solved',
  ]) {
    const results: Results = await (await get(`results?${filter}`)).json();
    const rows = await table(`export/answers.csv?${filter}`);
    for (const { kind, format, n, mean } of results.kinds) {
      const values = rows
        .filter((row) => row['kind'] === kind && row['format'] === format)
        .map((row) => Number(row['value']));
      expect(values.length, `${filter} ${kind}`).toBe(n);
      const sum = values.reduce((total, value) => total + value, 0);
      if (n > 0) expect(sum / n, `${filter} ${kind}`).toBeCloseTo(mean ?? Number.NaN, 9);
    }
    expect(new Set(rows.map(({ answer }) => answer)).size, filter).toBe(results.answered);
    const lines = (await (await get(`export/answers.ndjson?${filter}`)).text()).split('\n').filter(Boolean);
    expect(lines.length).toBe(rows.length);
  }
});

test('a 0 is a 0, a number a number, and a formula is words', async () => {
  const { get, customer, table } = await desk();
  const session = await customer({
    csat: 3,
    nps: 0,
    why: '=HYPERLINK("http://evil.example";"x"), "quoted"\nsecond',
  });
  const rows = await table('export/answers.csv');
  expect(rows.find(({ kind }) => kind === 'nps')).toMatchObject({
    value: '0',
    low: '1',
    comment: '',
    session,
  });
  expect(rows.find(({ kind }) => kind === 'comment')).toMatchObject({
    value: '',
    comment: `'=HYPERLINK("http://evil.example";"x"), "quoted"\nsecond`,
  });
  const lines = (await (await get('export/answers.ndjson')).text()).trim().split('\n');
  const objects = lines.map((line) => JSON.parse(line));
  expect(objects.find(({ kind }) => kind === 'nps')).toMatchObject({ value: 0, comment: null });
  expect(objects.find(({ kind }) => kind === 'comment').comment).toMatch(/^=HYPERLINK/);
  expect(objects[0].answered_local).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+0[12]:00$/);
});

test('sessions are told without words and names; what only an answer has is refused as a filter', async () => {
  const { get, lena, customer, table } = await desk();
  const answered = await customer({ csat: 5, why: 'Thanks' });
  await customer({ csat: 5 }, 'windows');
  const rows = await table('export/sessions.csv?topic=mac');
  expect(rows).toMatchObject([
    { session: answered, state: 'ended', ended_by: 'answer', topic: 'mac', language: 'es' },
  ]);
  expect(rows[0]?.['answered_at']).toMatch(/^\d{4}-.*Z$/);
  expect(await refusal(await get('export/sessions.csv?low=1'))).toBe('400 malformed-body');
  const text = await (await get('export/sessions.ndjson')).text();
  const answers = await (await get('export/answers.ndjson')).text();
  for (const { name, id } of CONFIG.desk.agents) {
    expect(text + answers).not.toContain(name);
    expect(text + answers).not.toContain(`"${id}"`);
  }
  const file = await get('export/answers.csv?from=2026-01-01');
  expect(file.headers.get('content-type')).toContain('text/csv');
  expect(file.headers.get('content-disposition')).toMatch(
    /^attachment; filename="answers 2026-01-01 \d{4}-\d\d-\d\d\.csv"$/,
  );
  await file.text();
  const readings: Readings = await (await lena.call('GET', '/v1/console/readings')).json();
  expect(readings.items.filter(({ what }) => what === 'exported').map(({ n }) => n)).toEqual([
    2,
    2,
    null,
    null,
  ]);
});

test('a file of many parts holds every answer once, also while others come; an agent gets none', async () => {
  const { collector, get, customer } = await desk();
  for (let i = 0; i < 30; i++) await customer({ csat: 5 });
  const { body } = await get('export/answers.ndjson');
  let text = '';
  for await (const part of body?.pipeThrough(new TextDecoderStream()) ?? []) {
    text += part;
    await customer({ csat: 1 });
  }
  const ids = text
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line).answer);
  expect(new Set(ids).size).toBe(ids.length);
  expect(ids.length).toBeGreaterThanOrEqual(30);
  const maria = await enter(collector, 'maria');
  for (const path of ['answers.csv', 'answers.ndjson', 'sessions.csv', 'sessions.ndjson'])
    expect((await maria.call('GET', `/v1/console/export/${path}`)).status).toBe(403);
});
