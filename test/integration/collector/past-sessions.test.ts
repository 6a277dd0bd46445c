import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import type { TeamFigures } from '../../../shared/protocol/lead.ts';
import { enter } from './console/support.ts';
import { CONFIG, freshFolder, mac, start, startSession } from './support.ts';

/** What is computed over many sessions is read a few at a time, and is the same as in one piece. */

const free = { burst: 9e9, perSecond: 9e9 };
const config = { ...CONFIG, leads: ['lena'] };

/** A desk that was asked so often, each time at one of these instants in turn (UTC ms). */
async function desk(sessions: number, instants: readonly number[]) {
  const data = await freshFolder();
  const collector = await start(config, { data, limits: { network: free, starts: free } });
  for (let i = 0; i < 3; i++) await startSession(collector.url, mac());
  await collector.close();
  const database = new DatabaseSync(join(data, 'overdesk.sqlite'));
  const columns = database
    .prepare(
      `select name from pragma_table_info('session') where name not in ('id', 'start_id', 'created_at')`,
    )
    .all()
    .map(({ name }) => name)
    .join(', ');
  const copy = database.prepare(
    `insert into session (id, start_id, created_at, ${columns})
     select id || ?, start_id || ?, ?, ${columns} from session order by rowid limit 1`,
  );
  database.exec('begin');
  for (let i = 3; i < sessions; i++) copy.run(i, i, instants[i % instants.length] ?? 0);
  database.exec(`update session set state = 'ended', ended_by = 'page', created_at = created_at - 3600000, ended_at = created_at - 3540000,
    assigned_at = null, agent = null; commit`);
  database.close();
  return start(config, { data });
}

test('sessions of one instant are each counted once, however many they are', async () => {
  const yesterday = Date.now() - 86_400_000;
  const collector = await desk(350, [yesterday, yesterday, yesterday + 1]);
  const lena = await enter(collector, 'lena');
  const { figures }: { figures: TeamFigures } = await (await lena.call('GET', '/v1/console/now')).json();
  const abandoned = figures.figures.find(({ kpi }) => kpi === 'abandonment');
  expect(abandoned).toMatchObject({ n: 350, value: 1 });
});
