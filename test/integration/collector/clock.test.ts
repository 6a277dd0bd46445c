import { readFile, utimes } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { eventually } from '../../real/support/eventually.ts';
import { embedded } from './store-in.ts';
import { CONFIG, four, freshFolder, mac, post, start, startSession, uuid7 } from './support.ts';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
const health = async (url: string) => (await fetch(`${url}/healthz`)).json();

test.each([
  ['forward', 5 * HOUR],
  ['back', -5 * HOUR],
])(
  'the clock is put %s while it runs: answers are kept, nobody is locked out, and it is told',
  async (_, jump) => {
    let off = 0;
    const { url } = await start(CONFIG, {
      now: () => Date.now() + off,
      limits: { session: { burst: 4, perSecond: 1000 } },
    });
    const { session } = await startSession(url, mac());
    expect((await health(url)).clock).toBe(false);
    off = jump;
    const id = uuid7();
    for (let revision = 1; revision <= 6; revision++) {
      expect((await post(url, '/v1/responses', four(session, { id, revision }))).status).toBe(200);
    }
    await eventually(async () => (await health(url)).clock === true);
    expect((await health(url)).ok).toBe(true);
  },
);

test('a start days before what has already happened: told, and nothing is refused or lost', async () => {
  const data = await freshFolder();
  const first = await start(CONFIG, { data });
  const { session } = await startSession(first.url, mac());
  await first.close();
  const early = await start(CONFIG, { data, now: () => Date.now() - 3 * DAY });
  expect(await health(early.url)).toMatchObject({ ok: true, clock: true });
  const now = Date.now() - 3 * DAY;
  expect((await post(early.url, '/v1/responses', four(session, { id: uuid7(now) }))).status).toBe(200);
});

test.runIf(embedded)(
  'a clock that seems years ahead of all that ever was drops nothing: there is a day to set it right',
  async () => {
    const data = await freshFolder();
    const file = join(data, 'overdesk.sqlite');
    const first = await start(CONFIG, { data, now: () => Date.now() - 500 * DAY });
    await startSession(first.url, mac({ id: uuid7(Date.now() - 500 * DAY) }));
    await first.close();
    // As the files are when the machine comes up with a wrong clock: last written to long ago, as far as it knows.
    const long = new Date(Date.now() - 500 * DAY);
    await utimes(file, long, long);
    const sessions = () => {
      const database = new DatabaseSync(file, { readOnly: true });
      const rows = database.prepare('select id from session').all();
      database.close();
      return rows.length;
    };
    const ahead = await start(CONFIG, { data });
    expect((await health(ahead.url)).clock).toBe(true);
    await ahead.close();
    expect(sessions()).toBe(1);
    // Written to since: it is the truth that the session is old.
    const later = await start(CONFIG, { data });
    await eventually(() => sessions() === 0);
    await later.close();
    expect(await readFile(file, 'latin1')).not.toContain('No puedo entrar');
  },
);
