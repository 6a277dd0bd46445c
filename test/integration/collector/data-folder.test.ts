import { randomBytes } from 'node:crypto';
import { chmod, copyFile, readFile, rm, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test, vi } from 'vitest';
import { SCHEMA_VERSION } from '../../../collector/store/migrations/migrate.ts';
import { cpuTime } from '../../support/cpu-time.ts';
import { damagedFolder } from './damaged-folder.ts';
import { CONFIG, four, freshFolder, post, start, startSession } from './support.ts';

/** A folder in which a collector has run, was asked for help once, and was stopped. */
async function used(): Promise<{ data: string; session: string; file(name: string): string }> {
  const data = await freshFolder();
  const collector = await start(CONFIG, { data });
  const { session } = await startSession(collector.url);
  await collector.close();
  return { data, session, file: (name) => join(data, name) };
}
const refusedStart = (data: string) =>
  start(CONFIG, { data }).then(
    () => 'it started',
    (error: Error) => `${error.name}: ${error.message}`,
  );
const modeOf = async (file: string) => (await stat(file)).mode & 0o777;

describe('a key that is not the store’s', () => {
  test.each([
    ['empty', Buffer.alloc(0), 'it has 0 bytes, a key has 32'],
    ['one byte', Buffer.alloc(1), 'it has 1 bytes'],
    ['one byte short', randomBytes(31), 'it has 31 bytes'],
    ['a text', Buffer.from('put the key here\n'), 'it has 17 bytes'],
    ['a megabyte', Buffer.alloc(2 ** 20), 'it has 1048576 bytes'],
    ['another one', randomBytes(32), 'is not the key this store was written with'],
  ])('%s: the start is refused with what to do, and the right one put back starts', async (_, key, says) => {
    const { data, session, file } = await used();
    const right = await readFile(file('key'));
    await writeFile(file('key'), key);
    const said = await refusedStart(data);
    expect(said).toContain(says);
    expect(said).toContain('Put the right key back');
    await writeFile(file('key'), right);
    const again = await start(CONFIG, { data });
    expect((await post(again.url, '/v1/responses', four(null))).status).toBe(200);
    const database = new DatabaseSync(file('overdesk.sqlite'), { readOnly: true });
    expect(database.prepare('select id from session').all()).toEqual([{ id: session }]);
    database.close();
  });

  test('missing: no new one is made beside a store that was written with one', async () => {
    const { data, file } = await used();
    await rm(file('key'));
    expect(await refusedStart(data)).toContain('is missing, but the store was written with one');
    await expect(stat(file('key'))).rejects.toThrow('ENOENT');
  });

  test('another one, and the store is of a version that did not know its key yet: the sessions tell', async () => {
    const { data, file } = await used();
    const database = new DatabaseSync(file('overdesk.sqlite'));
    database.exec(`delete from meta where name = 'key'`);
    database.close();
    await writeFile(file('key'), randomBytes(32));
    expect(await refusedStart(data)).toContain('is not the key this store was written with');
  });
});

describe('a store that is not there any more', () => {
  test.each([
    ['empty', (file: string) => truncate(file)],
    ['missing', (file: string) => rm(file)],
  ])('%s beside its key: it does not begin again unasked', async (_, lose) => {
    const { data, file } = await used();
    await lose(file('overdesk.sqlite'));
    expect(await refusedStart(data)).toContain('is missing or empty, but key beside it is there');
    await rm(file('key'));
    const collector = await start(CONFIG, { data });
    expect((await fetch(`${collector.url}/healthz`)).status).toBe(200);
  });

  test('a first start that was cut off begins again', async () => {
    const data = await freshFolder();
    await writeFile(join(data, 'overdesk.sqlite'), '');
    const collector = await start(CONFIG, { data });
    expect((await fetch(`${collector.url}/healthz`)).status).toBe(200);
  });

  test.each([
    ['its first page', 0],
    ['a page in the middle', 8 * 4096],
  ])('damaged in %s: refused, with the way back', async (_, at) => {
    const { data, file } = await used();
    const bytes = await readFile(file('overdesk.sqlite'));
    bytes.fill(0xa5, at, at + 4096);
    await writeFile(file('overdesk.sqlite'), bytes);
    expect(await refusedStart(data)).toContain('StoreFault: The store is damaged');
    expect(await readFile(file('overdesk.sqlite'))).toEqual(bytes);
  });

  test('a larger one that was cut off is looked through while it serves: what is damaged is found', async () => {
    const collector = await start(CONFIG, { data: await damagedFolder() });
    expect(await collector.failed).toMatchObject({ fault: 'damaged' });
  });

  test('of a newer program: refused, and not touched', async () => {
    const { data, file } = await used();
    const database = new DatabaseSync(file('overdesk.sqlite'));
    database.exec(`pragma user_version = ${SCHEMA_VERSION + 1}`);
    database.close();
    expect(await refusedStart(data)).toContain('StartError: The store has version');
  });
});

test('two collectors on one folder: the second does not start, and does once the first has stopped', async () => {
  const { data } = await used();
  const first = await start(CONFIG, { data });
  expect(await refusedStart(data)).toContain(`Another collector runs on ${data}`);
  await startSession(first.url);
  await first.close();
  const second = await start(CONFIG, { data });
  expect((await fetch(`${second.url}/healthz`)).status).toBe(200);
});

test('folder, store and key are for their owner alone, also where they were not', async () => {
  const { data, file } = await used();
  await chmod(data, 0o755);
  await chmod(file('overdesk.sqlite'), 0o644);
  await chmod(file('key'), 0o644);
  const collector = await start(CONFIG, { data });
  await startSession(collector.url);
  for (const name of ['overdesk.sqlite', 'overdesk.sqlite-wal', 'overdesk.sqlite-shm', 'key']) {
    expect([name, await modeOf(file(name))]).toEqual([name, 0o600]);
  }
  expect(await modeOf(data)).toBe(0o700);
});

test('what a killed collector left of its lock is its own: it holds nobody up, and is no other’s file', async () => {
  const { data, file } = await used();
  await writeFile(file('lock-journal'), randomBytes(512));
  await chmod(data, 0o755);
  const collector = await start(CONFIG, { data });
  expect((await startSession(collector.url)).session).toMatch(/^s1\./);
  expect(await modeOf(data)).toBe(0o700);
});

test('a folder that holds other files too keeps its mode', async () => {
  const { data, file } = await used();
  await chmod(data, 0o755);
  await copyFile(file('key'), file('somebody-elses'));
  await start(CONFIG, { data });
  expect(await modeOf(data)).toBe(0o755);
});

describe('the wishes to be erased', () => {
  const wish = (session: string) =>
    `${JSON.stringify({ site: CONFIG.site, session, customerRef: null, at: Date.now() })}\n`;

  test('a last line that was cut off is put aside; those before it are fulfilled', async () => {
    const { data, session, file } = await used();
    const cut = wish('s1.somebody').slice(0, 43);
    await writeFile(file('erasures.ndjson'), wish(session) + cut);
    const collector = await start(CONFIG, { data });
    expect((await fetch(`${collector.url}/v1/sessions/${session}`)).status).toBe(404);
    expect(await readFile(file('erasures.torn'), 'utf8')).toBe(`${cut}\n`);
    expect(await readFile(file('erasures.ndjson'), 'utf8')).toBe(
      wish(session).slice(0, 0) + (await whole(file)),
    );
  });
  const whole = async (file: (name: string) => string) =>
    `${(await readFile(file('erasures.ndjson'), 'utf8'))
      .split('\n')
      .filter((line) => line.endsWith('}'))
      .join('\n')}\n`;

  test('those of years cost a start nothing; one the store has not heard of is fulfilled, in whatever place', async () => {
    const { data, session, file } = await used();
    const many = Array.from({ length: 20_000 }, (_, i) => wish(`s1.${String(i).padStart(43, 'A')}`)).join('');
    await writeFile(file('erasures.ndjson'), many);
    await (await start(CONFIG, { data })).close();
    await vi.waitFor(async () => {
      const from = cpuTime();
      await (await start(CONFIG, { data })).close();
      expect(cpuTime() - from).toBeLessThan(2_000);
    });
    const has = () => {
      const database = new DatabaseSync(file('overdesk.sqlite'), { readOnly: true });
      const found = database.prepare('select id from session').all().length;
      database.close();
      return found;
    };
    expect(has()).toBe(1);
    const [first, ...others] = many.split('\n');
    await writeFile(file('erasures.ndjson'), [first, wish(session).trim(), ...others].join('\n'));
    await (await start(CONFIG, { data })).close();
    expect(has()).toBe(0);
  });

  test('one that was added since the last start is fulfilled as well', async () => {
    const { data, session, file } = await used();
    await writeFile(file('erasures.ndjson'), wish('s1.somebody'));
    await (await start(CONFIG, { data })).close();
    await writeFile(file('erasures.ndjson'), wish(session), { flag: 'a' });
    const collector = await start(CONFIG, { data });
    expect((await post(collector.url, '/v1/responses', four(session))).status).toBe(404);
  });

  test('zeros a power cut left at its end are put aside as well', async () => {
    const { data, session, file } = await used();
    await writeFile(file('erasures.ndjson'), wish(session) + '\0'.repeat(200));
    await start(CONFIG, { data });
    expect(await readFile(file('erasures.ndjson'), 'utf8')).toMatch(/^\{.*\}\n$/);
  });

  test('damage before the end is refused with its line', async () => {
    const { data, session, file } = await used();
    await writeFile(file('erasures.ndjson'), `${wish(session)}{"site":\n${wish(session)}`);
    expect(await refusedStart(data)).toMatch(
      /StartError: .*erasures\.ndjson, line 2, is not a wish to be erased/,
    );
  });
});
