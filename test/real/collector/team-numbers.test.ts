import { afterAll, beforeAll, expect, test } from 'vitest';
import type { TeamNumbers, TeamValue } from '../../../shared/protocol/console/team.ts';
import { addDays, dayOf, spanOf } from '../../../shared/time/periods.ts';
import { enter } from '../../integration/collector/console/support.ts';
import { CONFIG, start } from '../../integration/collector/support.ts';
import { eventually } from '../support/eventually.ts';
import { passwordOf, serviceAccount } from '../support/request-tracker/configuration.ts';
import { randomDays } from '../support/request-tracker/random-days.ts';
import { type RequestTracker, startRequestTracker } from '../support/request-tracker/request-tracker.ts';
import { type TeamRowByQuery, teamByQuery } from '../support/request-tracker/team-by-query.ts';

/** The team's numbers, read from a real Request Tracker by the collector alone, are what SQL over its tables says. */

const person = (login: string) => ({ login, name: `${login} Test`, email: `${login}@helpdesk.example` });
const SHARES = ['reopen-rate', 'first-contact-resolution'];
const COUNTS = ['volume-incoming', 'volume-solved', 'backlog'];
let rt: RequestTracker;

beforeAll(async () => {
  const plan = {
    agents: ['maria', 'wim', 'lena'].map(person),
    customers: ['dora', 'emil', 'fay', 'gus', 'hana'].map(person),
    queues: ['Support', 'Mac'],
  };
  rt = await startRequestTracker(plan, randomDays(20_261_129, 240));
});
afterAll(() => rt?.stop());

function byHand(kpi: string, rows: readonly TeamRowByQuery[]): { value: number | null; n: number } {
  const values = rows.map(({ value }) => value).toSorted((one, other) => one - other);
  const n = values.length;
  if (COUNTS.includes(kpi)) return { value: n, n };
  if (n === 0) return { value: null, n };
  if (SHARES.includes(kpi)) return { value: values.reduce((sum, value) => sum + value, 0) / n, n };
  const [low = 0, high = 0] = [values[Math.ceil(n / 2) - 1], values[Math.floor(n / 2)]];
  return { value: (low + high) / 2, n };
}

const rounded = ({ value, n }: Pick<TeamValue, 'value' | 'n'>) => ({
  value: value === null ? null : Math.round(1e6 * value) / 1e6,
  n,
});

test('each number, by queue and by hour, is what SQL says, and no one of the desk is in it', async () => {
  const env = { RT_PASSWORD: passwordOf(serviceAccount.login) };
  const collector = await start(
    {
      ...CONFIG,
      desk: { ...CONFIG.desk, queues: [...CONFIG.desk.queues, { id: 'mac', name: 'Mac' }] },
      helpdesk: {
        kind: 'request-tracker',
        url: rt.url,
        login: { user: serviceAccount.login, password: { env: 'RT_PASSWORD' } },
        fallbackRequestor: 'nobody@example.org',
        pollSeconds: 0.3,
      },
    },
    { env },
  );
  const lena = await enter(collector, 'lena');
  const today = dayOf(Date.now(), 'UTC');
  const days = { from: addDays(today, -20), to: today };
  const read = async (queue = ''): Promise<TeamNumbers> => {
    const reply = await lena.call('GET', `/v1/console/team?from=${days.from}&to=${days.to}${queue}`);
    expect(reply.status).toBe(200);
    return reply.json();
  };
  await eventually(async () => (await read()).helpdesk?.readAt);
  const numbers = await read();
  const sql = teamByQuery(rt.database, spanOf(days, 'UTC'), Date.now());
  expect([...sql.keys()].toSorted()).toEqual(
    numbers.figures
      .filter(({ source, kpi }) => source === 'helpdesk' && kpi !== 'sla-attainment')
      .map(({ kpi }) => kpi)
      .toSorted(),
  );
  const names: Record<string, string> = { support: 'Support', mac: 'Mac' };
  for (const [kpi, rows] of sql) {
    const figure = numbers.figures.find((one) => one.kpi === kpi);
    expect(rows.length, kpi).toBeGreaterThan(3);
    expect(figure && rounded(figure), kpi).toEqual(rounded(byHand(kpi, rows)));
    for (const { cut, rows: parts } of figure?.by ?? []) {
      if (cut === 'topic') continue;
      for (const part of parts) {
        const of = rows.filter((row) =>
          cut === 'queue' ? row.queue === names[part.code ?? ''] : String(row[cut]) === part.code,
        );
        if (of.length > 0)
          expect(rounded(part), `${kpi} ${cut} ${part.code}`).toEqual(rounded(byHand(kpi, of)));
        else expect(part.n, `${kpi} ${cut} ${part.code}`).toBe(0);
      }
    }
  }
  const incoming = sql.get('volume-incoming') ?? [];
  expect(numbers.heat).toEqual(
    Array.from({ length: 7 }, (_, day) =>
      Array.from(
        { length: 24 },
        (__, hour) => incoming.filter((row) => row.weekday === day + 1 && row.hour === hour).length,
      ),
    ),
  );
  const mac = await read('&queue=mac');
  for (const [kpi, rows] of sql) {
    const figure = mac.figures.find((one) => one.kpi === kpi);
    expect(figure && rounded(figure), `${kpi} of one queue`).toEqual(
      rounded(
        byHand(
          kpi,
          rows.filter(({ queue }) => queue === 'Mac'),
        ),
      ),
    );
  }
  expect(JSON.stringify([numbers, mac])).not.toMatch(/maria|wim|lena/i);

  // What changes in the helpdesk afterwards is counted without reading all of it again.
  const before = numbers.figures.find(({ kpi }) => kpi === 'volume-incoming')?.value ?? 0;
  const dora = await rt.rest('dora');
  await dora.post('/ticket', {
    Queue: 'Mac',
    Subject: 'One more',
    Requestor: 'dora@helpdesk.example',
    ContentType: 'text/plain',
    Content: 'Help',
  });
  await eventually(async () => {
    const now = await read();
    return now.figures.find(({ kpi }) => kpi === 'volume-incoming')?.value === before + 1 || null;
  });
});
