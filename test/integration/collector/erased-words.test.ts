import { execFile } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';
import { findAll } from '../../../collector/cli/person.ts';
import { eraseForGood } from '../../../collector/data-folder/erasures.ts';
import { readKey } from '../../../collector/data-folder/key-file.ts';
import { keysFrom } from '../../../collector/security/keys.ts';
import { openSqlite } from '../../../collector/store/sqlite/open.ts';
import { eventually } from '../../real/support/eventually.ts';
import { CONFIG, four, freshFolder, mac, post, start, startSession } from './support.ts';

/** How often a word stands, in whatever case (searched words are kept in small letters), in any byte of any file of a folder, used pages or not. */
async function times(word: string, data: string): Promise<number> {
  let found = 0;
  for (const name of await readdir(data)) {
    const bytes = (await readFile(join(data, name), 'latin1')).toLowerCase();
    found += bytes.split(word.toLowerCase()).length - 1;
  }
  return found;
}
const comment = (word: string, i: number) => `${word} `.repeat(20 + ((i * 97) % 380));
const who = (email: string) => ({ platform: 'mac', what: 'ZWORDBEFORE it broke', who: { name: 'Z', email } });

/** Customers of two kinds, in turn, whose answers grow with every tap: so rows move between pages. */
async function talk(url: string, count: number): Promise<void> {
  for (let i = 0; i < count; i++) {
    const isGone = i % 2 === 0;
    const { session, secret } = await startSession(
      url,
      mac(
        isGone
          ? { answers: who('gone@example.org') }
          : { answers: { ...who('stays@example.org'), what: 'STAYS' } },
      ),
    );
    const said = comment(isGone ? 'ZWORDCOMMENT' : 'STAYS', i);
    const id = four(session).id;
    for (const [revision, why] of [said.slice(0, 200), `${said}.`, said].entries()) {
      const state = revision === 0 ? 'partial' : 'complete';
      const body = {
        ...four(session, { answers: { csat: 4, why }, revision: revision + 1, state }),
        id,
        secret,
      };
      await post(url, '/v1/responses', body);
    }
  }
}

test('erased while it runs: no byte of any file holds the words, those of others stay', async () => {
  const data = await freshFolder();
  const collector = await start(CONFIG, { data });
  await talk(collector.url, 60);
  expect(await times('ZWORD', data)).toBeGreaterThan(0);
  const database = new DatabaseSync(join(data, 'overdesk.sqlite'), { readOnly: true });
  const refs = database.prepare('select distinct customer_ref as ref from session order by rowid').all();
  database.close();
  const store = await openSqlite(join(data, 'overdesk.sqlite'), { mayMigrate: false });
  const customerRef = String(refs[0]?.['ref']);
  const wish = { site: CONFIG.site, session: null, response: null, customerRef, at: Date.now() };
  expect(await eraseForGood(data, store, [wish])).toMatchObject({
    ...{ sessions: 30, responses: 0, files: 'clean' },
  });
  await store.close();
  expect(await times('ZWORD', data)).toBe(0);
  expect(await times('STAYS', data)).toBeGreaterThan(0);
  await collector.close();
  expect(await times('ZWORD', data)).toBe(0);
});

test('what an answer said before it was changed is found by its address, exported, and gone from every byte', async () => {
  const data = await freshFolder();
  const collector = await start(CONFIG, { data });
  const { url } = collector;
  const { session, secret } = await startSession(url, { answers: { platform: 'mac' } });
  const former = {
    platform: 'mac',
    what: 'ZWORDFORMER it broke',
    who: { name: 'Eva', email: 'eva@example.com' },
  };
  const before = { survey: 'before-help', surveyVersion: 2, formats: {}, state: 'complete' } as const;
  const tied = { ...four(session, { ...before, answers: former }), secret };
  const alone = four(null, { ...before, answers: former });
  for (const body of [tied, alone]) {
    await post(url, '/v1/responses', body);
    const changed = await post(url, '/v1/responses', { ...body, revision: 2, answers: { platform: 'mac' } });
    expect(changed.status).toBe(200);
  }
  const store = await openSqlite(join(data, 'overdesk.sqlite'), { mayMigrate: false });
  const keys = keysFrom((await readKey(data)) ?? Buffer.alloc(0));
  const found = await findAll(store, keys, CONFIG.site, { email: 'Eva@example.com' });
  expect(found).toEqual({ sessions: [session], responses: [alone.id] });
  const exported = await store.do('exportCustomer', { site: CONFIG.site, ...found });
  const told = exported.filter(({ kind }) => kind === 'former answer').map(({ answers }) => answers);
  expect(told).toEqual([JSON.stringify(former), JSON.stringify(former)]);
  const nothing = { site: CONFIG.site, session: null, response: null, customerRef: null, at: Date.now() };
  const wishes = [
    { ...nothing, session },
    { ...nothing, response: alone.id },
  ];
  const erased = await eraseForGood(data, store, wishes);
  expect(erased).toMatchObject({ sessions: 1, responses: 1, files: 'clean' });
  await store.close();
  expect(await times('ZWORDFORMER', data)).toBe(0);
  expect(await times('eva@example.com', data)).toBe(0);
});

test('dropped for its age, also what versions before left in free pages', async () => {
  const data = await freshFolder();
  const file = join(data, 'overdesk.sqlite');
  const DAY = 86_400_000;
  const old = await start(CONFIG, { data, now: () => Date.now() - 30 * DAY });
  await talk(old.url, 20);
  await old.close();
  // As a version did that overwrote nothing.
  const database = new DatabaseSync(file);
  database.exec(`
    pragma secure_delete = off;
    create table leftover (word text);
    insert into leftover select 'ZWORDLEFT' || hex(randomblob(3000)) from (values (1), (2), (3), (4), (5), (6), (7), (8));
    drop table leftover;
    insert into meta (name, value) values ('scrub', 'owed') on conflict (name) do nothing;
  `);
  database.close();
  expect(await times('ZWORDLEFT', data)).toBeGreaterThan(0);
  const collector = await start({ ...CONFIG, retentionDays: 10 }, { data });
  await eventually(async () => (await times('ZWORD', data)) === 0);
  await collector.close();
  expect(await times('ZWORD', data)).toBe(0);
});

test('of a large store too, at once, while customers are answered', async () => {
  const data = await freshFolder();
  const config = join(await freshFolder(), 'config.json');
  await writeFile(config, JSON.stringify(CONFIG));
  const free = { burst: 1e9, perSecond: 1e9 };
  const collector = await start(CONFIG, { data, limits: { network: free } });
  const { session } = await startSession(collector.url, { answers: who('gone@example.org') });
  const filling = new DatabaseSync(join(data, 'overdesk.sqlite'), { timeout: 60_000 });
  filling.exec('create table filler (bytes blob); insert into filler values (zeroblob(140000000))');
  filling.close();
  const command = new URL('../../../collector/cli/overdesk.js', import.meta.url).pathname;
  const args = [command, 'erase', '--config', config, '--data', data, '--session', session];
  let isDone = false;
  const began = performance.now();
  const erased = promisify(execFile)(process.execPath, args).finally(() => {
    isDone = true;
  });
  const waits: number[] = [];
  while (!isDone) {
    const from = performance.now();
    expect((await post(collector.url, '/v1/responses', four(null))).status).toBe(200);
    waits.push(performance.now() - from);
  }
  expect((await erased).stdout).toBe('1 session erased.\n');
  // Rewritten as a whole, the file would have kept one of them waiting for seconds, and for most of the command's time on any machine.
  expect(Math.max(...waits)).toBeLessThan(Math.max(2_500, (performance.now() - began) / 2));
  expect(await times('ZWORD', data)).toBe(0);
});
