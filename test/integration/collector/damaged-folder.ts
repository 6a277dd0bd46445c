import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CONFIG, freshFolder, start } from './support.ts';

/** A folder whose store is too large to be looked through before the start, and has a damaged page that nothing else reads. */
export async function damagedFolder(config: object = CONFIG): Promise<string> {
  const data = await freshFolder();
  const file = join(data, 'overdesk.sqlite');
  await (await start(config, { data })).close();
  const database = new DatabaseSync(file);
  database.exec('create table filler (bytes blob); insert into filler values (randomblob(10000000))');
  database.exec('create table last (n); insert into last values (1)');
  const page = Number(
    database.prepare(`select rootpage from sqlite_schema where name = 'last'`).get()?.['rootpage'],
  );
  database.close();
  const bytes = await readFile(file);
  bytes.fill(0xa5, (page - 1) * 4096, page * 4096);
  await writeFile(file, bytes);
  return data;
}
