import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { run } from '../../../../../collector/cli/kpi/run.ts';
import { freshFolder } from '../../support.ts';

/** Files and rows nobody can count: why is said in one line, and what to do. */

const HEADER =
  'Call Id,Agent,Date,Time,Topic,Answered (Y/N),Resolved,Speed of answer in seconds,AvgTalkDuration,Satisfaction rating';
const GOOD = 'ID1,Diane,2026-01-01,9:12:58,Contract,Y,Y,109,0:02:23,3';

async function kpi(name: string, content: string | Buffer, ...more: string[]) {
  const file = join(await freshFolder(), name);
  writeFileSync(file, content);
  let out = '';
  let err = '';
  const code = await run(
    [file, ...(more.length > 0 ? more : ['--map', 'call-centre', '--json'])],
    { write: (text) => (out += text) },
    { write: (text) => (err += text) },
  );
  return { out, err, code };
}

test.each<[string, string | Buffer, string]>([
  [
    'calls.xlsx',
    Buffer.from('PK\x03\x04\x14\0\x06\0', 'latin1'),
    'is a workbook or a packed folder: save or export',
  ],
  [
    'calls.xls',
    Buffer.from('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'latin1'),
    'is an old workbook: save or export',
  ],
  ['calls.csv', Buffer.from('PK\x03\x04\x14\0\x06\0', 'latin1'), 'is a workbook or a packed folder'],
  ['calls.pdf', '%PDF-1.7\n', 'is a PDF'],
  ['calls.json', '[{"Call Id": "ID1"}]', 'is JSON'],
  ['calls.jsonl', '{"Call Id": "ID1"}\n', 'is JSON'],
  ['cut.csv.gz', gzipSync(`${HEADER}\n${GOOD}\n`).subarray(0, 60), 'unexpected end of file'],
])('%s is no table as text', async (name, content, why) => {
  const { out, err, code } = await kpi(name, content);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(why);
  expect(err.trim().split('\n')).toHaveLength(1);
});

test('a CSV under the name of a packed file is read', async () => {
  expect(await kpi('calls.csv.gz', `${HEADER}\n${GOOD}\n`)).toMatchObject({ code: 0, err: '' });
});

test.each([
  ['ID2,Becky,2026-01-01,9:12:58,Technical,perhaps,N,70,0:04:02,4', '"perhaps" is neither yes nor no'],
  ['ID2,Becky,2026-01-01,9:12:58,Technical,Y,Y,1767258778000,0:04:02,4', 'is longer than ten years'],
  ['ID2,Becky,2026-01-01,9:12:58,Technical,Y,Y,-70,0:04:02,4', '"-70" is not a duration'],
])('a row is left out and named: %s', async (row, reason) => {
  const { out, code } = await kpi('calls.csv', `${HEADER}\n${GOOD}\n${row}\n`);
  expect(code).toBe(0);
  const { refused, figures } = JSON.parse(out);
  expect(refused).toEqual({ count: 1, rows: [{ line: 3, reason: expect.stringContaining(reason) }] });
  expect(figures.cases).toBe(1);
});

test('a case of which nothing is known stops nobody', async () => {
  const event = (time: string) =>
    `<event><string key="concept:name" value="asked"/><date key="time:timestamp" value="${time}"/></event>`;
  const trace = (name: string, ...times: string[]) =>
    `<trace><string key="concept:name" value="${name}"/>${times.map(event).join('')}</trace>`;
  const log = `<xes:log>${trace('T1', '', '2026-03-02T09:00:00Z')}${trace('T2', '2026-03-02T09:00:00Z')}</xes:log>`;
  const { out, err, code } = await kpi(
    'log.xes',
    log.replaceAll(/<(\/?)(?=trace|event)/g, '<$1xes:'),
    '--map',
    'xes',
    '--json',
  );
  expect([code, err]).toEqual([0, '']);
  const { refused, figures } = JSON.parse(out);
  expect([refused.count, figures.cases]).toEqual([1, 2]);
});

test('what a file holds does not steer the terminal', async () => {
  const steering = `${HEADER}\nID1,Diane,2026-01-01,9:12:58,\u001b[31mred,\u001b]0;title\u0007,Y,109,0:02:23,3`;
  const said = await kpi('calls.csv', `${steering}\n${GOOD}\n`, '--map', 'call-centre');
  const unknown = await kpi('calls.csv', `"a\nb\u001b[2J",c\n1,2\n`, '--map', 'call-centre');
  expect([said.code, unknown.code]).toEqual([0, 2]);
  expect(said.out).toContain('is neither yes nor no');
  expect(said.out + unknown.err).not.toMatch(/(?!\n)\p{Cc}/u);
  expect(unknown.err.trim().split('\n')).toHaveLength(1);
});
