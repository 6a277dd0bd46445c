import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, kpi, mapping, written } from './kpi-command.ts';

/** What a log's rows say of its cases. */

describe('npm run kpi', () => {
  const measured = async (lines: readonly string[], changes: object = {}) => {
    const csv = written('case.csv', ['ticket,what,when,who,from', ...lines].join('\n'));
    const asked = written('case.json', JSON.stringify({ ...mapping, ...changes }));
    const { out, err } = await kpi(csv, '--map', asked, '--json');
    expect(err).toBe('');
    const report = JSON.parse(out);
    const of = (id: string) => report.kpis.find((result: { kpi: string }) => result.kpi === id);
    return { report, of };
  };

  it('lets an agent open a case, and knows nothing of a beginning the log does not have', async () => {
    const lines = [
      '1,answered,2026-03-02T09:00:00Z,ana,',
      '1,asked,2026-03-02T10:00:00Z,,',
      '1,answered,2026-03-02T10:30:00Z,ana,',
      '1,solved,2026-03-02T11:00:00Z,ana,',
    ];
    expect((await measured(lines)).of('first-response-time')).toMatchObject({ value: 1800, n: 1 });
    const complete = { begins: ['asked'], ends: ['solved'] };
    const cut = await measured(lines, { complete });
    for (const id of ['first-response-time', 'queue-wait', 'first-resolution-time', 'full-resolution-time'])
      expect([id, cut.of(id).n]).toEqual([id, 0]);
    expect(cut.of('next-reply-time')).toMatchObject({ value: 1800, n: 1 });
    expect(cut.of('volume-solved').value).toBe(1);
  });

  it('knows nothing of a beginning whose row could not be read', async () => {
    const lines = [
      '1,asked,2026-02-30T09:00:00Z,,',
      '1,answered,2026-03-02T10:30:00Z,ana,',
      '1,solved,2026-03-02T11:00:00Z,ana,',
    ];
    for (const rows of [lines, lines.toReversed()]) {
      const { of, report } = await measured(rows);
      expect(report.refused.count).toBe(1);
      expect(of('first-response-time').n).toBe(0);
      expect(of('first-resolution-time').n).toBe(0);
    }
  });

  it('keeps the file’s order within one instant, also in a file with the newest first', async () => {
    const time = { time: 'DD/MM/YYYY HH:mm' };
    const lines = [
      '1,asked,02/03/2026 09:00,,',
      '1,answered,02/03/2026 10:00,ana,',
      '1,asked,02/03/2026 10:00,,',
      '1,answered,02/03/2026 12:00,ana,',
      '1,solved,02/03/2026 12:30,ana,',
    ];
    for (const rows of [lines, lines.toReversed()])
      expect((await measured(rows, time)).of('next-reply-time')).toMatchObject({ value: 7200, n: 1 });
  });

  it('says what looks like nobody, and takes it for nobody once it is declared', async () => {
    const taken = { activities: { ...mapping.activities, taken: [{ kind: 'assign' }] } };
    const lines = [
      '1,asked,2026-03-02T09:00:00Z,,',
      '1,taken,2026-03-02T09:00:00Z,?,',
      '1,taken,2026-03-02T15:00:00Z,ana,',
      '1,solved,2026-03-02T16:00:00Z,ana,',
    ];
    const silent = await measured(lines, taken);
    expect(silent.report.findings.nobody).toEqual([{ activity: '?', count: 1 }]);
    expect(silent.of('queue-wait').value).toBe(0);
    const told = await measured(lines, { ...taken, missing: ['?', 'N/A'] });
    expect(told.report.findings.nobody).toEqual([]);
    expect(told.of('queue-wait').value).toBe(6 * 3600);
  });

  it('counts calls that were hung up with no known wait apart', async () => {
    const left = { activities: { ...mapping.activities, left: [{ kind: 'abandoned' }] } };
    const lines = [
      '1,left,2026-03-02T09:00:00Z,,',
      '2,asked,2026-03-02T09:00:00Z,,',
      '2,left,2026-03-02T09:01:00Z,,',
    ];
    const { of } = await measured(lines, left);
    expect(of('abandonment')).toMatchObject({ value: 0.5, n: 2, beside: { unknownWait: 1 } });
    const { out } = await kpi(join(folder, 'case.csv'), '--map', join(folder, 'case.json'));
    expect(out).toMatch(/^Abandonment +50% .*1 left after a wait that is not known/m);
  });

  it('never shows beside a speed what the log cannot tell', async () => {
    const taken = { activities: { ...mapping.activities, taken: [{ kind: 'assign' }] } };
    const columns = { case: 'ticket', activity: 'what', time: 'when', agent: 'who' };
    await measured(
      [
        '1,asked,2026-03-02T09:00:00Z,,',
        '1,taken,2026-03-02T09:00:00Z,ana,',
        '1,solved,2026-03-02T09:20:00Z,ana,',
      ],
      { ...taken, columns },
    );
    const { out } = await kpi(join(folder, 'case.csv'), '--map', join(folder, 'case.json'));
    expect(out).toMatch(/^Handle time.* no First contact resolution beside it: the log names no customers$/m);
    expect(out).not.toContain('First contact resolution beside it: 100');
  });

  it('carries merges, transfers, promises and ratings of a log', async () => {
    const changes = {
      columns: { ...mapping.columns, queue: 'queue', into: 'into', priority: 'priority' },
      activities: { ...mapping.activities, merged: [{ kind: 'merge' }], moved: [{ kind: 'transfer' }] },
      promises: [{ metric: 'first response', seconds: { high: 1800, low: 360_000 } }],
      ratings: [{ column: 'stars', question: 'csat', format: 'csat.stars.5' }],
    };
    const rows = [
      'ticket,what,when,who,from,queue,into,priority,stars',
      '10,asked,2026-03-02T09:00:00Z,,eva,help,,low,',
      '11,asked,2026-03-04T09:00:00Z,,eva,help,,high,',
      '10,merged,2026-03-04T09:10:00Z,ana,eva,help,11,low,',
      '11,moved,2026-03-04T09:20:00Z,ana,eva,sales,,high,',
      '11,answered,2026-03-04T09:30:00Z,ana,eva,sales,,high,',
      '11,solved,2026-03-04T09:30:00Z,ana,eva,sales,,high,4',
    ];
    const { out } = await kpi(
      written('merge.csv', rows.join('\n')),
      '--map',
      written('merge.json', JSON.stringify({ ...mapping, ...changes })),
      '--json',
    );
    const { kpis: results } = JSON.parse(out);
    const of = (id: string) => results.find((result: { kpi: string }) => result.kpi === id);
    expect(of('first-response-time')).toMatchObject({ value: 48.5 * 3600, n: 1 });
    expect(of('csat')).toMatchObject({ value: 1, n: 1 });
    expect(of('sla-attainment')).toMatchObject({ value: 0, n: 1 });
    expect(of('coverage')).toMatchObject({ value: 1, n: 1 });
  });
});
