import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { run } from '../../../../../collector/cli/kpi/run.ts';
import { readRating } from '../../../../../collector/event-import/ratings.ts';
import { freshFolder } from '../../support.ts';

/** One log, saved as different tools and people save it: the figures are the same. */

const calls = readFileSync('test/fixtures/exports/call-centre.csv', 'utf8');

async function figures(content: string | Buffer, ...more: string[]) {
  const file = join(await freshFolder(), 'calls.csv');
  writeFileSync(file, content);
  let out = '';
  let err = '';
  const args = [file, '--map', 'call-centre', '--json', ...more];
  const code = await run(args, { write: (text) => (out += text) }, { write: (text) => (err += text) });
  expect([code, err]).toEqual([0, '']);
  const { kpis, findings, refused } = JSON.parse(out);
  return { kpis, findings: { ...findings, encoding: '' }, refused };
}

const inAmerican = (text: string): string =>
  text
    .replaceAll('2026-01-01', '1/1/2026')
    .replaceAll('9:12:58', '9:12:58 AM')
    .replaceAll('9:47:31', '9:47:31 AM')
    .replace('10:00:29', '10:00:29 AM')
    .replace('10:01:00', '10:01:00 AM');

test.each<[string, string | Buffer, ...string[]]>([
  ['with a byte order mark and semicolons', `\ufeff${calls.replaceAll(',', ';')}`],
  ['with the line by which a spreadsheet tells its delimiter', `sep=;\r\n${calls.replaceAll(',', ';')}`],
  ['with yes and no as 1 and 0', calls.replaceAll(/,Y(?=,)/g, ',1').replaceAll(/,N(?=,)/g, ',0')],
  ['with yes and no in German', calls.replaceAll(/,Y(?=,)/g, ',ja').replaceAll(/,N(?=,)/g, ',nein')],
  ['in UTF-16 with tabs', Buffer.from(`\ufeff${calls.replaceAll(',', '\t')}`, 'utf16le')],
  ['in UTF-16 without its mark', Buffer.from(calls, 'utf16le')],
  ['in UTF-16 the other way round, without its mark', Buffer.from(calls, 'utf16le').swap16()],
  ['with bars', calls.replaceAll(',', '|')],
  ['packed, under a name that does not say so', gzipSync(calls)],
  [
    'with what a data frame makes of yes and no',
    calls.replaceAll(/,Y(?=,)/g, ',1.0').replaceAll(/,N(?=,)/g, ',0.0'),
  ],
  [
    'with yes and no of a German spreadsheet',
    calls.replaceAll(/,Y(?=,)/g, ',WAHR').replaceAll(/,N(?=,)/g, ',FALSCH'),
  ],
  ['with yes and no as marks', calls.replaceAll(/,Y(?=,)/g, ',✔\ufe0f').replaceAll(/,N(?=,)/g, ',✗')],
  ['with the line ends of old Macs', calls.replaceAll('\n', '\r')],
  ['with empty columns beside it', calls.replaceAll('\n', ',,\n')],
  ['with empty columns above only', calls.replace('rating\n', 'rating,,\n')],
  ['with empty columns below only', calls.replaceAll(/(ID\d+.*)\n/g, '$1,,\n')],
  [
    'with a header in other capitals and blanks',
    calls.replace('Call Id', ' CALL\u00a0ID').replace('rating', 'Rating'),
  ],
  ['with yes and no in words', calls.replaceAll(',Y', ',YES').replaceAll(',N', ',no')],
  ['with decimal commas', calls.replace(',109,', ',"109,0",').replace(',3\n', ',"3,0"\n')],
  ['with stars', calls.replace(',3\n', ',★★★☆☆\n').replace(',4\n', ',4/5\n').replace(',5\n', ',5 stars\n')],
  ['with waits as clock times', calls.replace(',109,', ',0:01:49,')],
  ['with times of twelve hours', calls.replaceAll('9:12:58', '9:12:58\u202fAM')],
  ['with American dates', inAmerican(calls), '--time', 'M/D/YYYY h:mm:ss A'],
  [
    'with the day numbers of a spreadsheet',
    calls
      .replaceAll('2026-01-01,9:12:58', '46023.384004629629,')
      .replaceAll('2026-01-01,9:47:31', '46023.4079976851852,')
      .replace('2026-01-01,10:00:29', '46023.417002314815,')
      .replace('2026-01-01,10:01:00', '46023.4173611111111,'),
    '--time',
    'excel',
  ],
])('a call centre’s log %s', async (_, content, ...more) => {
  expect(await figures(content, ...more)).toEqual(await figures(calls));
});

test('ratings that are no point of their scale are told, not counted', async () => {
  const { findings, kpis } = await figures(calls.replace(',3\n', ',8\n').replace(',4\n', ',good\n'));
  expect(findings.unrated).toEqual([
    { activity: '8', count: 1 },
    { activity: 'good', count: 1 },
  ]);
  expect(kpis.find(({ kpi }: { kpi: string }) => kpi === 'csat')).toMatchObject({ n: 1 });
});

test.each([
  ['csat.number.5', '4', 4],
  ['csat.number.5', '4.0', 4],
  ['csat.number.5', '4 of 5', 4],
  ['csat.number.5', '4 out of 5', 4],
  ['csat.number.5', '4 su 5', 4],
  ['csat.number.5', '4 estrellas', 4],
  ['csat.number.5', '4 stele', 4],
  ['csat.number.5', '٤', 4],
  ['csat.number.5', '4 von 5 Sternen', 4],
  ['csat.number.5', '4 نجوم', 4],
  ['csat.number.5', '⭐\ufe0f⭐\ufe0f⭐\ufe0f', 3],
  ['csat.number.5', '5 - Very satisfied', 5],
  ['csat.number.5', '5 (muy satisfecho)', 5],
  ['csat.number.5', '4 - 5', undefined],
  ['csat.number.5', '4/10', undefined],
  ['csat.number.5', '0', undefined],
  ['csat.number.5', '4.5', undefined],
  ['csat.number.5', '80%', undefined],
  ['csat.number.5', '', undefined],
])('on %s, %s is %s', (format, text, point) => {
  expect(readRating({ column: 'r', question: 'csat', format }, text)).toBe(point);
});

test('a promoter’s scale begins with 0', () => {
  const nps = { column: 'r', question: 'nps', format: 'nps.11' } as const;
  expect(['0', '10', '11'].map((text) => readRating(nps, text))).toEqual([0, 10, undefined]);
});

test.each([
  ['1', 1],
  ['ja', 1],
  ['Oui', 1],
  ['SÍ', 1],
  ['maybe', undefined],
  ['0', 0],
  ['Não', 0],
  ['nein', 0],
  ['2', undefined],
])('whether it was solved may be written %s', (text, value) => {
  expect(readRating({ column: 'r', question: 'solved', format: 'yesno' }, text)).toBe(value);
});
