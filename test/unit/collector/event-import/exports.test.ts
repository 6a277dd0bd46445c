import { describe, expect, it } from 'vitest';
import { shippedMappings } from '../../../../collector/cli/kpi/find-mapping.ts';
import { run } from '../../../../collector/cli/kpi/run.ts';

const folder = 'test/fixtures/exports';

/** One command: a file in a tool's own form under the mapping that comes along. */
async function report(file: string, map: string) {
  let out = '';
  let err = '';
  const args = [`${folder}/${file}`, '--map', map, '--json'];
  const code = await run(args, { write: (text) => (out += text) }, { write: (text) => (err += text) });
  expect([code, err]).toEqual([0, '']);
  const { kpis, ...rest } = JSON.parse(out);
  const byId = new Map<string, { value: number | null; n: number; beside: object; cannot?: string }>(
    kpis.map((kpi: { kpi: string }) => [kpi.kpi, kpi]),
  );
  const value = (id: string) => byId.get(id)?.value;
  return { ...rest, value, kpi: (id: string) => byId.get(id) };
}

const MINUTE = 60;
const HOUR = 3600;

describe('exports as tools write them', () => {
  it.each([
    [
      'zendesk.csv',
      3,
      {
        'first-response-time': HOUR,
        'full-resolution-time': 13.5 * HOUR,
        csat: 0.5,
        'answer-rate': 2 / 3,
        'queue-wait': 15 * MINUTE,
        backlog: 1,
      },
    ],
    [
      'freshdesk.csv',
      3,
      {
        'first-response-time': 52.5 * MINUTE,
        'first-resolution-time': 4 * HOUR,
        csat: 0.5,
        'sla-attainment': 1 / 3,
        backlog: 1,
      },
    ],
    ['jira.csv', 2, { 'first-resolution-time': 4.5 * HOUR, 'volume-solved': 1, backlog: 1 }],
    [
      'intercom.csv',
      2,
      { 'first-response-time': 10 * MINUTE, 'queue-wait': 5 * MINUTE, csat: 1, backlog: 1 },
    ],
    [
      'chatwoot.csv',
      2,
      {
        'first-response-time': 15 * MINUTE,
        'next-reply-time': 30 * MINUTE,
        'full-resolution-time': 2 * HOUR,
        'one-touch': 0,
      },
    ],
    [
      'zammad.csv',
      3,
      {
        'first-response-time': 75 * MINUTE,
        'full-resolution-time': 14 * HOUR,
        'sla-attainment': 0.5,
        backlog: 1,
      },
    ],
    ['request-tracker.tsv', 2, { 'first-resolution-time': 2 * HOUR, 'volume-solved': 1, backlog: 1 }],
    ['redmine.csv', 2, { 'first-resolution-time': 4 * HOUR, backlog: 1 }],
    ['osticket.csv', 3, { 'first-resolution-time': 4 * HOUR, 'sla-attainment': 0.5, backlog: 2 }],
    ['servicenow.csv', 2, { 'first-resolution-time': 4 * HOUR, backlog: 1 }],
  ])('%s', async (file, cases, expected) => {
    const map = file.replace(/\..*/, '');
    const { figures, refused, findings, value, kpi } = await report(file, map);
    expect(figures.cases).toBe(cases);
    expect(refused.count).toBe(0);
    expect(findings).toMatchObject({
      encoding: 'utf-8',
      guessed: false,
      damagedAt: null,
      unnamed: [],
      nobody: [],
    });
    for (const [id, number] of Object.entries(expected)) expect([id, value(id)]).toEqual([id, number]);
    // What stood in between is not in such a file, and nothing is made of it.
    if (map !== 'chatwoot') expect(kpi('reopen-rate')?.cannot).toBe('the log does not record reopenings');
  });

  it('a call centre’s log: one row a call, its date and time apart, hung-up calls with and without a wait', async () => {
    const { figures, value, kpi } = await report('call-centre.csv', 'call-centre');
    expect(figures.cases).toBe(6);
    expect(value('first-response-time')).toBe(70);
    expect(value('first-resolution-time')).toBe((109 + 143 + 10 + 131) / 2);
    expect(value('handle-time')).toBe((143 + 131) / 2);
    expect(value('csat')).toBeCloseTo(2 / 3, 12);
    expect(kpi('abandonment')).toMatchObject({ value: 1 / 6, n: 6, beside: { unknownWait: 1 } });
  });

  it('a log of incidents: a row an update, "?" for nothing', async () => {
    const { figures, findings, value, kpi } = await report('incident-log.csv', 'incident-log');
    expect(figures.cases).toBe(3);
    expect(findings.nobody).toEqual([]);
    expect(value('agent-wait')).toBe((4 * HOUR) / 2);
    // Five minutes, and six hours until somebody had it; the third has nobody yet.
    expect(kpi('queue-wait')).toMatchObject({
      value: (5 * MINUTE + 6 * HOUR) / 2,
      n: 2,
      waiting: { count: 1 },
    });
  });

  it('XES has its figures, and KPIs under a mapping that names its activities', async () => {
    const { figures, findings } = await report('tickets.xes', 'xes');
    expect(figures).toMatchObject({ cases: 2, events: 4, activities: 3 });
    expect(findings.unnamed).toEqual([
      { activity: 'asked', count: 2 },
      { activity: 'answered', count: 1 },
      { activity: 'solved', count: 1 },
    ]);
    const { value } = await report('tickets.xes', `${folder}/xes-mapping.json`);
    expect(value('first-response-time')).toBe(30 * MINUTE);
    expect(value('full-resolution-time')).toBe(HOUR);
  });

  it('has a file here for every mapping that comes along', async () => {
    expect(await shippedMappings()).toEqual([
      '4tu-italian',
      'call-centre',
      'chatwoot',
      'freshdesk',
      'incident-log',
      'intercom',
      'jira',
      'osticket',
      'redmine',
      'request-tracker',
      'servicenow',
      'xes',
      'zammad',
      'zendesk',
    ]);
  });
});
