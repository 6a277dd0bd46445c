import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, test } from 'vitest';
import { openSqlite } from '../../../collector/store/sqlite/open.ts';
import { freshFolder } from './support.ts';

/** A word nobody else says. */
const word = (): string =>
  Array.from(randomBytes(16), (byte) => String.fromCharCode(97 + (byte % 26))).join('');

test('of thousands of erased comments no word stays in the search index, and what others said is found', async () => {
  const file = join(await freshFolder(), 'store.sqlite');
  await (await openSqlite(file)).close();
  const database = new DatabaseSync(file);
  database.exec(`pragma secure_delete = on; pragma foreign_keys = off; pragma synchronous = off`);
  const say = database.prepare(
    `insert into answer (id, site, response, low, comment) values (?, 's', ?, 0, ?)`,
  );
  const gone: string[] = [];
  const stays: string[] = [];
  for (let i = 1; i <= 1_000; i++) {
    const words = Array.from({ length: 12 }, word);
    (i % 2 === 0 ? stays : gone).push(...words);
    if (i % 20 === 1) database.exec('begin');
    say.run(i, `r${i}`, words.join(' '));
    if (i % 20 === 0) database.exec('commit');
  }
  const indexing = await openSqlite(file);
  while ((await indexing.do('indexWords', { limit: 20 })) > 0);
  await indexing.close();
  database.exec('delete from answer where id % 2 = 1');
  /** Signposts that no word still said begins with. */
  const orphans = () =>
    database
      .prepare('select cast(term as text) as term from answer_words_idx')
      .all()
      .map(({ term }) => String(term).slice(1))
      .filter((term) => !stays.some((one) => one.startsWith(term)));
  // What the engine alone leaves.
  expect(orphans().length).toBeGreaterThan(0);
  const store = await openSqlite(file);
  await store.scrub();
  await store.close();
  expect(orphans()).toEqual([]);
  database.exec(`insert into answer_words (answer_words, rank) values ('integrity-check', 1)`);
  const find = database.prepare('select count(*) as n from answer_words where answer_words match ?');
  for (const one of stays.slice(0, 1_000)) expect(find.get(`"${one}"`)).toMatchObject({ n: 1 });
  for (const one of gone.slice(0, 500)) expect(find.get(`"${one}"`)).toMatchObject({ n: 0 });
  database.exec('pragma wal_checkpoint(truncate)');
  database.close();
  const bytes = await readFile(file, 'latin1');
  expect(gone.filter((one) => bytes.includes(one))).toEqual([]);
});
