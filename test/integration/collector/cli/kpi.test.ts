import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { run } from '../../../../collector/cli/kpi/run.ts';
import { kpis } from '../../../../shared/kpi/kpis/registry.ts';
import { generateLog } from '../../../fixtures/4tu/generate.ts';
import { folder, kpi, map, mapping, written } from './kpi-command.ts';

const { rows, csv } = generateLog(160, 42);
const file = written('log.csv', csv);
describe('npm run kpi', () => {
  it('prints a log’s figures and KPIs for people', async () => {
    const { out, err, code } = await kpi(file, '--map', '4tu-italian');
    expect([err, code]).toEqual(['', 0]);
    expect(out).toMatch(/^cases +160$/m);
    expect(out).toMatch(new RegExp(`^events +${rows.length.toLocaleString('en')}$`, 'm'));
    expect(out).toMatch(/^rework +\d+ cases, \d+ events/m);
    expect(out).toMatch(/^Full resolution time +\d+\sd\s.*\(9\d\.\d%\) .*beside it/m);
    expect(out).toMatch(/^First response time +– +0 +the log records no replies$/m);
    expect(out).not.toMatch(/Value \d/);
  });

  it('prints the same for programs: each KPI with value, n, interval or the reason why not', async () => {
    const { out, code } = await kpi(file, '--map', '4tu-italian', '--json');
    expect(code).toBe(0);
    const report = JSON.parse(out);
    expect(report.figures).toMatchObject({ cases: 160, events: rows.length });
    expect(report.kpis.map((result: { kpi: string }) => result.kpi)).toEqual(kpis.map(({ id }) => id));
    const begun = new Set<string>();
    const solvedAt = new Map<string, number>();
    for (const row of rows) {
      const first = !rows.slice(0, rows.indexOf(row)).some((other) => other.case === row.case);
      if (first && (row.activity === 'Assign seriousness' || row.activity === 'Insert ticket'))
        begun.add(row.case);
      const done = row.activity === 'Resolve ticket' || row.activity === 'Closed';
      if (done && begun.has(row.case) && !solvedAt.has(row.case)) solvedAt.set(row.case, row.at);
    }
    const first = report.kpis.find((result: { kpi: string }) => result.kpi === 'first-resolution-time');
    expect(first).toMatchObject({ n: solvedAt.size, unit: 'seconds', reason: null });
    expect(first.interval.low).toBeLessThanOrEqual(first.value);
    for (const result of report.kpis) {
      expect(result.value === null).toBe(result.reason !== null);
      if (result.cannot) expect(result).toMatchObject({ value: null, n: 0, reason: 'not available here' });
    }
  });

  it('reads what people really export: BOM, CRLF, quotes, gaps; names bad rows and goes on', async () => {
    const messy = [
      '\ufeff"ticket",what,when,who,from',
      '7,asked,2026-01-05T09:00:00,,"Pérez, Eva"',
      '7,answered,2026-01-05T09:10:00,ana,',
      '',
      '7,answered,soon,ana,',
      '7,solved,2026-01-05T10:00:00,ana',
      '7,solved,2026-01-05T10:00:00,ana,',
    ].join('\r\n');
    const { out, code } = await kpi(
      written('messy.csv', messy),
      '--map',
      map,
      '--json',
      '--zone',
      'Europe/Madrid',
    );
    const report = JSON.parse(out);
    expect(code).toBe(0);
    expect(report.figures).toMatchObject({ cases: 1, events: 3 });
    expect(report.period.from).toBe(Date.parse('2026-01-05T08:00:00Z'));
    expect(report.refused).toEqual({
      count: 2,
      rows: [
        { line: 5, reason: '"soon" is not a time written as iso' },
        { line: 6, reason: '4 cells where the header has 5' },
      ],
    });
    expect((await kpi(join(folder, 'messy.csv'), '--map', map)).out).toContain(
      'line 5: "soon" is not a time',
    );
  });

  it('counts every bad row and names the first twenty', async () => {
    const good = '1,asked,2026-01-05,,';
    const bad = ['ticket,what,when,who,from', ...Array.from({ length: 30 }, () => ',,,,'), good].join('\n');
    const { out, code } = await kpi(written('bad.csv', bad), '--map', map);
    expect(code).toBe(0);
    expect(out).toMatch(/^rows left out +30$/m);
    expect(out.match(/^ {2}line \d+: no case$/gm)).toHaveLength(20);
    expect(out).toContain('and 10 more');
  });

  it('reads a file in another encoding, and says so', async () => {
    const german = { ...mapping, activities: { ...mapping.activities, Gelöst: mapping.activities.solved } };
    const rows = [
      'ticket,what,when,who,from',
      '1,asked,2026-01-05T09:00:00Z,,Jürgen Größe',
      '2,asked,2026-01-05T09:00:00Z,,Järgen Größe',
      '1,Gelöst,2026-01-05T10:00:00Z,Björn Müller,',
    ].join('\n');
    const path = join(folder, 'latin-1.csv');
    writeFileSync(path, Buffer.from(rows, 'latin1'));
    const report = JSON.parse(
      (await kpi(path, '--map', written('german.json', JSON.stringify(german)), '--json')).out,
    );
    expect(report.findings).toMatchObject({ guessed: true, damagedAt: null, absent: ['answered', 'solved'] });
    const solved = report.kpis.find((result: { kpi: string }) => result.kpi === 'volume-solved');
    expect(solved.value).toBe(1);
    expect((await kpi(path, '--map', join(folder, 'german.json'))).out).toMatch(
      /not UTF-8; read as windows-1252/,
    );

    const wide = join(folder, 'utf-16.csv');
    writeFileSync(wide, Buffer.from(`\ufeff${rows}`, 'utf16le'));
    const other = JSON.parse((await kpi(wide, '--map', join(folder, 'german.json'), '--json')).out);
    expect(other.findings).toMatchObject({ encoding: 'utf-16le', guessed: false });
    expect(other.figures).toMatchObject({ cases: 2, events: 3 });
  });

  it('says where letters are lost, and takes the encoding it is told', async () => {
    const damaged =
      'ticket,what,when,who,from\n1,asked,2026-01-05T09:00:00Z,,x\n2,asked,2026-01-05T09:00:00Z,,J\ufffdrgen\n';
    const { out } = await kpi(written('damaged.csv', damaged), '--map', map);
    expect(out).toContain('Line 3 has letters that are lost');
    const polish = join(folder, 'polish.csv');
    writeFileSync(
      polish,
      Buffer.concat([Buffer.from('ticket,what,when,who,from\n1,asked,2026-01-05,,'), Buffer.from([0xb3])]),
    );
    const told = await kpi(polish, '--map', map, '--encoding', 'iso-8859-2', '--json');
    expect(JSON.parse(told.out).findings).toMatchObject({ encoding: 'iso-8859-2', guessed: false });
    expect((await kpi(polish, '--map', map, '--encoding', 'klingon')).err).toContain('"klingon"');
  });

  it('reads a packed file', async () => {
    const path = join(folder, 'packed.csv.gz');
    writeFileSync(path, gzipSync('ticket,what,when,who,from\n1,asked,2026-01-05T09:00:00Z,,x\n'));
    expect((await kpi(path, '--map', map)).out).toMatch(/^cases +1$/m);
  });

  it('names a way of writing times that fits, when none of the rows can be read', async () => {
    const excel = written('excel.csv', 'ticket,what,when,who,from\n1,asked,3/2/2026 9:00,,\n');
    expect((await kpi(excel, '--map', map)).err).toContain(
      'say --time "M/D/YYYY H:mm" or "D/M/YYYY H:mm" if it is written so',
    );
    expect((await kpi(excel, '--map', map, '--time', 'M/D/YYYY H:mm')).err).toBe('');
    // The second of March or the third of February: the twenty-fifth tells.
    const swapped = written(
      'swapped.csv',
      `ticket,what,when,who,from\n1,asked,3/2/2026 9:00,,\n2,asked,3/25/2026 9:00,,\n`,
    );
    const asDays = ['--map', map, '--time', 'D/M/YYYY H:mm'];
    expect((await kpi(swapped, ...asDays)).out).toContain('Line 3 could be read with --time "M/D/YYYY H:mm"');
    expect((await kpi(excel, '--map', map, '--time', 'soon')).err).toContain('not a way to write a time');
    const seconds = written('seconds.json', JSON.stringify({ ...mapping, time: 'unix' }));
    const milliseconds = written('ms.csv', 'ticket,what,when,who,from\n1,asked,1772442000000,,\n');
    expect((await kpi(milliseconds, '--map', seconds)).err).toContain('is the column in unix-ms?');
  });

  it('explains itself, with an example', async () => {
    const { out, code } = await kpi('--help');
    expect(code).toBe(0);
    expect(out).toMatch(/^Example: npx overdesk kpi \S+ --map zendesk/m);
    expect(out).toContain('request-tracker');
  });

  it.each([
    ['no file named', [], 'Name one file'],
    ['no mapping named', [file], '--map'],
    ['an unknown option', [file, '--map', map, '--speed'], '--speed'],
    ['no such file', ['nowhere.csv', '--map', map], '"nowhere.csv" is not a file'],
    ['a folder', [folder, '--map', map], 'is not a file'],
    ['no such mapping', [file, '--map', 'nothing'], 'No mapping "nothing"'],
    ['a mapping that is no JSON', [file, '--map', file], 'cannot be used'],
    ['a mapping with a fault', [file, '--map', written('fault.json', '{"about":"x"}')], 'columns:'],
    [
      'a mapping that names an unknown KPI',
      [file, '--map', written('unknown.json', JSON.stringify({ ...mapping, cannot: { speed: 'x' } }))],
      'there is no KPI "speed"',
    ],
    ['a column the file lacks', [file, '--map', map], 'no column ticket for "case"'],
    ['an unknown zone', [file, '--map', '4tu-italian', '--zone', 'Mars/Olympus'], 'not a time zone'],
    [
      'no row that can be used',
      [written('rows.csv', 'ticket,what,when,who,from\n,,,,\n'), '--map', map],
      'line 2: no case',
    ],
    ['a header alone', [written('header.csv', 'ticket,what,when,who,from\n'), '--map', map], 'no rows'],
    ['an empty file', [written('empty.csv', ''), '--map', map], 'is empty'],
  ])('%s: one clear line and exit code 2', async (_, args, words) => {
    const { out, err, code } = await kpi(...args);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toContain(words);
    expect(err.trim().split('\n')).toHaveLength(1);
  });

  it('shows how far it is on a terminal, and clears the line', async () => {
    const written: string[] = [];
    const screen = { isTTY: true, write: (text: string) => written.push(text) };
    expect(await run([file, '--map', '4tu-italian'], { write: () => {} }, screen)).toBe(0);
    expect(written[0]).toMatch(/^\r[█░]{30} \d+ % reading$/);
    expect(written.at(-1)).toBe('\r\u001b[K');
  });

  it('is a command: figures go to standard output, reasons to standard error, the code to the shell', () => {
    const command = (...args: readonly string[]) =>
      spawnSync(process.execPath, ['collector/cli/overdesk.js', 'kpi', ...args], { encoding: 'utf8' });
    expect(command(file, '--map', '4tu-italian')).toMatchObject({ status: 0, stderr: '' });
    expect(command('nowhere.csv', '--map', map)).toMatchObject({ status: 2, stdout: '' });
  }, 60_000);
});
