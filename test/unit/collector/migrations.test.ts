import { createHash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { MIGRATIONS } from '../../../collector/store/migrations/migrate.ts';

/** What each released migration said, by the first 16 digits of its SHA-256: a store may have run it already. */
const RELEASED = [
  '15f7d2b11a5889dc',
  'f6c5e93bcb2cd6fa',
  'c15de863b8403af1',
  'caf236e803132656',
  'e6db765c18052fe3',
  '68b8069b18d3a02f',
  '79a98fc5c55813c8',
  '359ca45af18cc9f9',
  '20fd447472dd70bb',
  '70407bd470e15ffe',
  '74e42909224192ee',
  '3867a7116525a385',
  'eee97bafefa1bdf1',
  '3ea6686abb5f0561',
  '310d3b5085bf39dd',
  '7be81fbeedc2491f',
  'b301e6966541348e',
  '5235fe96e273deff',
  'da552b4643d7d579',
  'aa8217e06efe14d5',
  'ddce5500bc58da94',
  '99a80e1a36813e73',
  '619662d5c5374afd',
  '2ebb0650ff8df3d2',
  'd41a17f82cc33187',
  'c00584c9eef4b700',
  'cb5dc968329fa3fe',
  'c8e32d0c3a226ee4',
  '51d727f1ac63dbaa',
  'ae1dae164af2e894',
  'de603f0ecf2aee64',
  'bb29729229788ab5',
  'e85c5b41b1ca79d1',
  '6b63ffb9644b83e6',
  '18069e9525b8d014',
  '88a5a06b5c12d0fe',
  '151fc3135574a85c',
  '8f9ad8a0310c51af',
  '760f66a740b3e44d',
];

test('a migration that was released is never edited, moved or taken out', () => {
  const now = MIGRATIONS.map((statements) =>
    createHash('sha256').update(statements.join('\0')).digest('hex').slice(0, 16),
  );
  expect(now.slice(0, RELEASED.length)).toEqual(RELEASED);
});

test('each migration is a file of its number, and runs at its number', async () => {
  const folder = join(import.meta.dirname, '../../../collector/store/migrations');
  const files = readdirSync(folder)
    .filter((file) => /^\d/.test(file))
    .toSorted();
  expect(files.map((file) => Number(file.slice(0, 4)))).toEqual(MIGRATIONS.map((_, index) => index + 1));
  for (const [index, file] of files.entries()) {
    const { migration } = await import(join(folder, file));
    expect([file, MIGRATIONS[index] === migration]).toEqual([file, true]);
  }
});
